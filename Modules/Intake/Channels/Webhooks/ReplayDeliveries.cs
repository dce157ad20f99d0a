using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels.Webhooks;

/// <summary>重放通知: one change or a period again, under the same ids; also what was never planned, from before there was an address.</summary>
internal static class ReplayDeliveries
{
    private const int Most = 5000;

    public sealed record Request(
        [property: Description("只重放这一个变更；与时间段二选一。")] Guid? ChangeId = null,
        [property: Description("重放不早于此时发生的变更。")] DateTimeOffset? From = null,
        [property: Description("重放早于此时发生的变更。")] DateTimeOffset? To = null);

    public sealed record Response([property: Description("将重新推送的通知数。")] int Replayed);

    public static void Map(Api api)
    {
        var example = new Request(From: new DateTimeOffset(2024, 11, 28, 0, 0, 0, TimeSpan.FromHours(8)), To: new DateTimeOffset(2024, 11, 29, 0, 0, 0, TimeSpan.FromHours(8)));
        api.Channel.MapPost("/deliveries/replay", Own)
            .Says(Policies.Partner, "变更", "重放通知", "重新推送一个变更，或一段时间内的变更，每次至多5000个。标识不变，已处理过的请忽略。")
            .WithExample(example)
            .Refuses(ChannelErrors.NoWebhook, ChannelErrors.ReplayUnclear, ChannelErrors.ReplayTooLarge);
        api.Office.MapPost("/partners/{id:guid}/deliveries/replay", Of)
            .Says(Policies.SystemAdministrator, "对接系统", "重放通知", "向该系统重新推送一个变更，或一段时间内的变更，每次至多5000个。")
            .WithExample(example)
            .Refuses(ChannelErrors.NoWebhook, ChannelErrors.ReplayUnclear, ChannelErrors.ReplayTooLarge);
    }

    internal static Task<Response> Own(Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        Of(caller.Id, request, db, time, ct);

    internal static async Task<Response> Of(Guid id, Request request, IntakeContext db, TimeProvider time, CancellationToken ct)
    {
        if ((request.ChangeId is null) == (request.From is null || request.To is null)) throw ChannelErrors.ReplayUnclear.Refuse();
        var channel = await db.Set<Webhook>().Where(w => w.Id == id)
            .Join(db.Set<Partner>(), w => w.Id, p => p.PartnerId, (w, p) => (Kernel.Events.Channel?)p.Channel).FirstOrDefaultAsync(ct)
            ?? throw ChannelErrors.NoWebhook.Refuse();
        var (one, from, to) = (request.ChangeId, request.From?.ToUniversalTime(), request.To?.ToUniversalTime());
        var wanted = db.Changes.Where(c => c.Channel == channel && c.Position != null
            && (one == null ? c.At >= from && c.At < to : c.Id == one));
        var ids = await wanted.OrderBy(c => c.Position).Select(c => c.Id).Take(Most + 1).ToArrayAsync(ct);
        if (ids.Length > Most) throw ChannelErrors.ReplayTooLarge.Refuse();
        var now = time.GetUtcNow();
        db.Ring(WebhookWorker.Bell);
        return await db.InTurnAsync(async () =>
        {
            db.Audit("partner.replay", nameof(Webhook), id, $"{ids.Length}");
            return new Response(await db.Database.ExecuteSqlAsync($"""
                insert into intake.webhook_delivery (partner_id, change_id, suggestion_id, position, status, attempts, planned_at, due_at)
                select {id}, c.id, c.suggestion_id, c.position, 'Waiting', 0, {now}, {now} from intake.change c where c.id = any({ids})
                on conflict (partner_id, change_id) do update
                set status = 'Waiting', attempts = 0, planned_at = {now}, due_at = {now}, done_at = null
                """, ct));
        }, ct);
    }
}
