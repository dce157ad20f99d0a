using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Reporters.Calls;

/// <summary>Holds calls and invitations, and counts an answer.</summary>
internal static class Answering
{
    /// <summary>Counts an answer of this reporter, in the transaction that registers it.</summary>
    /// <returns>Whether it is late.</returns>
    /// <exception cref="Kernel.Http.Refusal">They were not asked, or the call is closed.</exception>
    public static async Task<bool> AnswerAsync(IntakeContext db, Guid call, Guid reporter, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var (its, invitation) = await HoldOwnAsync(db, call, reporter, ct);
        if (its.Status != CallStatus.Open) throw CallErrors.NotOpen.Refuse();
        var late = its.IsOverdueAt(now);
        invitation.Answer(late, by, now);
        return late;
    }

    /// <summary>
    /// An invitee's part, held; the call itself only against its closing, so that invitees do not wait for each other. A draft is
    /// not theirs to see.
    /// </summary>
    public static async Task<(DirectedCall Call, Invitation Invitation)> HoldOwnAsync(IntakeContext db, Guid call, Guid reporter, CancellationToken ct)
    {
        var its = (await db.Set<DirectedCall>().FromSql($"select *, xmin from intake.directed_call where id = {call} for share").ToListAsync(ct)).SingleOrDefault();
        var invitation = (await db.Set<Invitation>()
            .FromSql($"select *, xmin from intake.invitation where call_id = {call} and reporter_id = {reporter} for update").ToListAsync(ct)).SingleOrDefault();
        return its is null or { Status: CallStatus.Draft or CallStatus.Discarded } || invitation is null ? throw CallErrors.NotFound.Refuse() : (its, invitation);
    }

    public static async Task<DirectedCall> HoldCallAsync(IntakeContext db, Guid call, CancellationToken ct) =>
        (await db.Set<DirectedCall>().FromSql($"select *, xmin from intake.directed_call where id = {call} for update").ToListAsync(ct)).SingleOrDefault()
        ?? throw CallErrors.NotFound.Refuse();
}
