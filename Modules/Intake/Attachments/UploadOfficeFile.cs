using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>上传文件: staff hand in a scan of a paper, or evidence; what it belongs to is said by the act that follows.</summary>
internal static class UploadOfficeFile
{
    public static void Map(Api api) => api.Office.MapPost("/files", Handle)
        .Says(Policies.FileKeepers, "附件", "上传文件", "每次一个文件，字段名 file；返回的 id 在24小时内用于登记纸质件等操作。")
        .TakesForm(UploadForm.Example, UploadForm.MostBytes)
        .Refuses(AttachmentErrors.OfUpload)
        .RequireRateLimiting(RateLimits.Uploading)
        .RequiresIdempotencyKey();

    internal static async Task<Created<AttachmentItem>> Handle(
        HttpRequest request, IntakeContext db, AttachmentKeeper attachments, Caller caller, CancellationToken ct,
        [Description("用途：Scan 纸质件扫描，Evidence 佐证，Suggestion 随建议提交。")] AttachmentUse use = AttachmentUse.Scan)
    {
        var attachment = await attachments.TakeAsync(request, use, caller.Actor, ct);
        return TypedResults.Created($"/api/office/files/{attachment.Id}", await db.SaveAsync(AttachmentItem.Of(attachment), ct));
    }
}
