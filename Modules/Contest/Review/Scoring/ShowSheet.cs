using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>一份评分表: of an entry that is the juror's own.</summary>
internal static class ShowSheet
{
    public static void Map(Api api) => api.Office.MapGet("/jury/assignments/{id:guid}", Handle)
        .Says(Policies.Juror, ReviewArea.JuryTag, "一份评分表", "盲审稿、评分项和本人最近一次的评分。")
        .Refuses(ScoreErrors.NotFound, ScoreErrors.Released, ScoreErrors.EntryGone, JurorErrors.Ended, JurorErrors.OutOfTerm, JurorErrors.PledgeMissing);

    internal static async Task<ScoreSheet> Handle(
        [Description("评审标识。")] Guid id, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (assignment, _) = await db.OwnAssignmentAsync(id, caller, Shanghai.Today(time), ct);
        if (assignment.ReleasedStep is not null) throw ScoreErrors.Released.Refuse();
        return await ScoreSheet.OfAsync(db, await db.ReadReviewAsync(assignment.ReviewId, ct), assignment, ct);
    }
}
