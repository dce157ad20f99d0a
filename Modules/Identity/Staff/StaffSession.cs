using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>One signed-in browser of a member of staff; every request checks that it still stands.</summary>
internal sealed class StaffSession
{
    private StaffSession()
    {
    }

    public StaffSession(Guid staffId, string? address, DateTimeOffset now, DateTimeOffset ends)
    {
        Id = NewId.At(now);
        (StaffId, Address) = (staffId, address);
        StartedAt = LastSeenAt = now;
        EndsAt = ends;
    }

    public Guid Id { get; private set; }
    public Guid StaffId { get; private set; }
    /// <summary>The network address that signed in.</summary>
    public string? Address { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    /// <summary>Written at most once a minute.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }
    /// <summary>The absolute limit.</summary>
    public DateTimeOffset EndsAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public bool StandsAt(DateTimeOffset now, TimeSpan idleLimit) =>
        RevokedAt is null && now < EndsAt && now < LastSeenAt + idleLimit;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
