using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>上传附件: a resident hands in one file, for a suggestion or a supplement that follows within a day.</summary>
internal static class UploadMyFile
{
    public static void Map(Api api) => api.Mini.MapPost("/files", Handle)
        .Says(Policies.Resident, "附件", "上传附件",
            "用 wx.uploadFile 上传，每次一个文件，字段名 file。图片不超过20MB（上传后去除位置等信息并压缩），语音不超过60秒，PDF不超过10MB。"
            + "返回的 id 在24小时内随建议或补正一起提交；同一个 Idempotency-Key 重复上传只保存一份。")
        .TakesForm(UploadForm.Example, UploadForm.MostBytes)
        .Refuses(AttachmentErrors.OfUpload)
        .RequireRateLimiting(RateLimits.Uploading)
        .RequiresIdempotencyKey();

    internal static async Task<Created<AttachmentItem>> Handle(
        HttpRequest request, IntakeContext db, AttachmentKeeper attachments, Caller caller, CancellationToken ct)
    {
        var attachment = await attachments.TakeAsync(request, AttachmentUse.Suggestion, caller.Actor, ct);
        return TypedResults.Created($"/api/mini/files/{attachment.Id}", await db.SaveAsync(AttachmentItem.Of(attachment), ct));
    }
}
