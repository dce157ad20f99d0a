using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Channels.Webhooks;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels;

/// <summary>对接情况: a partner sees its limits, what of them is used, our clock, and how calls to it are going.</summary>
internal static class ShowPartner
{
    public sealed record Response(
        [property: Description("对接系统标识。")] Guid PartnerId,
        [property: Description("渠道。")] Channel Channel,
        [property: Description("渠道名称。")] string ChannelText,
        [property: Description("我们的时间，可用于校准贵方时钟。")] DateTimeOffset Now,
        [property: Description("上限与用量。")] Limits Limits,
        [property: Description("推送通知的设置；未设置的没有。")] WebhookState? Webhook);

    public sealed record Limits(
        [property: Description("每分钟请求数上限。")] int RequestsAMinute,
        [property: Description("本分钟已用的请求数，含本次。")] int RequestsUsed,
        [property: Description("每日新推送建议上限；刚登记、尚未生效时没有。")] int? SuggestionsADay,
        [property: Description("今日已登记的新建议。")] int SuggestionsToday,
        [property: Description("每日用量清零的时间。")] DateTimeOffset DayEndsAt);

    public sealed record WebhookState(
        [property: Description("接收地址。")] string Url,
        [property: Description("是否启用。")] bool Enabled,
        [property: Description("等待送达的通知。")] int Waiting,
        [property: Description("多次未送达、已停止的通知；可重放。")] int Failed);

    public static void Map(Api api) => api.Channel.MapGet("/me", Handle)
        .Says(Policies.Partner, "接入", "我的上限和用量")
        .Refuses(IntakeErrors.NoChannel);

    internal static async Task<Response> Handle(
        IntakeContext db, DailyQuota quota, Caller caller, TimeProvider time, HttpContext http, CancellationToken ct)
    {
        var channel = caller.Channel ?? throw IntakeErrors.NoChannel.Refuse();
        var allowance = http.Features.GetRequiredFeature<PartnerAllowance>();
        var partner = await db.Set<Partner>().AsNoTracking().FirstOrDefaultAsync(p => p.PartnerId == caller.Id, ct);
        var webhook = await db.Set<Webhook>().AsNoTracking().Where(w => w.Id == caller.Id).Select(w => new WebhookState(
            w.Url, w.Enabled,
            db.Deliveries.Count(d => d.PartnerId == w.Id && d.Status == DeliveryStatus.Waiting),
            db.Deliveries.Count(d => d.PartnerId == w.Id && d.Status == DeliveryStatus.Failed))).FirstOrDefaultAsync(ct);
        var now = time.GetUtcNow();
        return new(
            caller.Id, channel, channel.Name(), now,
            new(allowance.RequestsAMinute, allowance.Used, partner?.SuggestionsADay, await quota.TodayAsync(caller.Id, ct), Shanghai.EndOfDay(Shanghai.DateOf(now))),
            webhook);
    }
}
