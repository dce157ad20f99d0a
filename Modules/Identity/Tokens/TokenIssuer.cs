using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Identity.Units;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Identity.Tokens;

/// <summary>A token to be sent as <c>Authorization: Bearer …</c>, and when it runs out.</summary>
internal sealed record AccessToken(string Text, DateTimeOffset ExpiresAt);

/// <summary>Writes our signed tokens. They carry ids and rights only, never a name or a telephone number.</summary>
internal sealed class TokenIssuer(TokenKeys keys, IOptions<TokenSettings> options, TimeProvider time)
{
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly TokenSettings _settings = options.Value;

    public AccessToken ForResident(Guid accountId, Guid sessionId) => Issue(
        time.GetUtcNow() + _settings.ResidentAccess, ActorKind.Resident, accountId, sessionId, [Role.Resident], []);

    /// <summary>Good until the session's absolute end; each request checks that the session still stands.</summary>
    /// <param name="unitId">The unit the staff member acts for, if any.</param>
    /// <param name="duties">What must be done first; while there is any, the token carries no role.</param>
    public AccessToken ForStaff(Guid staffId, StaffSession session, IEnumerable<Role> roles, Guid? unitId, IReadOnlyList<Duty> duties)
    {
        List<(string, object)> more = [];
        if (unitId is { } unit) more.Add((Claims.Unit, unit.ToString()));
        if (duties.Count > 0) more.Add((Claims.Pending, duties[0].ToString()));
        return Issue(session.EndsAt, ActorKind.Staff, staffId, session.Id, duties.Count > 0 ? [] : roles, more);
    }

    public AccessToken ForPartner(Guid partnerId, Channel channel) => Issue(
        time.GetUtcNow() + _settings.PartnerAccess, ActorKind.Partner, partnerId, null, [Role.Partner], [(Claims.Channel, channel.ToString())]);

    private AccessToken Issue(
        DateTimeOffset until, ActorKind kind, Guid subject, Guid? session, IEnumerable<Role> roles, IEnumerable<(string Type, object Value)> more)
    {
        var claims = new Dictionary<string, object>
        {
            [Claims.Subject] = subject.ToString(),
            [Claims.Kind] = kind.ToString(),
            [Claims.Role] = roles.Select(r => r.ToString()).ToArray(),
        };
        if (session is { } id) claims[Claims.Session] = id.ToString();
        foreach (var (type, value) in more) claims[type] = value;
        var now = time.GetUtcNow();
        var text = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = _settings.Issuer,
            Audience = _settings.Issuer,
            Claims = claims,
            IssuedAt = now.UtcDateTime,
            Expires = until.UtcDateTime,
            SigningCredentials = new SigningCredentials(keys.Signing, SecurityAlgorithms.HmacSha256),
        });
        return new(text, until);
    }
}
