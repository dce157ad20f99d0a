using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Scoring;

namespace ZhihuiShibei.Contest.Review.Deliberating;

/// <summary>What the ranking is computed from: the latest scores of every juror who has an entry now, for entries that take part now.</summary>
internal static class Cards
{
    public static async Task<IReadOnlyList<Placed>> RankAsync(ContestContext db, ContestReview review, CancellationToken ct) =>
        Ranking.Of(await ReadAsync(db, review, ct), (await db.RulesAsync(review, ct)).Rules.Scoring);

    public static async Task<IReadOnlyList<Scored>> ReadAsync(ContestContext db, ContestReview review, CancellationToken ct)
    {
        var scores = db.Set<ScoreVersion>().AsNoTracking();
        var cards = await (
            from assignment in db.Set<Assignment>().AsNoTracking()
            join score in scores on assignment.Id equals score.AssignmentId
            where assignment.ReviewId == review.Id && assignment.ReleasedStep == null
                && !scores.Any(later => later.AssignmentId == score.AssignmentId && later.Version > score.Version)
            select new { assignment.EntryId, assignment.JurorId, score.Scores }).ToListAsync(ct);
        var byEntry = cards.ToLookup(c => c.EntryId, c => new Card(c.JurorId, c.Scores));
        var entries = await db.Entries.AsNoTracking().Where(e => e.CollectionId == review.Id && e.Status == EntryStatus.Admitted)
            .Select(e => new { e.Id, e.ReceivedAt }).ToListAsync(ct);
        return [.. entries.Where(e => byEntry.Contains(e.Id))
            .Select(e => new Scored(e.Id, e.ReceivedAt, [.. byEntry[e.Id].OrderBy(c => c.JurorId)]))];
    }

    /// <summary>Refuses as long as an entry that takes part lacks a juror, or a juror's scores.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReviewErrors.ScoresMissing"/></exception>
    public static async Task MustBeCompleteAsync(ContestContext db, ContestReview review, CancellationToken ct)
    {
        var lacking = await FillDraw.LackingAsync(db, review, ct);
        var open = await db.Set<Assignment>().Where(a => a.ReviewId == review.Id && a.ReleasedStep == null && a.ScoredAt == null)
            .Join(db.Entries.Where(e => e.Status == EntryStatus.Admitted), a => a.EntryId, e => e.Id, (a, _) =>
                a.EntryId).Distinct().CountAsync(ct);
        if (lacking.Count + open == 0) return;
        throw ReviewErrors.ScoresMissing.Refuse($"还有{open}件参赛建议没有评完，{lacking.Count}件缺评委。请等待评委评分；缺评委的，请先补抽。");
    }
}
