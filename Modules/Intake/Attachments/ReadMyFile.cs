using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>查看附件: the resident's own files, and those of suggestions that belong to them.</summary>
internal static class ReadMyFile
{
    public static void Map(Api api) => api.Mini.MapGet("/files/{id:guid}", Handle)
        .Says(Policies.Resident, "附件", "下载附件", "本人上传的或本人建议的附件；语音支持分段下载（Range）。")
        .GivesFile()
        .Refuses(AttachmentErrors.NotFound, AttachmentErrors.StoreUnavailable);

    internal static async Task<IResult> Handle(
        Guid id, IntakeContext db, FileDelivery delivery, Caller caller, HttpResponse response, CancellationToken ct,
        [Description("true 为缩略图，只有图片有。")] bool thumbnail = false)
    {
        var its = await db.Attachments.AsNoTracking().FirstOrDefaultAsync(
                a => a.Id == id && ((a.OwnerKind == caller.Kind && a.OwnerId == caller.Id)
                    || db.Suggestions.Any(s => s.Id == a.SuggestionId && s.AccountId == caller.Id)), ct)
            ?? throw AttachmentErrors.NotFound.Refuse();
        return await delivery.SendAsync(its, thumbnail, response, ct);
    }
}
