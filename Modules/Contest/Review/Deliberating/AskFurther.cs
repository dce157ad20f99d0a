using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Deliberating;

/// <summary>增加评委复评: an entry whose jurors are far apart gets one more, by the same lot; the rank goes on following the scores.</summary>
internal static class AskFurther
{
    public sealed record Response([property: Description("抽到的评委。")] Guid JurorId);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review/entries/{entryId:guid}/further-juror", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "增加一位评委复评", "只限分差过大的参赛建议，每轮合议每件一次；按同一种子规则抽取。")
        .Refuses(
            ReviewErrors.NotFound, ReviewErrors.WrongPhase, EntryErrors.NotFound, ReviewErrors.NotFlagged,
            ReviewErrors.FurtherAlready,
            ReviewErrors.DrawImpossible)
        .RequiresIdempotencyKey();

    internal static Task<Response> Handle(
        [Description("大赛标识。")] Guid id, [Description("参赛建议标识。")] Guid entryId, ContestContext db, Caller caller, TimeProvider time,
        CancellationToken ct) =>
        db.ActOnReviewAsync(id, async review =>
        {
            var (now, round) = (time.GetUtcNow(), review.Round + 1);
            review.Pass(ReviewAct.AskFurther, caller.Actor, now, $"{entryId}");
            if (!await db.Entries.AnyAsync(e => e.Id == entryId && e.CollectionId == id, ct)) throw EntryErrors.NotFound.Refuse();
            var further = db.Set<Assignment>().Where(a => a.EntryId == entryId && a.Kind == AssignmentKind.Further);
            if (await further.AnyAsync(a => a.Round == round, ct)) throw ReviewErrors.FurtherAlready.Refuse();
            var placed = (await Cards.RankAsync(db, review, ct)).FirstOrDefault(p => p.EntryId == entryId);
            if (placed is not { Flagged: true }) throw ReviewErrors.NotFlagged.Refuse();
            var redrawing = await Redrawing.LoadAsync(db, review, [entryId], now, ct);
            var drawn = redrawing.Draw(entryId, AssignmentKind.Further, caller.Actor) ?? throw ReviewErrors.DrawImpossible.Refuse();
            return new Response(drawn.JurorId);
        }, ct);
}
