using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>A file as shown beside its suggestion.</summary>
internal sealed record AttachmentItem(
    Guid Id,
    [property: Description("类别：Picture 图片，Voice 语音，Document PDF文档。")] FileKind Kind,
    [property: Description("用途。")] AttachmentUse Use,
    [property: Description("文件名。")] string Name,
    [property: Description("媒体类型，如 image/jpeg。")] string ContentType,
    [property: Description("大小，字节。")] long Length,
    [property: Description("图片宽度，像素。")] int? Width,
    [property: Description("图片高度，像素。")] int? Height,
    [property: Description("语音时长，秒。")] double? Seconds,
    [property: Description("文档页数。")] int? Pages,
    [property: Description("内容检查的结论。")] MediaVerdict Verdict,
    [property: Description("内容检查结论的中文说明。")] string VerdictText,
    [property: Description("上传时间。")] DateTimeOffset UploadedAt)
{
    internal static AttachmentItem Of(Attachment its) => new(
        its.Id, its.Kind, its.Use, NameOf(its), its.ContentType, its.Length, its.Width, its.Height, its.Seconds, its.Pages,
        its.Status, its.Status.Name(), its.UploadedAt);

    /// <summary>The files of a suggestion in the order in which they were handed in.</summary>
    internal static async Task<IReadOnlyList<AttachmentItem>> OfAsync(IntakeContext db, Guid suggestion, CancellationToken ct) =>
        [.. (await db.Attachments.AsNoTracking().Where(a => a.SuggestionId == suggestion)
            .OrderBy(a => a.AttachedAt).ThenBy(a => a.Ordinal).ToListAsync(ct)).Select(Of)];

    /// <summary>With the ending that fits the content, whatever the sender's name ended in.</summary>
    internal static string NameOf(Attachment its)
    {
        var bare = its.Name ?? $"{(its.Kind switch { FileKind.Picture => "图片", FileKind.Voice => "语音", _ => "文档" })}{its.Ordinal + 1}";
        return bare + its.ContentType switch
        {
            "image/jpeg" => ".jpg",
            "audio/mpeg" => ".mp3",
            "audio/aac" => ".aac",
            "audio/mp4" => ".m4a",
            "audio/wav" => ".wav",
            "application/pdf" => ".pdf",
            _ => ".amr",
        };
    }
}
