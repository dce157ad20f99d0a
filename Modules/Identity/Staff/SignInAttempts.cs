using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>
/// Lockout. An attempt is counted before the password is looked at and given back afterwards if it was right, in single
/// statements: however many guesses arrive at once, no more than the allowed number is ever compared.
/// </summary>
internal sealed class SignInAttempts(IdentityContext db, Passwords passwords, IOptions<StaffSettings> options, TimeProvider time)
{
    /// <summary>Counts an attempt; the last allowed one locks the account until it proves right.</summary>
    /// <returns>False while locked, and for an id that is nobody's.</returns>
    public async Task<bool> ReserveAsync(Guid staffId, CancellationToken ct)
    {
        var (now, most) = (time.GetUtcNow(), options.Value.MaxFailures);
        DateTimeOffset? until = now + options.Value.LockFor;
        var counted = await db.Staff.Where(s => s.Id == staffId && (s.LockedUntil == null || s.LockedUntil <= now)).ExecuteUpdateAsync(
            set => set
                .SetProperty(s => s.FailedAttempts, s => s.FailedAttempts >= most ? 1 : s.FailedAttempts + 1)
                .SetProperty(s => s.LockedUntil, s => (s.FailedAttempts >= most ? 1 : s.FailedAttempts + 1) >= most ? until : null),
            ct);
        return counted == 1;
    }

    /// <summary>Asks a signed-in member of staff for the password again, so that an unattended browser is no place to guess at leisure.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="IdentityErrors.WrongCredentials"/></exception>
    public async Task ProveAsync(Guid staffId, string password, CancellationToken ct)
    {
        var counted = await ReserveAsync(staffId, ct);
        var hash = await db.Staff.Where(s => s.Id == staffId).Select(s => s.PasswordHash).FirstOrDefaultAsync(ct);
        if (passwords.Verify(hash, password) && counted)
        {
            await ClearAsync(staffId, ct);
            return;
        }

        await RecordAsync("staff.password-refused", staffId, counted ? "wrong password" : "locked", ct);
        throw IdentityErrors.WrongCredentials.Refuse();
    }

    /// <summary>Writes a failed attempt into the audit log, and the lock that it brought about.</summary>
    /// <param name="action">What was tried, as the audit log calls it.</param>
    /// <param name="staffId">Empty for a user name that is nobody's; the name itself is never written, it may be a mistyped password.</param>
    /// <param name="why">Why it failed.</param>
    /// <param name="ct">Cancels.</param>
    public async Task RecordAsync(string action, Guid staffId, string why, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        db.Audit(action, nameof(StaffMember), staffId, why);
        if (why != "locked" && await db.Staff.AnyAsync(s => s.Id == staffId && s.LockedUntil > now, ct))
            db.Audit("staff.locked", nameof(StaffMember), staffId, $"for {options.Value.LockFor}");
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes back one attempt that was not wrong but not complete either.</summary>
    public Task GiveBackAsync(Guid staffId, CancellationToken ct) => db.Staff.Where(s => s.Id == staffId && s.FailedAttempts > 0)
        .ExecuteUpdateAsync(
            set => set.SetProperty(s => s.FailedAttempts, s => s.FailedAttempts - 1).SetProperty(s => s.LockedUntil, (DateTimeOffset?)null), ct);

    /// <summary>After a full sign-in the count starts anew.</summary>
    public Task ClearAsync(Guid staffId, CancellationToken ct) => db.Staff.Where(s => s.Id == staffId)
        .ExecuteUpdateAsync(
            set => set.SetProperty(s => s.FailedAttempts, 0).SetProperty(s => s.LockedUntil, (DateTimeOffset?)null), ct);
}
