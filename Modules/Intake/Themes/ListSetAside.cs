using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Themes.Ranking;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Themes;

/// <summary>隐藏和并入的主题: what is in no ranking, so that it can be brought back.</summary>
internal static class ListSetAside
{
    public sealed record Item(
        Guid Id, [property: Description("主题名称。")] string Title, ThemeStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("并入的主题。")] Guid? MergedInto, [property: Description("最早发现的时间。")] DateTimeOffset FoundAt);

    public static void Map(Api api) => api.Office.MapGet("/set-aside-themes", Handle)
        .Says(Policies.SocialWork, ListThemes.Tag, "隐藏和并入的主题", "不参加排序的主题，最近发现的在前。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        IntakeContext db, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var themes = await db.Set<Theme>().AsNoTracking()
            .Where(t => t.Status != ThemeStatus.Shown && EF.Functions.LessThan(ValueTuple.Create(t.FoundAt, t.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(t => t.FoundAt).ThenByDescending(t => t.Id).Take(take + 1).ToListAsync(ct);
        return Paging.Cut(
            themes.ConvertAll(t => new Item(t.Id, t.Title, t.Status, t.Status.Name(), t.MergedInto, t.FoundAt)), take, i => new Cursor(i.FoundAt, i.Id));
    }
}
