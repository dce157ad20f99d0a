using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>
/// 动态口令: TOTP (RFC 6238, six digits, thirty seconds, SHA-1 as every authenticator app has it), one step of tolerance either way.
/// The secret is sealed with the vault's ring. A code is good once: the step it belongs to is taken in a single statement.
/// </summary>
internal sealed class SecondFactor(IdentityContext db, PersonalDataCipher cipher, TimeProvider time)
{
    private const int SecretBytes = 20;
    private const int RecoveryCodes = 10;
    private const string RecoveryAlphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>Makes a secret and keeps it on <paramref name="staff"/> until it is confirmed.</summary>
    /// <returns>The secret in base32, for the authenticator app.</returns>
    public string Offer(StaffMember staff)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        staff.OfferSecondFactor(cipher.SealBytes(staff.Id, secret));
        return Base32Encoding.ToString(secret);
    }

    /// <summary>Confirms the offered secret by its first code.</summary>
    /// <returns>Fresh recovery codes, to be shown once; nothing when the code is wrong.</returns>
    public IReadOnlyList<string>? Confirm(StaffMember staff, string code)
    {
        if (staff.TotpOffered is null || StepOf(staff.Id, staff.TotpOffered, code) is not { } step) return null;
        var recovery = Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(RecoveryAlphabet, 12)).ToList();
        staff.ConfirmSecondFactor(step, recovery.Select(cipher.LookupExactly), new(Kernel.Acts.ActorKind.Staff, staff.Id), time.GetUtcNow());
        return recovery;
    }

    /// <summary>Takes a code of the confirmed secret, or an unused recovery code, and uses it up.</summary>
    public Task<bool> AcceptAsync(StaffMember staff, string code, CancellationToken ct)
    {
        code = code.Trim().ToLowerInvariant();
        return code.Length == 6 && code.All(char.IsAsciiDigit) ? AcceptTotpAsync(staff, code, ct) : AcceptRecoveryAsync(staff, code, ct);
    }

    private async Task<bool> AcceptTotpAsync(StaffMember staff, string code, CancellationToken ct)
    {
        if (StepOf(staff.Id, staff.TotpSecret!, code) is not { } step) return false;
        return await db.Staff.Where(s => s.Id == staff.Id && s.TotpStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.TotpStep, step), ct) == 1;
    }

    private async Task<bool> AcceptRecoveryAsync(StaffMember staff, string code, CancellationToken ct)
    {
        var hash = cipher.LookupExactly(code);
        return await db.Database.ExecuteSqlAsync($"""
            update identity.staff_member set recovery_hashes = array_remove(recovery_hashes, {hash})
            where id = {staff.Id} and {hash} = any(recovery_hashes)
            """, ct) == 1;
    }

    private long? StepOf(Guid owner, byte[] sealedSecret, string code) =>
        new Totp(cipher.OpenBytes(owner, sealedSecret)).VerifyTotp(time.GetUtcNow().UtcDateTime, code, out var step, Window) ? step : null;
}
