using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>WeChat's server fetches a file that it was asked to check. Who has no signature, or an old one, finds nothing.</summary>
internal static class FetchMedia
{
    public static void Map(Api api) => api.Open.MapGet("/media/{id:guid}", Handle)
        .Says(Policies.Anyone, "内容安全", "供微信检查的文件", "只能凭内容检查时签发的短期地址访问。")
        .GivesFile()
        .Refuses(AttachmentErrors.NotFound, AttachmentErrors.StoreUnavailable);

    internal static async Task<IResult> Handle(
        Guid id, IntakeContext db, MediaLinks links, FileDelivery delivery, TimeProvider time, HttpResponse response, CancellationToken ct,
        [Description("有效期，Unix 秒。")] long until = 0, [Description("签名。")] string signature = "")
    {
        if (!links.Allows(id, until, signature, time.GetUtcNow())) throw AttachmentErrors.NotFound.Refuse();
        var its = await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) ?? throw AttachmentErrors.NotFound.Refuse();
        return await delivery.SendAsync(its, thumbnail: false, response, ct);
    }
}
