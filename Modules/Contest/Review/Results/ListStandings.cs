using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Results;

/// <summary>评审结果: the places as a round of deliberation left them.</summary>
internal static class ListStandings
{
    public sealed record Response(
        [property: Description("第几轮的结果；0为尚无结果。")] int ResultRound,
        [property: Description("参加排名的件数。")] int Entries,
        [property: Description("自所要的位次起。")] IReadOnlyList<Item> Items);

    public sealed record Item(
        [property: Description("名次。")] int Place,
        [property: Description("参赛建议标识。")] Guid EntryId,
        string Number,
        [property: Description("平均分，百分制。")] decimal Mean,
        [property: Description("最高与最低总分之差。")] decimal Spread,
        [property: Description("分差过大。")] bool Flagged,
        [property: Description("与他人同分，名次由同分规则决定。")] bool TieBroken);

    public static void Map(Api api) => api.Office.MapGet("/contests/{id:guid}/review/standings", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "评审结果", "不指明轮次的为最近一轮。").Refuses(ReviewErrors.NotFound);

    internal static async Task<Response> Handle(
        [Description("大赛标识。")] Guid id, ContestContext db, CancellationToken ct, [Description("第几轮；不填为最近一轮。")] int? round = null,
        [Description("从第几位起，1为首位。")] int from = 1, [Description("列出多少位，1至100。")] int? size = null)
    {
        var wanted = round ?? (await db.ReadReviewAsync(id, ct)).Round;
        var standings = db.Set<Standing>().AsNoTracking().Where(s => s.CollectionId == id && s.Round == wanted);
        var items = await standings.OrderBy(s => s.Place).ThenBy(s => s.EntryId).Skip(Math.Max(from, 1) - 1).Take(Paging.Size(size))
            .Join(db.Entries, s => s.EntryId, e => e.Id, (s, e) =>
                new Item(s.Place, s.EntryId, e.Number, s.Mean, s.Spread, s.Flagged, s.TieBroken))
            .ToListAsync(ct);
        return new(wanted, await standings.CountAsync(ct), [.. items.OrderBy(i => i.Place).ThenBy(i => i.EntryId)]);
    }
}
