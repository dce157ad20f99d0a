using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Files.Storing;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>The form that <c>wx.uploadFile</c> and browsers send: one file, in the field <c>file</c>.</summary>
internal sealed record UploadForm(
    [property: Description("文件内容；按内容识别类型，文件名和类型说明不作依据。")]
    [property: DataType(DataType.Upload)]
    string File)
{
    /// <summary>The longest body taken: the largest file and the words around it.</summary>
    public const long MostBytes = FileLimits.AnyBytes + (64 << 10);

    public const string ContentType = "multipart/form-data";
    public const string Field = "file";

    /// <summary>As shown to readers of the documentation.</summary>
    public static readonly UploadForm Example = new("（图片、语音或PDF文件）");

    /// <summary>Spools the file of a request as it comes in, and stops where it grows too long.</summary>
    /// <returns>The file, and the name its sender gives it.</returns>
    /// <exception cref="Kernel.Http.Refusal">No file, two, too long, or cut off on the way.</exception>
    public static async Task<(SpooledFile File, string? Name)> ReadAsync(HttpRequest request, Spool spool, CancellationToken ct)
    {
        SpooledFile? file = null;
        string? name = null;
        try
        {
            var reader = new MultipartReader(BoundaryOf(request), request.Body);
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } words || !words.IsFileDisposition()) continue;
                if (file is not null) throw AttachmentErrors.OneAtATime.Refuse();
                if (HeaderUtilities.RemoveQuotes(words.Name) != Field) throw AttachmentErrors.Missing.Refuse();
                name = HeaderUtilities.RemoveQuotes(words.FileNameStar.HasValue ? words.FileNameStar : words.FileName).Value;
                file = await spool.TakeAsync(section.Body, FileLimits.AnyBytes, ct) ?? throw AttachmentErrors.TooLarge.Refuse();
            }

            return (file ?? throw AttachmentErrors.Missing.Refuse(), name);
        }
        catch (Exception e)
        {
            file?.Dispose();
            if (e is InvalidDataException or IOException and not BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
                throw AttachmentErrors.Incomplete.Refuse();
            throw;
        }
    }

    private static string BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary
            ? boundary.Value!
            : throw AttachmentErrors.Missing.Refuse();
}
