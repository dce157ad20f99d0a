using System.Security.Cryptography;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>What a presented refresh token turned out to be.</summary>
internal enum Presented
{
    Current,
    /// <summary>The one before, within the grace after its rotation and while its successor is untouched.</summary>
    JustRotated,
    /// <summary>An older one, or none of this session's: somebody else may hold it.</summary>
    Stolen,
}

/// <summary>
/// One signed-in device of a resident and its chain of refresh tokens. Only SHA-256 of the present and the previous secret is
/// stored; whatever else is presented under this id ends the session for everybody who holds a token of it.
/// </summary>
internal sealed class ResidentSession
{
    private ResidentSession()
    {
    }

    public ResidentSession(Guid accountId, byte[] secret, DateTimeOffset now, DateTimeOffset expires)
    {
        Id = NewId.At(now);
        AccountId = accountId;
        SecretHash = SHA256.HashData(secret);
        StartedAt = RotatedAt = now;
        ExpiresAt = expires;
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public byte[] SecretHash { get; private set; } = [];
    public byte[]? PreviousHash { get; private set; }
    /// <summary>16 random bytes that went into the present secret.</summary>
    public byte[]? Salt { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset RotatedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public bool StandsAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public Presented Judge(ReadOnlySpan<byte> secret, DateTimeOffset now, TimeSpan grace)
    {
        var hash = SHA256.HashData(secret);
        if (CryptographicOperations.FixedTimeEquals(hash, SecretHash)) return Presented.Current;
        return PreviousHash is not null && CryptographicOperations.FixedTimeEquals(hash, PreviousHash) && now < RotatedAt + grace
            ? Presented.JustRotated
            : Presented.Stolen;
    }

    public void Rotate(byte[] salt, byte[] successor, DateTimeOffset now, DateTimeOffset expires)
    {
        (PreviousHash, SecretHash, Salt) = (SecretHash, SHA256.HashData(successor), salt);
        (RotatedAt, ExpiresAt) = (now, expires);
    }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
