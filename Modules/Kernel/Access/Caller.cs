using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Kernel.Access;

/// <summary>
/// The party behind the present request, read from its verified token; the system itself outside a request (workers,
/// deliveries). Scoped.
/// </summary>
public sealed class Caller
{
    private readonly ClaimsPrincipal? _user;

    public Caller(IHttpContextAccessor accessor)
    {
        var http = accessor.HttpContext;
        if (http is null) return;
        _user = http.User;
        Address = http.Connection.RemoteIpAddress?.ToString();
        Kind = _user.Identity is { IsAuthenticated: true } && Enum.TryParse<ActorKind>(_user.FindFirstValue(Claims.Kind), out var kind)
            ? kind
            : ActorKind.Anonymous;
        Id = Guid.TryParse(_user.FindFirstValue(Claims.Subject), out var id) ? id : Guid.Empty;
        SessionId = Guid.TryParse(_user.FindFirstValue(Claims.Session), out var session) ? session : Guid.Empty;
        UnitId = Guid.TryParse(_user.FindFirstValue(Claims.Unit), out var unit) ? unit : null;
    }

    public ActorKind Kind { get; } = ActorKind.System;

    /// <summary>The resident's account (which is also their <c>PersonId</c>), the staff member or the partner; else empty.</summary>
    public Guid Id { get; }

    /// <summary>The sign-in behind the token of a resident or a member of staff; else empty.</summary>
    public Guid SessionId { get; }

    public Guid? UnitId { get; }

    /// <summary>The network address, for the audit log only.</summary>
    public string? Address { get; }

    /// <summary>The one channel a partner system may write to.</summary>
    public Channel? Channel => Enum.TryParse<Channel>(_user?.FindFirstValue(Claims.Channel), out var channel) ? channel : null;

    public bool Is(Role role) => _user?.HasClaim(Claims.Role, role.ToString()) ?? false;

    public Actor Actor => new(Kind, Id, UnitId);
}
