using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Identity.Partners;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Identity.Tokens;
using ZhihuiShibei.Kernel;

namespace ZhihuiShibei.Identity;

/// <summary>Removes sessions that ended long ago and events from WeChat that were worked on; what they did stands in the audit log.</summary>
internal sealed class IdentitySweep(
    IServiceScopeFactory scopes, TimeProvider time, Revocations revocations, StaffSessionCheck sessions, ILogger<IdentitySweep> log)
    : Sweep(scopes, time, "identity-sweep", log)
{
    /// <summary>Long enough to tell a thief's late refresh from an ordinary expiry.</summary>
    private static readonly TimeSpan KeepSessions = TimeSpan.FromDays(30);
    private static readonly TimeSpan KeepEvents = TimeSpan.FromDays(30);
    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<IdentityContext>();
        var now = _time.GetUtcNow();
        var (sessionsBefore, eventsBefore) = (now - KeepSessions, now - KeepEvents);
        await db.ResidentSessions.Where(s => s.ExpiresAt < sessionsBefore || s.RevokedAt < sessionsBefore).ExecuteDeleteAsync(ct);
        await db.StaffSessions.Where(s => s.EndsAt < sessionsBefore).ExecuteDeleteAsync(ct);
        await db.PushedEvents.Where(p => p.DoneAt < eventsBefore).ExecuteDeleteAsync(ct);
        var noncesBefore = now - (2 * RequestSignature.Tolerance);
        await db.Set<PartnerNonce>().Where(n => n.At < noncesBefore).ExecuteDeleteAsync(ct);
        revocations.Forget();
        sessions.Forget();
        return false;
    }
}
