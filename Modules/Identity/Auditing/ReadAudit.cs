using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Audit;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Auditing;

/// <summary>审计日志: newest first, for the auditor alone; reading it stands in it.</summary>
internal static class ReadAudit
{
    public sealed record Item(
        Guid Id,
        [property: Description("时间。")] DateTimeOffset At,
        [property: Description("操作者类别。")] ActorKind ActorKind,
        [property: Description("操作者标识；系统和未登录者为全零。")] Guid ActorId,
        [property: Description("网络地址。")] string? Address,
        [property: Description("操作，如 staff.sign-in、personal-data.reveal。")] string Action,
        [property: Description("对象类别。")] string Subject,
        [property: Description("对象标识。")] Guid SubjectId,
        [property: Description("补充说明，不含个人信息。")] string? Detail);

    public static void Map(Api api) => api.Office.MapGet("/audit", Handle)
        .Says(Policies.Auditor, "审计", "查询审计日志", "从新到旧。查询本身也会被记录。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        IdentityContext db, CancellationToken ct,
        [Description("不早于。")] DateTimeOffset? from = null,
        [Description("早于。")] DateTimeOffset? to = null,
        [Description("操作者标识。")] Guid? actorId = null,
        [Description("操作，完全一致。"), StringLength(100)] string? action = null,
        [Description("对象标识。")] Guid? subjectId = null,
        [Description("上一页返回的 next。")] string? cursor = null,
        [Description("每页条数，1至100。")] int? size = null)
    {
        var (start, take) = (Cursor.Parse(cursor, Cursor.Last).Id, Paging.Size(size));
        var rows = db.Set<AuditRow>().AsNoTracking().Where(r => r.Id < start);
        // Ids begin with their time, so one index serves order, period and cursor.
        if (from?.ToUniversalTime() is { } first) rows = rows.Where(r => r.Id >= Floor(first) && r.At >= first);
        if (to?.ToUniversalTime() is { } end) rows = rows.Where(r => r.Id < Floor(end.AddMilliseconds(1)) && r.At < end);
        if (actorId is not null) rows = rows.Where(r => r.ActorId == actorId);
        if (action is not null) rows = rows.Where(r => r.Action == action);
        if (subjectId is not null) rows = rows.Where(r => r.SubjectId == subjectId);
        var items = await rows.OrderByDescending(r => r.Id).Take(take + 1)
            .Select(r => new Item(r.Id, r.At, r.ActorKind, r.ActorId, r.Address, r.Action, r.Subject, r.SubjectId, r.Detail)).ToListAsync(ct);
        if (cursor is null)
        {
            db.Audit("audit.read", "Audit", subjectId ?? actorId ?? Guid.Empty, action);
            await db.SaveChangesAsync(ct);
        }

        return Paging.Cut(items, take, i => new Cursor(i.At, i.Id));
    }

    /// <summary>The least UUIDv7 of an instant: 48 bits of milliseconds, the rest zero.</summary>
    private static Guid Floor(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeMilliseconds() << 16);
        return new Guid(bytes, bigEndian: true);
    }
}
