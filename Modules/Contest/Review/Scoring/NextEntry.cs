using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>下一件: of the juror's own, the entry with the fewest scores so far, so that no entry waits for all of its jurors.</summary>
internal static class NextEntry
{
    public sealed record Response(
        [property: Description("下一件的评分表；全部评完则没有。")] ScoreSheet? Sheet,
        [property: Description("本人还未评分的件数。")] int Left,
        [property: Description("分给本人、本阶段要评的件数。")] int Assigned);

    public static void Map(Api api) => api.Office.MapGet("/jury/contests/{id:guid}/next", Handle)
        .Says(Policies.Juror, ReviewArea.JuryTag, "下一件待评的参赛建议", "评分最少的在前，使各件均衡推进；看不到编号、渠道、姓名和他人的评分。")
        .Refuses(
            ReviewErrors.NotFound, JurorErrors.NotFound, JurorErrors.Ended, JurorErrors.OutOfTerm, JurorErrors.PledgeMissing);

    internal static async Task<Response> Handle(
        [Description("大赛标识。")] Guid id, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var review = await db.ReadReviewAsync(id, ct);
        var juror = await db.OwnJurorAsync(id, caller, ct);
        juror.MustBePledged(Shanghai.Today(time));
        var due = db.Due(review, juror.Id);
        var assigned = await due.CountAsync(ct);
        var open = due.Where(a => a.ScoredAt == null);
        var left = await open.CountAsync(ct);
        var next = await open
            .OrderBy(a => db.Set<Assignment>().Count(o => o.EntryId == a.EntryId && o.ReleasedStep == null && o.ScoredAt != null))
            .ThenBy(a => a.Lot).ThenBy(a => a.Id).FirstOrDefaultAsync(ct);
        return new(next is null ? null : await ScoreSheet.OfAsync(db, review, next, ct), left, assigned);
    }
}
