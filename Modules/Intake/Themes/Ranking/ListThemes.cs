using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Themes.Finding;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>群众反映集中: themes by how many different people ask for them, within a window, and whether they are becoming more.</summary>
internal static class ListThemes
{
    public const string Tag = "群众反映集中";

    /// <summary>A longer window is counted as a job.</summary>
    private const int LongestLive = 31;
    private const int Usual = 30;

    public sealed record Query
    {
        [Description("最近几天，含今天：7、30或90；不填且不填起止日期时为30。")] public int? Days { get; init; }
        [Description("起始日期，与截止日期一起填写，不与 days 同用。")] public DateOnly? From { get; init; }
        [Description("截止日期（含）。")] public DateOnly? To { get; init; }
        [Description("只看这个领域。")] public Domain? Domain { get; init; }
        [Description("只看这个街道。")] [StringLength(9, ErrorMessage = "街道代码不正确。")] public string? Subdistrict { get; init; }

        [Description("排序：People 按人数（默认），Growing 上升最明显的在前，Falling 下降最明显的在前。")]
        public RankingOrder? Order { get; init; }

        [Description("上一页返回的 next。")] public string? Cursor { get; init; }
        [Description("每页条数，1至100。")] public int? Size { get; init; }
    }

    public static void Map(Api api) => api.Office.MapGet("/themes", Handle)
        .Says(Policies.SocialWork, Tag, "群众反映集中",
            "一段时间里不同的人反映最集中的主题，附人数、占比、与上一时段相比的升降、逐日走势、街道和领域分布。31天以内的随时计算，近90天的定时计算；更长的请提交计算。")
        .Refuses(CommonErrors.BadCursor, ThemeErrors.WindowInvalid, ThemeErrors.WindowTooLong, ThemeErrors.NotReady);

    internal static async Task<RankingPage> Handle(
        [AsParameters] Query query, IntakeContext db, ThemeRanking ranking, KeptRankings kept, RankingPages pages, TimeProvider time, CancellationToken ct)
    {
        var window = WindowOf(query.Days, query.From, query.To, Shanghai.Today(time));
        var order = query.Order ?? RankingOrder.People;
        if (window.Days <= LongestLive)
        {
            var counts = await ranking.CountAsync(new(window, query.Domain, query.Subdistrict is { Length: > 0 } code ? code : null), ct);
            return await pages.ShowAsync(counts, window, await AsOfAsync(db, ct), order, query.Cursor, query.Size, ct);
        }

        if (query.Days != KeptRankings.Standing || query.Domain is not null || query.Subdistrict is { Length: > 0 })
            throw ThemeErrors.WindowTooLong.Refuse();
        var (its, standing) = await kept.FindAsync(db.Set<ThemeComputation>().Where(c => c.RequestedBy == null && c.ComputedAt != null), ct)
            ?? throw ThemeErrors.NotReady.Refuse();
        return await pages.ShowAsync(standing, new(its.From, its.To), its.ComputedAt!.Value, order, query.Cursor, query.Size, ct);
    }

    /// <exception cref="Refusal"><see cref="ThemeErrors.WindowInvalid"/></exception>
    internal static Period WindowOf(int? days, DateOnly? from, DateOnly? to, DateOnly today)
    {
        if (from is null && to is null)
        {
            return (days ?? Usual) is var last and (7 or Usual or KeptRankings.Standing)
                ? Period.Last(last, today)
                : throw ThemeErrors.WindowInvalid.Refuse("最近几天请选7、30或90，或填写起止日期。");
        }

        if (days is not null || from is null || to is null || from > to || to > today || from < today.AddYears(-2))
            throw ThemeErrors.WindowInvalid.Refuse();
        return new(from.Value, to.Value);
    }

    private static Task<DateTimeOffset?> AsOfAsync(IntakeContext db, CancellationToken ct) =>
        db.Set<ThemeState>().Select(s => (DateTimeOffset?)s.ComputedAt).FirstOrDefaultAsync(ct);
}
