using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>主题详情: why it is a theme, what officers did with it, and its figures in a window of any length.</summary>
internal static class ShowTheme
{
    public sealed record Response(
        Guid Id,
        [property: Description("工作人员所命的名称；没有时用自动标题。")] string? Name,
        [property: Description("自动标题。")] string AutoTitle,
        ThemeStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("因何归为一个主题。")] ThemeOrigin Origin,
        [property: Description("上一项的中文说明。")] string OriginText,
        [property: Description("标题含有其中任何一个短语的建议归入本主题；因内容相同归为主题的没有。")] IReadOnlyList<string> Phrases,
        [property: Description("并入的主题。")] Guid? MergedInto,
        [property: Description("并入本主题的主题。")] IReadOnlyList<Guid> Merged,
        [property: Description("最早发现的时间。")] DateTimeOffset FoundAt,
        [property: Description("口径说明。")] string Definition,
        [property: Description("本时段的数字。")] ThemeItem Figures,
        [property: Description("操作记录，最早的在前。")] IReadOnlyList<Act> Acts);

    public sealed record Act(
        DateTimeOffset At, Guid ActorId, [property: Description("操作。")] string Text, string? Reason);

    public static void Map(Api api) => api.Office.MapGet("/themes/{id:guid}", Handle)
        .Says(Policies.SocialWork, ListThemes.Tag, "主题详情", "一个主题的由来、操作记录和所选时段的数字；时段可长至两年，不填为近30天。")
        .Refuses(ThemeErrors.NotFound, ThemeErrors.WindowInvalid);

    internal static async Task<Response> Handle(
        Guid id, IntakeContext db, ThemeFigures figures, TimeProvider time, CancellationToken ct,
        [Description("最近几天：7、30或90。")] int? days = null,
        [Description("起始日期。")] DateOnly? from = null, [Description("截止日期（含）。")] DateOnly? to = null)
    {
        var theme = await db.Set<Theme>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, ct) ?? throw ThemeErrors.NotFound.Refuse();
        var its = await figures.OfAsync(theme, ListThemes.WindowOf(days, from, to, Shanghai.Today(time)), ct);
        var merged = await db.Set<Theme>().Where(t => t.MergedInto == id).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(ct);
        var acts = await db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Id)
            .Select(h => new { h.At, h.ActorId, h.Act, h.Reason }).ToListAsync(ct);
        return new(
            id, theme.Name, theme.AutoTitle, theme.Status, theme.Status.Name(), theme.Origin, theme.Origin.Name(), theme.Phrases, theme.MergedInto, merged,
            theme.FoundAt, RankingPages.Definition, its,
            [.. acts.Select(a => new Act(a.At, a.ActorId, Enum.Parse<ThemeAct>(a.Act).Name(), a.Reason))]);
    }
}
