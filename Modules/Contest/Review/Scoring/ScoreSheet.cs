using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Preliminary;
using ZhihuiShibei.Contest.Review.Preparing;

namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>评分表: the blind copy, the criteria, and the juror's own scores so far. Nothing of who wrote it, nothing of others' scores.</summary>
internal sealed record ScoreSheet(
    [property: Description("评审标识，评分和申报回避时使用。")] Guid Id,
    [property: Description("征集领域的名称；不分领域则没有。")] string? Field,
    string Topic,
    string Rationale,
    string Countermeasures,
    [property: Description("评分项及权重。")] IReadOnlyList<ShowReview.CriterionShown> Criteria,
    [property: Description("每项满分；最低为0分，最多两位小数。")] int Most,
    [property: Description("能否评分：处于评分阶段、没有撤下、仍在参评。")] bool Open,
    [property: Description("本人最近一次的评分；未评则没有。")] ScoreSheet.Given? Mine)
{
    internal sealed record Given(
        [property: Description("第几次评分。")] int Version,
        [property: Description("各项得分，按评分项代码。")] IReadOnlyDictionary<string, decimal> Scores,
        string? Comment,
        DateTimeOffset At);

    public static async Task<ScoreSheet> OfAsync(ContestContext db, ContestReview review, Assignment its, CancellationToken ct)
    {
        var entry = await db.Entries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == its.EntryId, ct)
            ?? throw ScoreErrors.EntryGone.Refuse();
        var copy = await db.Set<BlindCopy>().AsNoTracking().Where(c => c.EntryId == its.EntryId).OrderByDescending(c => c.Version)
            .FirstAsync(ct);
        var fields = (await db.Collections.AsNoTracking().FirstAsync(c => c.Id == review.Id, ct)).Fields;
        var rules = (await db.RulesAsync(review, ct)).Rules.Scoring;
        var mine = await db.Set<ScoreVersion>().AsNoTracking()
            .Where(s => s.AssignmentId == its.Id).OrderByDescending(s => s.Version).FirstOrDefaultAsync(ct);
        return new(
            its.Id, fields.Find(f => f.Code == entry.Field)?.Name, copy.Topic, copy.Rationale, copy.Countermeasures,
            ShowReview.Shown(rules), rules.Most,
            its.IsDueIn(review) && entry.Status == Entries.EntryStatus.Admitted, mine is null ? null
                : new(mine.Version, mine.Scores, mine.Comment, mine.At));
    }
}
