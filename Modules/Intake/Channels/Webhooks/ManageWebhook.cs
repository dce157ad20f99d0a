using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Channels.Webhooks;

/// <summary>通知地址管理: by the system administrator, never by the partner, since we call where it points. A secret is shown once.</summary>
internal static class ManageWebhook
{
    private const string Tag = "对接系统";

    public sealed record Request(
        [property: Description("接收通知的地址：公网 https 地址，不含账号信息。")]
        [property: Required(ErrorMessage = "请填写接收地址。"), StringLength(500, ErrorMessage = "接收地址请控制在500个字符以内。")]
        string Url,
        [property: Description("是否启用；停用期间的变更不再生成通知，已生成的等启用后继续。")] bool Enabled = true);

    public sealed record Response(
        [property: Description("接收地址。")] string Url,
        [property: Description("是否启用。")] bool Enabled,
        [property: Description("签名密钥，只在首次设置时显示这一次。")] string? Secret);

    public sealed record RotateRequest(
        [property: Description("新旧密钥同时签名的小时数，0至168，默认24。")]
        [property: Range(0, 168, ErrorMessage = "请填写0至168之间的小时数。")]
        int OverlapHours = 24);

    public sealed record Rotated(
        [property: Description("新的签名密钥，只显示这一次。")] string Secret,
        [property: Description("旧密钥同时签名到这时为止。")] DateTimeOffset FormerUntil);

    public static void Map(Api api)
    {
        api.Office.MapPut("/partners/{id:guid}/webhook", Set)
            .Says(Policies.SystemAdministrator, Tag, "设置通知地址", "每次变更都会推送到这个地址。首次设置时返回签名密钥。")
            .WithExample(new Request("https://example.com/zhihui-shibei/changes"))
            .Refuses(ChannelErrors.PartnerNotFound, ChannelErrors.WebhookAddress);
        api.Office.MapPost("/partners/{id:guid}/webhook/secret", Rotate)
            .Says(Policies.SystemAdministrator, Tag, "更换通知签名密钥", "换用新密钥；在重叠期内每次通知同时带有新旧两个签名，便于对方切换。")
            .WithExample(new RotateRequest(24))
            .Refuses(ChannelErrors.NoWebhook);
    }

    internal static async Task<Response> Set(
        Guid id, Request request, IntakeContext db, WebhookAddress addresses, PersonalDataCipher cipher, Caller caller, TimeProvider time, CancellationToken ct)
    {
        if (!await db.Set<Partner>().AnyAsync(p => p.PartnerId == id, ct)) throw ChannelErrors.PartnerNotFound.Refuse();
        var url = addresses.Check(request.Url.Trim());
        var webhook = await db.Set<Webhook>().FirstOrDefaultAsync(w => w.Id == id, ct);
        var first = webhook is null;
        if (webhook is null) db.Add(webhook = new(id, url, request.Enabled, caller.Actor, time.GetUtcNow()));
        else webhook.Set(url, request.Enabled, caller.Actor, time.GetUtcNow());
        db.Ring(WebhookWorker.Bell);
        await db.SaveChangesAsync(ct);
        return new(webhook.Url, webhook.Enabled, first ? webhook.ShownSecret(cipher) : null);
    }

    internal static async Task<Rotated> Rotate(
        Guid id, RotateRequest request, IntakeContext db, PersonalDataCipher cipher, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var webhook = await db.Set<Webhook>().FirstOrDefaultAsync(w => w.Id == id, ct) ?? throw ChannelErrors.NoWebhook.Refuse();
        webhook.RotateSecret(TimeSpan.FromHours(request.OverlapHours), caller.Actor, time.GetUtcNow());
        // Not remembered under an idempotency key: an answer with a secret in it is not kept.
        await db.SaveChangesAsync(ct);
        return new(webhook.ShownSecret(cipher), webhook.FormerUntil!.Value);
    }
}
