using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>
/// 工作人员: an official's account. Made by the system administrator without any right; roles and the initial password come from
/// the security administrator. Failed attempts and the last used step of the second factor are counted beside the aggregate by
/// <see cref="SignInAttempts"/> and <see cref="SecondFactor"/>, since they must hold against many requests at once.
/// </summary>
internal sealed class StaffMember : Aggregate<StaffStatus, StaffAct>
{
    public const int MaxUserNameLength = 32;
    public const int MaxDisplayNameLength = 30;

    private StaffMember()
    {
    }

    public StaffMember(string userName, string displayName, Guid? unitId, Actor by, DateTimeOffset now)
    {
        Id = NewId.At(now);
        (UserName, DisplayName, UnitId) = (Normal(userName), displayName, unitId);
        CreatedAt = now;
        Begin(StaffAct.Create, by, now);
        Tell(now);
    }

    /// <summary>Unique, lower case.</summary>
    public string UserName { get; private set; } = "";
    public string DisplayName { get; private set; } = "";
    public Guid? UnitId { get; private set; }
    public List<Role> Roles { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Nothing until the security administrator issues an initial password.</summary>
    public string? PasswordHash { get; private set; }
    public bool MustChangePassword { get; private set; }
    public int FailedAttempts { get; private set; }
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>Envelope of the confirmed TOTP secret.</summary>
    public byte[]? TotpSecret { get; private set; }
    /// <summary>Envelope of a secret shown but not yet confirmed by a code.</summary>
    public byte[]? TotpOffered { get; private set; }
    /// <summary>The last thirty-second step that was used; older and equal ones are replays.</summary>
    public long TotpStep { get; private set; }
    /// <summary>Keyed hashes of the unused recovery codes.</summary>
    public List<byte[]> RecoveryHashes { get; private set; } = [];

    public bool HasSecondFactor => TotpSecret is not null;

    protected override Lifecycle<StaffStatus, StaffAct> Lifecycle => StaffLifecycle.Table;

    public static string Normal(string userName) => userName.Trim().ToLowerInvariant();

    public bool IsLockedAt(DateTimeOffset now) => LockedUntil > now;

    public void Edit(string displayName, Guid? unitId, Actor by, DateTimeOffset now)
    {
        StaffRoles.Check(Roles, unitId);
        Perform(StaffAct.Edit, by, now);
        (DisplayName, UnitId) = (displayName, unitId);
        Tell(now);
    }

    public void Grant(IReadOnlyCollection<Role> roles, Actor by, DateTimeOffset now)
    {
        StaffRoles.Check(roles, UnitId);
        Perform(StaffAct.GrantRoles, by, now, $"{Text(Roles)} → {Text(roles)}");
        Roles = [.. roles.Distinct().Order()];
        Tell(now);
    }

    /// <summary>An initial password, good for one sign-in that must change it.</summary>
    public void IssuePassword(string hash, Actor by, DateTimeOffset now)
    {
        Perform(StaffAct.IssuePassword, by, now);
        (PasswordHash, MustChangePassword, FailedAttempts, LockedUntil) = (hash, true, 0, null);
    }

    public void ChangePassword(string hash, Actor by, DateTimeOffset now)
    {
        Perform(StaffAct.ChangePassword, by, now);
        (PasswordHash, MustChangePassword) = (hash, false);
    }

    public void Unlock(Actor by, DateTimeOffset now)
    {
        Perform(StaffAct.Unlock, by, now);
        (FailedAttempts, LockedUntil) = (0, null);
    }

    /// <summary>Keeps a new secret until a first code proves that the official's device has it. No act yet.</summary>
    public void OfferSecondFactor(byte[] secret) => TotpOffered = secret;

    public void ConfirmSecondFactor(long step, IEnumerable<byte[]> recoveryHashes, Actor by, DateTimeOffset now)
    {
        Perform(StaffAct.EnrolSecondFactor, by, now);
        (TotpSecret, TotpOffered, TotpStep, RecoveryHashes) = (TotpOffered, null, step, [.. recoveryHashes]);
    }

    public void RemoveSecondFactor(Actor by, DateTimeOffset now)
    {
        Perform(StaffAct.RemoveSecondFactor, by, now);
        (TotpSecret, TotpOffered, RecoveryHashes) = (null, null, []);
    }

    public void Disable(Actor by, DateTimeOffset now)
    {
        Perform(StaffAct.Disable, by, now);
        Tell(now);
    }

    public void Enable(Actor by, DateTimeOffset now)
    {
        Perform(StaffAct.Enable, by, now);
        Tell(now);
    }

    /// <summary>What must be done first, in order.</summary>
    public IReadOnlyList<Duty> Duties(StaffSettings settings)
    {
        List<Duty> duties = [];
        if (MustChangePassword) duties.Add(Duty.ChangePassword);
        var compulsory = settings.RequireSecondFactor
            && Roles.Any(r => StaffRoles.Administrators.Contains(r) || settings.SecondFactorAlsoFor.Contains(r));
        if (compulsory && !HasSecondFactor) duties.Add(Duty.EnrolSecondFactor);
        return duties;
    }

    private void Tell(DateTimeOffset now) =>
        Raise(new StaffSaved(Id, UnitId, Roles.Contains(Role.UnitOfficer), Status == StaffStatus.Active, now));

    private static string Text(IEnumerable<Role> roles) => string.Join('、', roles.Select(r => r.Name()));
}
