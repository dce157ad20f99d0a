using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>评分: a score for each criterion; may be given anew until the phase ends, each time as a further version.</summary>
internal static class GiveScore
{
    public const int CommentLength = 1000;

    public sealed record Request(
        [property: Description("各评分项的得分，每项恰好一个，0至满分，最多两位小数。")]
        [property: Required(ErrorMessage = "请为各评分项打分。"), MinLength(1, ErrorMessage = "请为各评分项打分。"), MaxLength(10, ErrorMessage = "评分项最多10个。")]
        IReadOnlyList<ScoreInput> Scores,
        [property: Description("评语，1000字以内，可不填；不公开。")]
        [property: StringLength(CommentLength, ErrorMessage = "评语请控制在1000字以内。")]
        string? Comment = null);

    public sealed record ScoreInput(
        [property: Description("评分项代码。")]
        [property: Required(ErrorMessage = "请给出评分项代码。"), StringLength(30, ErrorMessage = "评分项代码不正确。")]
        string Criterion,
        [property: Description("得分。")]
        decimal Score);

    public sealed record Response(
        [property: Description("第几次评分。")] int Version,
        [property: Description("评分的时间。")] DateTimeOffset At);

    public static void Map(Api api) => api.Office.MapPost("/jury/assignments/{id:guid}/scores", Handle)
        .Says(Policies.Juror, ReviewArea.JuryTag, "评分", "评分阶段结束前可以重新评分，以最近一次为准，以往各次保留。")
        .WithExample(new Request([new("innovation", 85), new("feasibility", 78.5m), new("effect", 90),
            new("public-benefit", 88)], "对策具体，可以推广。"))
        .Refuses(
            ScoreErrors.NotFound, ScoreErrors.Released, ScoreErrors.EntryGone, ScoreErrors.NotDue, ScoreErrors.Incomplete,
            ScoreErrors.OutOfRange,
            ReviewErrors.WrongPhase, JurorErrors.Ended, JurorErrors.OutOfTerm, JurorErrors.PledgeMissing)
        .RequiresIdempotencyKey();

    internal static Task<Response> Handle(
        [Description("评审标识。")] Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var now = time.GetUtcNow();
            var (seen, _) = await db.OwnAssignmentAsync(id, caller, Shanghai.DateOf(now), ct);
            // Neither the phase nor the entry changes until the score is saved, and the juror's own two requests take turns.
            var review = await db.ShareReviewAsync(seen.ReviewId, ct);
            await db.Database.ExecuteSqlAsync($"select 1 from contest.entry where id = {seen.EntryId} for share", ct);
            await db.Database.ExecuteSqlAsync($"select 1 from contest.assignment where id = {id} for update", ct);
            await db.Entry(seen).ReloadAsync(ct);
            review.Pass(review.Status == ReviewPhase.Deliberation ? ReviewAct.ScoreFurther : ReviewAct.Score, caller.Actor, now,
                $"{id}");
            if (seen.ReleasedStep is not null) throw ScoreErrors.Released.Refuse();
            if (!seen.IsDueIn(review)) throw ScoreErrors.NotDue.Refuse();
            if (!await db.Entries.AnyAsync(e => e.Id == seen.EntryId && e.Status == EntryStatus.Admitted,
                ct)) throw ScoreErrors.EntryGone.Refuse();
            var scores = Checked(request, (await db.RulesAsync(review, ct)).Rules.Scoring);
            var version = await db.Set<ScoreVersion>().CountAsync(s => s.AssignmentId == id, ct) + 1;
            db.Add(ScoreVersion.Of(id, version, scores, request.Comment?.Trim() is { Length: > 0 } comment ? comment : null, now));
            seen.Score(now);
            return new Response(version, now);
        }, ct);

    private static Dictionary<string, decimal> Checked(Request request, ScoringRules rules)
    {
        var codes = request.Scores.Select(s => s.Criterion).ToList();
        if (codes.Count != rules.Criteria.Count
            || rules.Criteria.Any(c => !codes.Contains(c.Code))) throw ScoreErrors.Incomplete.Refuse();
        if (request.Scores.Any(s => s.Score < 0 || s.Score > rules.Most || decimal.Round(s.Score, 2) != s.Score))
            throw ScoreErrors.OutOfRange.Refuse($"每项请填写0至{rules.Most}之间的分数，最多两位小数。");
        return request.Scores.ToDictionary(s => s.Criterion, s => s.Score);
    }
}
