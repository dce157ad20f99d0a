using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Intake.Papers;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>查看附件: whoever may read a suggestion may see its files; each look is in the audit log before the bytes go out.</summary>
internal static class ReadOfficeFile
{
    public static void Map(Api api) => api.Office.MapGet("/files/{id:guid}", Handle)
        .Says(Policies.FileKeepers, "附件", "下载附件", "可查看的建议的附件，以及本人上传的文件；每次查看都记入审计日志。")
        .GivesFile()
        .Refuses(AttachmentErrors.NotFound, AttachmentErrors.Withheld, AttachmentErrors.StoreUnavailable);

    internal static async Task<IResult> Handle(
        Guid id, IntakeContext db, FileDelivery delivery, Caller caller, HttpResponse response, CancellationToken ct,
        [Description("true 为缩略图，只有图片有。")] bool thumbnail = false)
    {
        var (visible, keeps, papers) = (db.Suggestions.OpenTo(caller, db), caller.Is(Role.BoxKeeper), db.PapersOf(caller));
        var its = await db.Attachments.AsNoTracking().FirstOrDefaultAsync(
                a => a.Id == id && ((a.OwnerKind == caller.Kind && a.OwnerId == caller.Id) || visible.Any(s => s.Id == a.SuggestionId)
                    || (keeps && papers.Any(s => s.Id == a.SuggestionId))), ct)
            ?? throw AttachmentErrors.NotFound.Refuse();
        var own = its.OwnerKind == caller.Kind && its.OwnerId == caller.Id;
        if (!own && !Visibility.MayShow(its.Status, Visibility.AudienceOf(caller))) throw AttachmentErrors.Withheld.Refuse();
        db.Audit("attachment.read", nameof(Attachment), id, thumbnail ? "缩略图" : null);
        await db.SaveChangesAsync(ct);
        return await delivery.SendAsync(its, thumbnail, response, ct);
    }
}
