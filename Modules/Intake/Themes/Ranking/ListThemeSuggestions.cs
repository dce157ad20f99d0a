using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Intake.Searching;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>主题下的建议: what is behind a theme's number, its phrases set off.</summary>
internal static class ListThemeSuggestions
{
    public static void Map(Api api) => api.Office.MapGet("/themes/{id:guid}/suggestions", Handle)
        .Says(Policies.SocialWork, ListThemes.Tag, "主题下的建议", "所选时段里归入这个主题的建议，含并入的主题，最新收到的在前；不填时段为近30天。一页可能少于所要的条数，有 next 时请继续。")
        .Refuses(ThemeErrors.NotFound, ThemeErrors.WindowInvalid, CommonErrors.BadCursor);

    internal static async Task<Page<FoundSuggestion>> Handle(
        Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("最近几天：7、30或90。")] int? days = null,
        [Description("起始日期。")] DateOnly? from = null, [Description("截止日期（含）。")] DateOnly? to = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (window, after, take) = (ListThemes.WindowOf(days, from, to, Shanghai.Today(time)), Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var theme = await db.Set<Theme>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, ct) ?? throw ThemeErrors.NotFound.Refuse();
        var counted = await db.Set<Theme>().AsNoTracking().Where(t => t.Id == theme.CountsAs || t.MergedInto == theme.CountsAs)
            .Select(t => new { t.Id, t.Phrases }).ToListAsync(ct);
        var (ids, start, end) = (counted.ConvertAll(t => t.Id), window.Start, window.End);
        var places = await db.Set<ThemeMember>().AsNoTracking()
            .Where(m => ids.Contains(m.ThemeId) && m.ReceivedAt >= start && m.ReceivedAt < end
                && EF.Functions.LessThan(ValueTuple.Create(m.ReceivedAt, m.SuggestionId), ValueTuple.Create(after.At, after.Id)))
            .Select(m => new { m.ReceivedAt, m.SuggestionId }).Distinct()
            .OrderByDescending(m => m.ReceivedAt).ThenByDescending(m => m.SuggestionId).Take(take + 1).ToListAsync(ct);
        var page = Paging.Cut(places, take, p => new Cursor(p.ReceivedAt, p.SuggestionId));
        var shown = page.Items.Select(p => p.SuggestionId).ToList();
        var rows = await db.Suggestions.AsNoTracking().VisibleTo(caller, db).Where(s => shown.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        var words = new Words([.. counted.SelectMany(t => t.Phrases).Distinct()], []);
        return new([.. shown.Where(rows.ContainsKey).Select(s => FoundSuggestion.Of(rows[s], words))], page.Next);
    }
}
