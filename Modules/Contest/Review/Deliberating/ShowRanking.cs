using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Scoring;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Deliberating;

/// <summary>合议排名: as it follows from the scores at this moment, with what is to be looked at.</summary>
internal static class ShowRanking
{
    public sealed record Response(
        [property: Description("参加排名的件数。")] int Entries,
        [property: Description("分差过大的件数。")] int Flagged,
        [property: Description("自所要的位次起。")] IReadOnlyList<Item> Items);

    public sealed record Item(
        [property: Description("名次；规则分不出先后的并列。")] int Place,
        [property: Description("参赛建议标识。")] Guid EntryId,
        string Number,
        string Topic,
        [property: Description("征集领域的代码；不分领域则没有。")] string? Field,
        [property: Description("平均分，百分制，已按规则去掉最高、最低分。")] decimal Mean,
        [property: Description("最高与最低总分之差。")] decimal Spread,
        [property: Description("分差过大。")] bool Flagged,
        [property: Description("与他人同分，名次由同分规则决定。")] bool TieBroken,
        [property: Description("每位评委的总分。")] IReadOnlyList<JurorTotal> Totals);

    public sealed record JurorTotal(
        [property: Description("评委标识。")] Guid JurorId,
        [property: Description("总分，百分制。")] decimal Total);

    public static void Map(Api api) => api.Office.MapGet("/contests/{id:guid}/review/ranking", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "合议排名", "名次只由分数和规则决定，不能手工调整；评分结束之前看不到。")
        .Refuses(ReviewErrors.NotFound, ReviewErrors.ScoresHidden);

    internal static async Task<Response> Handle(
        [Description("大赛标识。")] Guid id, ContestContext db, CancellationToken ct, [Description("从第几位起，1为首位。")] int from = 1,
        [Description("列出多少位，1至100。")] int? size = null)
    {
        var review = await db.ReadReviewAsync(id, ct);
        if (review.Status < ReviewPhase.Deliberation) throw ReviewErrors.ScoresHidden.Refuse();
        var (scored, rules) = (await Cards.ReadAsync(db, review, ct), (await db.RulesAsync(review, ct)).Rules.Scoring);
        var placed = Ranking.Of(scored, rules);
        var shown = placed.Skip(Math.Max(from, 1) - 1).Take(Paging.Size(size)).ToList();
        Guid[] ids = [.. shown.Select(p => p.EntryId)];
        var entries = await db.Entries.AsNoTracking().Where(e => ids.Contains(e.Id))
            .Select(e => new { e.Id, e.Number, e.Topic, e.Field })
            .ToDictionaryAsync(e => e.Id, ct);
        var cards = scored.ToDictionary(s => s.EntryId, s => s.Cards);
        return new(
            placed.Count, placed.Count(p => p.Flagged),
            [
                .. shown.Select(p => new Item(
                    p.Place, p.EntryId, entries[p.EntryId].Number, entries[p.EntryId].Topic, entries[p.EntryId].Field, p.Mean,
                    p.Spread, p.Flagged,
                    p.TieBroken, [.. cards[p.EntryId].Select(c => new JurorTotal(c.JurorId, Ranking.Total(c, rules)))])),
            ]);
    }
}
