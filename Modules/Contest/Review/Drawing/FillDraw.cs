using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Drawing;

/// <summary>补抽评委: for entries that lost a juror when nobody else could be drawn, once the pool has grown.</summary>
internal static class FillDraw
{
    public sealed record Response(
        [property: Description("补抽到的评委人次。")] int Drawn,
        [property: Description("仍缺评委的参赛建议件数。")] int StillShort);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review/draw/fill", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "补抽评委", "为缺评委的参赛建议按同一种子规则补抽；没有缺的则什么都不做。")
        .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase);

    internal static Task<Response> Handle([Description("大赛标识。")] Guid id, ContestContext db, Caller caller, TimeProvider time,
        CancellationToken ct) =>
        db.ActOnReviewAsync(id, async review =>
        {
            var now = time.GetUtcNow();
            review.Pass(ReviewAct.Redraw, caller.Actor, now);
            var lacking = await LackingAsync(db, review, ct);
            var redrawing = await Redrawing.LoadAsync(db, review, [.. lacking.Keys], now, ct);
            var (drawn, still) = (0, 0);
            foreach (var (entry, missing) in lacking.OrderBy(l => l.Key))
            {
                var got = 0;
                while (got < missing && redrawing.Draw(entry, AssignmentKind.Redraw, caller.Actor) is not null) got++;
                drawn += got;
                if (got < missing) still++;
            }

            return new Response(drawn, still);
        }, ct);

    /// <summary>Entries that take part and have fewer jurors than the rules say, with how many are missing.</summary>
    internal static async Task<Dictionary<Guid, int>> LackingAsync(ContestContext db, ContestReview review, CancellationToken ct)
    {
        var each = (await db.RulesAsync(review, ct)).Rules.JurorsEach;
        var entries = await db.Entries.AsNoTracking().Where(e => e.CollectionId == review.Id && e.Status == EntryStatus.Admitted)
            .Select(e => new { e.Id, Jurors = db.Set<Assignment>().Count(a => a.EntryId == e.Id && a.ReleasedStep == null) })
            .Where(e => e.Jurors < each).ToListAsync(ct);
        return entries.ToDictionary(e => e.Id, e => each - e.Jurors);
    }
}
