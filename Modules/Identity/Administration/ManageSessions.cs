using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Administration;

/// <summary>登录会话: who is signed in from where, and the means to end it.</summary>
internal static class ManageSessions
{
    public sealed record Item(
        Guid Id,
        [property: Description("登录时间。")] DateTimeOffset StartedAt,
        [property: Description("最近活动时间，精确到分钟。")] DateTimeOffset LastSeenAt,
        [property: Description("最晚结束时间。")] DateTimeOffset EndsAt,
        [property: Description("登录时的网络地址。")] string? Address);

    public static void Map(Api api)
    {
        api.Office.MapGet("/staff/{id:guid}/sessions", List)
            .Says(Policies.SecurityAdministrator, "授权管理", "某账号当前的登录")
            .Refuses(IdentityErrors.StaffNotFound);
        api.Office.MapPost("/staff/{id:guid}/sessions/{sessionId:guid}/end", End)
            .Says(Policies.SecurityAdministrator, "授权管理", "结束某账号的一次登录")
            .Refuses(IdentityErrors.StaffNotFound);
    }

    internal static async Task<List<Item>> List(
        Guid id, IdentityContext db, IOptions<StaffSettings> settings, TimeProvider time, CancellationToken ct)
    {
        var staff = await db.Staff.AsNoTracking().ByIdAsync(id, ct);
        var now = time.GetUtcNow();
        var idle = now - settings.Value.IdleLimit;
        return await db.StaffSessions.AsNoTracking()
            .Where(s => s.StaffId == staff.Id && s.RevokedAt == null && s.EndsAt > now && s.LastSeenAt > idle)
            .OrderBy(s => s.StartedAt).Select(s => new Item(s.Id, s.StartedAt, s.LastSeenAt, s.EndsAt, s.Address)).ToListAsync(ct);
    }

    internal static async Task<NoContent> End(Guid id, Guid sessionId, IdentityContext db, StaffSessions sessions, CancellationToken ct)
    {
        if (!await db.StaffSessions.AnyAsync(s => s.Id == sessionId && s.StaffId == id, ct)) throw IdentityErrors.StaffNotFound.Refuse();
        db.Audit("staff.session-ended", nameof(StaffMember), id, sessionId.ToString());
        await sessions.EndAsync(sessionId, ct);
        return TypedResults.NoContent();
    }
}
