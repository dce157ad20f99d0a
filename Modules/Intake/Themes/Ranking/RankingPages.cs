using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Intake.Themes.Finding;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>排序.</summary>
internal enum RankingOrder
{
    [Display(Name = "按人数")] People,
    [Display(Name = "按上升")] Growing,
    [Display(Name = "按下降")] Falling,
}

/// <summary>A page of 群众反映集中 with what its numbers mean.</summary>
internal sealed record RankingPage(
    [property: Description("时段的第一天。")] DateOnly From,
    [property: Description("时段的最后一天。")] DateOnly To,
    [property: Description("用来比较的上一个等长时段的第一天。")] DateOnly ComparedFrom,
    [property: Description("数据截至的时间：此后登记的建议还没有归入主题；从未计算过时没有。")] DateTimeOffset? AsOf,
    [property: Description("口径说明。")] string Definition,
    [property: Description("每一步的天数，1为逐日，7为逐周。")] int StepDays,
    [property: Description("本页内容。")] IReadOnlyList<ThemeItem> Items,
    [property: Description("下一页的游标，作为 cursor 再查；最后一页没有。")] string? Next);

/// <summary>Puts counted themes into an order and shows a page of them. Scoped.</summary>
internal sealed class RankingPages(IntakeContext db, ThemeDetails details, IOptions<ThemeSettings> options)
{
    /// <summary>口径.</summary>
    public const string Definition =
        "按不同建议人数排序：同一账号或同一电话号码的人计一人，一人多件只计一人；联名建议的每位联名人各计一人；没有账号和电话的按件计。"
        + "撤回、内容违规和已封存的建议不计。占比的分母为同一时段全部不同建议人数；升降与上一个等长时段的占比相比，按两比例之差的统计检验（百分之一水平）判断，人数过少的不判断。";

    private const long Scale = 1_000_000;

    public async Task<RankingPage> ShowAsync(
        Counts counts, Period window, DateTimeOffset? asOf, RankingOrder order, string? cursor, int? size, CancellationToken ct)
    {
        var (after, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var page = counts.Themes.Where(t => order != RankingOrder.People || t.People >= options.Value.LeastPeople)
            .Select(t => (Its: t, Place: PlaceOf(t, counts, order))).Where(t => Compare(t.Place, after) > 0)
            .Order(Comparer<(Counted Its, Cursor Place)>.Create((a, b) => Compare(a.Place, b.Place))).Take(take + 1).ToList();
        var ids = page.ConvertAll(t => t.Its.Theme);
        var themes = await db.Set<Theme>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var its = await details.OfAsync(ids, window, ct);
        List<ThemeItem> items =
        [
            .. page.Where(t => themes.ContainsKey(t.Its.Theme)).Select(t => ThemeItem.Of(
                themes[t.Its.Theme], t.Its, counts.All, counts.AllBefore, its.GetValueOrDefault(t.Its.Theme, Detail.None), options.Value.SmallNumber)),
        ];
        var cut = Paging.Cut(items, take, i => page.First(t => t.Its.Theme == i.ThemeId).Place);
        return new(window.From, window.To, window.Before.From, asOf, Definition, ThemeDetails.StepOf(window), cut.Items, cut.Next);
    }

    private static Cursor PlaceOf(Counted its, Counts of, RankingOrder order)
    {
        var change = (long)((Scale + Math.Clamp(Trends.Change(its.People, of.All, its.Before, of.AllBefore), -1000, 1000)) * Scale);
        var value = order switch
        {
            RankingOrder.Growing => change,
            RankingOrder.Falling => (2 * Scale * Scale) - change,
            _ => its.People,
        };
        return new(new(value, TimeSpan.Zero), its.Theme);
    }

    // Greatest first.
    private static int Compare(Cursor a, Cursor b) => a.At != b.At ? b.At.CompareTo(a.At) : b.Id.CompareTo(a.Id);
}
