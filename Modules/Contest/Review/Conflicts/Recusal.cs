using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Review.Conflicts;

/// <summary>回避: pins the conflict, takes the entry from the juror, and draws another by the same rule.</summary>
internal static class Recusal
{
    /// <param name="Released">The juror had the entry.</param>
    /// <param name="DrawnJuror">Nobody where nothing was taken, or nobody is left to be drawn.</param>
    internal sealed record Result(bool Released, Guid? DrawnJuror);

    /// <summary>Inside the review's turn. The same conflict twice changes nothing.</summary>
    public static async Task<Result> RunAsync(
        ContestContext db, ContestReview review, Guid entry, Guid juror, ConflictSource source, string reason, Actor by,
        DateTimeOffset at, CancellationToken ct)
    {
        if (!await db.Set<Conflict>().AnyAsync(c => c.EntryId == entry && c.JurorId == juror && c.Source == source, ct))
            db.Add(Conflict.Of(review, entry, juror, source, reason, review.NextStep(), at));
        var assignment = await db.Set<Assignment>()
            .FirstOrDefaultAsync(a => a.EntryId == entry && a.JurorId == juror && a.ReleasedStep == null, ct);
        if (assignment is null) return new(false, null);
        assignment.Release(ReleaseReason.Conflict, review.NextStep(), at);
        await db.SaveChangesAsync(ct);
        var redrawing = await Redrawing.LoadAsync(db, review, [entry], at, ct);
        return new(true, redrawing.Draw(entry, AssignmentKind.Redraw, by)?.JurorId);
    }
}
