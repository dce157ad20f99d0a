using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Conflicts;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>申报回避: a juror who recognises an entry gives it back; what they scored no longer counts, and another juror is drawn.</summary>
internal static class DeclareConflict
{
    public sealed record Request(
        [property: Description("与这件参赛建议的关系，5至500字；不必写出姓名。")]
        [property: Required(ErrorMessage = "请写明应当回避的关系。"), StringLength(500, MinimumLength = 5, ErrorMessage = "应当回避的关系请用5至500字写明。")]
        string Reason);

    public sealed record Response([property: Description("分给本人、本阶段还未评分的件数。")] int Left);

    public static void Map(Api api) => api.Office.MapPost("/jury/assignments/{id:guid}/conflict", Handle)
        .Says(Policies.Juror, ReviewArea.JuryTag, "申报回避", "认出是谁的建议、存在应当回避的关系的，申报后不再评审这一件，已评的分数不计。不能撤销。")
        .WithExample(new Request("这件建议所写的项目由本人所在课题组承担。"))
        .Refuses(
            ScoreErrors.NotFound, ScoreErrors.Released, ReviewErrors.WrongPhase, JurorErrors.Ended, JurorErrors.OutOfTerm,
            JurorErrors.PledgeMissing)
        .RequiresIdempotencyKey();

    internal static async Task<Response> Handle(
        [Description("评审标识。")] Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var review = await db.Set<Assignment>().Where(a => a.Id == id).Select(a => (Guid?)a.ReviewId).FirstOrDefaultAsync(ct)
            ?? throw ScoreErrors.NotFound.Refuse();
        return await db.ActOnReviewAsync(review, async held =>
        {
            var (own, juror) = await db.OwnAssignmentAsync(id, caller, Shanghai.DateOf(now), ct);
            held.Pass(ReviewAct.Recuse, caller.Actor, now, $"{id}");
            if (own.ReleasedStep is not null) throw ScoreErrors.Released.Refuse();
            await Recusal.RunAsync(db, held, own.EntryId, juror.Id, ConflictSource.Declared, request.Reason.Trim(), caller.Actor,
                now, ct);
            return new Response(await db.Due(held, juror.Id).CountAsync(a => a.ScoredAt == null, ct));
        }, ct);
    }
}
