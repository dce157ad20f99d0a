using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Jurors;

/// <summary>评委退出: what they have scored counts; what they have not is drawn anew, one entry after the other.</summary>
internal static class EndJuror
{
    public sealed record Request(
        [property: Description("退出的原因，2至200字。")]
        [property: Required(ErrorMessage = "请写明退出的原因。"), StringLength(200, MinimumLength = 2, ErrorMessage = "原因请用2至200字写明。")]
        string Reason);

    public sealed record Response(
        [property: Description("撤下的未评件数。")] int Released,
        [property: Description("其中已补抽到其他评委的件数。")] int Redrawn);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/jurors/{jurorId:guid}/end", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "评委退出", "已评的分数有效，未评的按同一种子规则逐件补抽；没有可补抽的评委时，增补评委后再补抽。")
        .WithExample(new Request("因病不能继续评审。"))
        .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase, JurorErrors.NotFound, JurorErrors.EndedAlready);

    internal static Task<Response> Handle(
        [Description("大赛标识。")] Guid id, [Description("评委标识。")] Guid jurorId, Request request, ContestContext db, Caller caller,
        TimeProvider time,
        CancellationToken ct) =>
        db.ActOnReviewAsync(id, async review =>
        {
            var now = time.GetUtcNow();
            review.ChangeList(ReviewAct.ChangeJurors, caller.Actor, now, $"{jurorId} {request.Reason.Trim()}");
            var juror = await db.Set<Juror>().FirstOrDefaultAsync(j => j.Id == jurorId && j.ReviewId == id, ct)
                ?? throw JurorErrors.NotFound.Refuse();
            if (juror.EndedAt is not null) throw JurorErrors.EndedAlready.Refuse();
            juror.End(request.Reason.Trim(), now);
            var open = await db.Set<Assignment>().Where(a => a.JurorId == jurorId && a.ReleasedStep == null && a.ScoredAt == null)
                .OrderBy(a => a.EntryId).ToListAsync(ct);
            if (open.Count == 0) return new Response(0, 0);
            var step = review.NextStep();
            foreach (var assignment in open) assignment.Release(ReleaseReason.JurorEnded, step, now);
            await db.SaveChangesAsync(ct);
            var redrawing = await Redrawing.LoadAsync(db, review, [.. open.Select(a => a.EntryId)], now, ct);
            return new Response(open.Count,
                open.Count(a => redrawing.Draw(a.EntryId, AssignmentKind.Redraw, caller.Actor) is not null));
        }, ct);
}
