using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Identity.Tokens;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>Opens and ends the sessions of staff.</summary>
internal sealed class StaffSessions(
    IdentityContext db, TokenIssuer issuer, Revocations revocations, Caller caller, IOptions<StaffSettings> options, TimeProvider time)
{
    /// <summary>Adds a session to the next save.</summary>
    public StaffSession Open(StaffMember staff)
    {
        var now = time.GetUtcNow();
        var session = new StaffSession(staff.Id, caller.Address, now, now + options.Value.AbsoluteLimit);
        db.StaffSessions.Add(session);
        return session;
    }

    /// <summary>The token that goes with the present state of <paramref name="staff"/>: after a duty is done, the same session gets its rights.</summary>
    public AccessToken TokenFor(StaffMember staff, StaffSession session) =>
        issuer.ForStaff(staff.Id, session, staff.Roles, staff.UnitId, staff.Duties(options.Value));

    /// <summary>The same for the caller's own session.</summary>
    public async Task<Renewed> RenewAsync(StaffMember staff, Guid sessionId, CancellationToken ct)
    {
        var session = await db.StaffSessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == sessionId, ct)
            ?? throw CommonErrors.SessionEnded.Refuse();
        var token = TokenFor(staff, session);
        var duties = staff.Duties(options.Value);
        return new(token.Text, token.ExpiresAt, duties.Count > 0 ? [] : staff.Roles, duties);
    }

    /// <summary>Ends one session together with whatever else is to be saved; idempotent.</summary>
    public Task EndAsync(Guid sessionId, CancellationToken ct) => EndAsync(db.StaffSessions.Where(s => s.Id == sessionId), ct);

    /// <summary>Ends all sessions of a member of staff, but <paramref name="except"/>, together with whatever else is to be saved.</summary>
    public Task EndAllAsync(Guid staffId, CancellationToken ct, Guid? except = null) =>
        EndAsync(db.StaffSessions.Where(s => s.StaffId == staffId && s.Id != except), ct);

    private async Task EndAsync(IQueryable<StaffSession> which, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var sessions = await which.Where(s => s.RevokedAt == null && s.EndsAt > now).ToListAsync(ct);
        foreach (var session in sessions) session.Revoke(now);
        await db.SaveChangesAsync(ct);
        foreach (var session in sessions) revocations.Add(session.Id);
    }
}
