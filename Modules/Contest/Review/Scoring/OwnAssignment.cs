using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>Fetches what is the caller's to score; somebody else's is not there.</summary>
internal static class OwnAssignment
{
    /// <exception cref="Kernel.Http.Refusal">
    /// <see cref="ScoreErrors.NotFound"/>, <see cref="JurorErrors.Ended"/>, <see cref="JurorErrors.OutOfTerm"/>, <see cref="JurorErrors.PledgeMissing"/>
    /// </exception>
    public static async Task<(Assignment Assignment, Juror Juror)> OwnAssignmentAsync(
        this ContestContext db, Guid id, Caller caller, DateOnly today, CancellationToken ct)
    {
        var own = await (
            from assignment in db.Set<Assignment>()
            join juror in db.Set<Juror>() on assignment.JurorId equals juror.Id
            where assignment.Id == id && juror.StaffId == caller.Id
            select new { assignment, juror }).FirstOrDefaultAsync(ct) ?? throw ScoreErrors.NotFound.Refuse();
        own.juror.MustBePledged(today);
        return (own.assignment, own.juror);
    }

    /// <summary>The juror's entries that are to be scored in this phase and take part still.</summary>
    public static IQueryable<Assignment> Due(this ContestContext db, ContestReview review, Guid juror)
    {
        var (phase, round) = (review.Status, review.Round + 1);
        return from assignment in db.Set<Assignment>().AsNoTracking()
               join entry in db.Entries on assignment.EntryId equals entry.Id
               where assignment.JurorId == juror && assignment.ReleasedStep == null && assignment.Phase == phase
                   && assignment.Round == round
                   && entry.Status == EntryStatus.Admitted
               select assignment;
    }
}
