using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Identity.Tokens;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>What a resident's client keeps.</summary>
internal sealed record ResidentTokens(AccessToken Access, string Refresh, DateTimeOffset RefreshExpiresAt);

/// <summary>
/// Opens, continues and ends the sessions of residents. A refresh token is base64url(session id 16 bytes · secret 32 bytes) and
/// good once. The old one presented again within the grace gets the very same successor (an answer lost on the way, two tabs at
/// once), so no second chain arises; presented later it ends the session, since one of the two holders is a thief.
/// </summary>
internal sealed class ResidentSessions(
    IdentityContext db, TokenIssuer issuer, TokenKeys keys, Revocations revocations, IOptions<TokenSettings> options, TimeProvider time)
{
    private const int SecretBytes = 32;
    private readonly TokenSettings _settings = options.Value;

    /// <summary>Adds a session to the next save.</summary>
    public ResidentTokens Open(Guid accountId)
    {
        var now = time.GetUtcNow();
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        var session = new ResidentSession(accountId, secret, now, now + _settings.ResidentSession);
        db.ResidentSessions.Add(session);
        return TokensOf(session, secret);
    }

    /// <exception cref="Kernel.Http.Refusal"><see cref="IdentityErrors.RefreshInvalid"/></exception>
    public async Task<ResidentTokens> RefreshAsync(string token, CancellationToken ct)
    {
        var (id, secret) = Parse(token);
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Locked, so that two refreshes at once come one after the other and the second meets the first one's rotation.
        var session = await db.ResidentSessions.FromSql($"select * from identity.resident_session where id = {id} for update")
            .SingleOrDefaultAsync(ct);
        if (session is null || !session.StandsAt(now)) throw IdentityErrors.RefreshInvalid.Refuse();
        var presented = session.Judge(secret, now, _settings.RotationGrace);
        var successor = presented switch
        {
            Presented.Current => Rotate(session, secret, now),
            Presented.JustRotated => keys.Successor(secret, session.Salt!),
            _ => null,
        };
        if (successor is null)
        {
            session.Revoke(now);
            db.Audit("account.refresh-reused", nameof(Account), session.AccountId, session.Id.ToString(), Resident(session.AccountId));
        }

        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        if (successor is not null) return TokensOf(session, successor);
        revocations.Add(session.Id);
        throw IdentityErrors.RefreshInvalid.Refuse();
    }

    /// <summary>Ends one session together with whatever else is to be saved; idempotent.</summary>
    public async Task EndAsync(Guid sessionId, CancellationToken ct)
    {
        var session = await db.ResidentSessions.FirstOrDefaultAsync(s => s.Id == sessionId, ct);
        session?.Revoke(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        revocations.Add(sessionId);
    }

    /// <summary>Ends every session of an account together with whatever else is to be saved.</summary>
    public async Task EndAllAsync(Guid accountId, CancellationToken ct)
    {
        foreach (var session in await db.ResidentSessions.Where(s => s.AccountId == accountId && s.RevokedAt == null).ToListAsync(ct))
            session.Revoke(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        revocations.Add(accountId);
    }

    public static Actor Resident(Guid accountId) => new(ActorKind.Resident, accountId);

    private byte[] Rotate(ResidentSession session, byte[] secret, DateTimeOffset now)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var successor = keys.Successor(secret, salt);
        session.Rotate(salt, successor, now, now + _settings.ResidentSession);
        return successor;
    }

    private ResidentTokens TokensOf(ResidentSession session, byte[] secret) => new(
        issuer.ForResident(session.AccountId, session.Id),
        Base64Url.EncodeToString([.. session.Id.ToByteArray(), .. secret]),
        session.ExpiresAt);

    private static (Guid Id, byte[] Secret) Parse(string token)
    {
        var bytes = new byte[16 + SecretBytes];
        return Base64Url.IsValid(token, out var length) && length == bytes.Length
            && Base64Url.TryDecodeFromChars(token, bytes, out _)
            ? (new Guid(bytes.AsSpan(0, 16)), bytes[16..])
            : throw IdentityErrors.RefreshInvalid.Refuse();
    }
}
