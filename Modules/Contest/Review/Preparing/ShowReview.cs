using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Contest.Review.Scoring;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preparing;

/// <summary>评审概况: the phase and what may be done in it, the rules in force, the seed, who and what takes part.</summary>
internal static class ShowReview
{
    public sealed record Response(
        [property: Description("大赛标识。")] Guid Id,
        [property: Description("大赛名称。")] string Title,
        [property: Description("所处阶段。")] ReviewPhase Phase,
        [property: Description("所处阶段的中文名称。")] string PhaseText,
        [property: Description("进入这一阶段的时间。")] DateTimeOffset PhaseSince,
        [property: Description("这一阶段可以进行的操作。")] IReadOnlyList<string> Acts,
        [property: Description("已形成的评审结果轮次；0为尚无结果。")] int ResultRound,
        [property: Description("现行规则的版本号。")] int RulesVersion,
        [property: Description("现行评审规则。")] RulesShown Rules,
        [property: Description("抽签种子。")] SeedShown Seed,
        [property: Description("在任评委人数。")] int Jurors,
        [property: Description("其中已签署保密承诺的人数。")] int Pledged,
        [property: Description("各状态的参赛建议件数。")] IReadOnlyList<StatusCount> Entries);

    public sealed record RulesShown(
        [property: Description("每件参赛建议的评委人数。")] int JurorsEach,
        [property: Description("评分项及权重。")] IReadOnlyList<CriterionShown> Criteria,
        [property: Description("每项满分。")] int Most,
        [property: Description("去掉几个最高、最低分。")] int Trim,
        [property: Description("评委达到几位时才去掉。")] int TrimFrom,
        [property: Description("平均分保留的小数位数。")] int Decimals,
        [property: Description("分差过大的界限，百分制。")] decimal Dispersed,
        [property: Description("同分时依次比较的评分项。")] IReadOnlyList<string> TieOrder);

    public sealed record CriterionShown(
        [property: Description("评分项代码。")] string Code,
        [property: Description("评分项名称。")] string Name,
        [property: Description("权重。")] int Weight);

    public sealed record SeedShown(
        [property: Description("公告的种子来源；尚未公告则没有。")] string? Source,
        [property: Description("公告的时间。")] DateTimeOffset? AnnouncedAt,
        [property: Description("种子公布的时间。")] DateTimeOffset? KnownFrom,
        [property: Description("种子；抽签之前没有。")] string? Value,
        [property: Description("在哪里可以核对种子。")] string? Proof,
        [property: Description("参评名单或评委库最近一次变动的时间，须早于种子公布的时间。")] DateTimeOffset ListChangedAt);

    public sealed record StatusCount(
        [property: Description("参赛建议的状态。")] Entries.EntryStatus Status,
        [property: Description("状态的中文名称。")] string StatusText,
        [property: Description("件数。")] int Count);

    public static void Map(Api api) => api.Office.MapGet("/contests/{id:guid}/review", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "评审概况").Refuses(ReviewErrors.NotFound);

    internal static async Task<Response> Handle([Description("大赛标识。")] Guid id, ContestContext db, CancellationToken ct)
    {
        var review = await db.ReadReviewAsync(id, ct);
        var title = await db.Collections.Where(c => c.Id == id).Select(c => c.Title).FirstAsync(ct);
        var jurors = await db.Set<Juror>().AsNoTracking().Where(j => j.ReviewId == id && j.EndedAt == null).ToListAsync(ct);
        var entries = await db.Entries.Where(e => e.CollectionId == id).GroupBy(e => e.Status)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return new(
            id, title, review.Status, review.Status.Name(), review.PhaseSince,
            [.. ReviewLifecycle.Table.Table.Keys.Where(k => k.From == review.Status).Select(k => k.Act.Name())],
            review.Round, review.RulesVersion, Shown((await db.RulesAsync(review, ct)).Rules),
            new(review.SeedSource, review.SeedAnnouncedAt, review.SeedKnownFrom, review.Seed, review.SeedProof, review.ListChangedAt),
            jurors.Count, jurors.Count(j => j.PledgedAt is not null),
            [.. entries.OrderBy(e => e.Key).Select(e => new StatusCount(e.Key, e.Key.Name(), e.Count))]);
    }

    internal static RulesShown Shown(ReviewRules rules) => new(
        rules.JurorsEach, Shown(rules.Scoring), rules.Scoring.Most, rules.Scoring.Trim, rules.Scoring.TrimFrom,
        rules.Scoring.Decimals,
        rules.Scoring.Dispersed, rules.Scoring.TieOrder);

    internal static IReadOnlyList<CriterionShown> Shown(ScoringRules rules) =>
        [.. rules.Criteria.Select(c => new CriterionShown(c.Code, c.Name, c.Weight))];
}
