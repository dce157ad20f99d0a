using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using ZhihuiShibei.Files.Storing;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>Hands out a file's bytes to somebody who may have them; never to be shown in place as a page of ours.</summary>
internal sealed class FileDelivery(IFileStore store, ILogger<FileDelivery> log)
{
    /// <summary>An answer that the caller's own cache may keep, in ranges where it asks for them.</summary>
    /// <param name="thumbnail">The small picture, where there is one.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AttachmentErrors.NotFound"/> or <see cref="AttachmentErrors.StoreUnavailable"/></exception>
    public async Task<IResult> SendAsync(Attachment its, bool thumbnail, HttpResponse response, CancellationToken ct)
    {
        var hash = thumbnail ? its.ThumbnailHash ?? throw AttachmentErrors.NotFound.Refuse() : its.Hash;
        try
        {
            var content = await store.OpenAsync(new FileKey(AttachmentKeeper.Area, hash), ct) ?? throw AttachmentErrors.NotFound.Refuse();
            // The bytes behind an id never change; whether somebody may see them can, so only for minutes and only for them.
            response.Headers.CacheControl = "private, max-age=600";
            return Results.Stream(content, its.ContentType, AttachmentItem.NameOf(its), its.UploadedAt, new EntityTagHeaderValue($"\"{hash}\""), enableRangeProcessing: true);
        }
        catch (FileStoreException e)
        {
            log.LogError(e, "A file could not be read");
            throw AttachmentErrors.StoreUnavailable.Refuse();
        }
    }
}
