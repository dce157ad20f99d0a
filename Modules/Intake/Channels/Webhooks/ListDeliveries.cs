using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Channels.Changes;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels.Webhooks;

/// <summary>投递记录: what was told to a partner and each call, newest first; for the partner its own, for the administrator any.</summary>
internal static class ListDeliveries
{
    public sealed record Item(
        [property: Description("变更标识，即通知的 webhook-id。")] Guid ChangeId,
        [property: Description("贵方系统中的编号。")] string ExternalNumber,
        DeliveryStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("生成通知的时间。")] DateTimeOffset PlannedAt,
        [property: Description("下次尝试不早于；只在等待时有。")] DateTimeOffset? NextAt,
        [property: Description("送达或停止的时间。")] DateTimeOffset? DoneAt,
        [property: Description("各次尝试，最早的在前。")] IReadOnlyList<Attempt> Attempts);

    public sealed record Attempt(
        DateTimeOffset At, AttemptOutcome Outcome, [property: Description("结果的中文说明。")] string OutcomeText,
        [property: Description("对方返回的 HTTP 状态码。")] int? HttpStatus, [property: Description("耗时，毫秒。")] int Milliseconds);

    public static void Map(Api api)
    {
        api.Channel.MapGet("/deliveries", Own)
            .Says(Policies.Partner, "变更", "通知的投递记录", "推送给贵方的通知及每次尝试，最新的在前。")
            .Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/partners/{id:guid}/deliveries", Of)
            .Says(Policies.SystemAdministrator, "对接系统", "通知的投递记录", "推送给该系统的通知及每次尝试，最新的在前；不含通知内容。")
            .Refuses(CommonErrors.BadCursor);
    }

    internal static Task<Page<Item>> Own(
        IntakeContext db, Caller caller, CancellationToken ct,
        [Description("只看这种状态。")] DeliveryStatus? status = null, [Description("上一页返回的 next。")] string? cursor = null,
        [Description("每页条数，1至100。")] int? size = null) => Of(caller.Id, db, ct, status, cursor, size);

    internal static async Task<Page<Item>> Of(
        Guid id, IntakeContext db, CancellationToken ct,
        [Description("只看这种状态。")] DeliveryStatus? status = null, [Description("上一页返回的 next。")] string? cursor = null,
        [Description("每页条数，1至100。")] int? size = null)
    {
        var (before, take) = (cursor is null ? long.MaxValue : ChangeCursor.Parse(cursor), Paging.Size(size));
        var rows = await db.Deliveries.AsNoTracking()
            .Where(d => d.PartnerId == id && d.Position < before && (status == null || d.Status == status))
            .OrderByDescending(d => d.Position).Take(take + 1)
            .Join(db.Changes, d => d.ChangeId, c => c.Id, (d, c) => new { Delivery = d, c.ExternalNumber })
            .OrderByDescending(x => x.Delivery.Position).ToListAsync(ct);
        var shown = rows.Take(take).ToList();
        var ids = shown.Select(x => x.Delivery.ChangeId).ToArray();
        var attempts = (await db.Set<WebhookAttempt>().AsNoTracking().Where(a => a.PartnerId == id && ids.Contains(a.ChangeId))
            .OrderBy(a => a.Id).ToListAsync(ct)).ToLookup(a => a.ChangeId);
        return new(
            [.. shown.Select(x => Shown(x.Delivery, x.ExternalNumber, attempts[x.Delivery.ChangeId]))],
            rows.Count > take ? ChangeCursor.Of(shown[^1].Delivery.Position) : null);
    }

    private static Item Shown(Delivery d, string externalNumber, IEnumerable<WebhookAttempt> attempts) => new(
        d.ChangeId, externalNumber, d.Status, d.Status.Name(), d.PlannedAt, d.Status == DeliveryStatus.Waiting ? d.DueAt : null, d.DoneAt,
        [.. attempts.Select(a => new Attempt(a.At, a.Outcome, a.Outcome.Name(), a.HttpStatus, a.Milliseconds))]);
}
