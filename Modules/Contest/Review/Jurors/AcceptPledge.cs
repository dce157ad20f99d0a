using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Contest.Review.Conflicts;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Jurors;

/// <summary>签署保密承诺: before anything is seen. Whoever joins after the draw is checked for conflicts at this moment.</summary>
internal static class AcceptPledge
{
    public sealed record Request(
        [property: Description("所读的保密承诺的版本，取自“我的评审任务”。")]
        [property: Required(ErrorMessage = "请给出保密承诺的版本。"), StringLength(20, ErrorMessage = "保密承诺的版本不正确。")]
        string Version);

    public sealed record Response([property: Description("签署的时间。")] DateTimeOffset PledgedAt);

    public static void Map(Api api) => api.Office.MapPost("/jury/contests/{id:guid}/pledge", Handle)
        .Says(Policies.Juror, ReviewArea.JuryTag, "签署保密承诺", "签署之前看不到任何参赛建议，也不会被抽取。")
        .WithExample(new Request("2024-11"))
        .Refuses(
            ReviewErrors.NotFound, ReviewErrors.WrongPhase, JurorErrors.NotFound, JurorErrors.Ended, JurorErrors.OutOfTerm,
            JurorErrors.PledgeChanged,
            JurorErrors.PledgedAlready);

    internal static Task<Response> Handle(
        [Description("大赛标识。")] Guid id, Request request, ContestContext db, ConflictFinder conflicts,
        IOptions<ReviewSettings> settings, Caller caller,
        TimeProvider time, CancellationToken ct) =>
        db.ActOnReviewAsync(id, async review =>
        {
            var now = time.GetUtcNow();
            var juror = await db.OwnJurorAsync(id, caller, ct);
            review.ChangeList(ReviewAct.Pledge, caller.Actor, now);
            if (juror.EndedAt is not null) throw JurorErrors.Ended.Refuse();
            if (Shanghai.DateOf(now) > juror.TermTo) throw JurorErrors.OutOfTerm.Refuse();
            if (request.Version != settings.Value.PledgeVersion) throw JurorErrors.PledgeChanged.Refuse();
            if (juror.PledgedAt is not null) throw JurorErrors.PledgedAlready.Refuse();
            juror.Pledge(request.Version, now);
            if (review.DrawnAt is not null) await conflicts.PinAsync(review, [juror], await DrawnAsync(db, id, ct), now, ct);
            return new Response(now);
        }, ct);

    private static Task<Guid[]> DrawnAsync(ContestContext db, Guid contest, CancellationToken ct) =>
        db.Set<Assignment>().Where(a => a.ReviewId == contest).Select(a => a.EntryId).Distinct().ToArrayAsync(ct);
}

internal static class OwnJuror
{
    /// <summary>The caller as a juror of this contest.</summary>
    /// <exception cref="Refusal"><see cref="JurorErrors.NotFound"/></exception>
    public static async Task<Juror> OwnJurorAsync(this ContestContext db, Guid contest, Caller caller, CancellationToken ct) =>
        await db.Set<Juror>().FirstOrDefaultAsync(j => j.ReviewId == contest && j.StaffId == caller.Id, ct)
            ?? throw JurorErrors.NotFound.Refuse();
}
