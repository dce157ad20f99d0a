using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Files.Receiving;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Attaching;

/// <summary>Takes files in and gives them out, in the words of a case.</summary>
internal sealed class FileDesk(FileDoor door, IFileStore store, ILogger<FileDesk> log)
{
    private const string Area = HandlingContext.Name;

    /// <exception cref="Refusal"><see cref="AttachErrors.Of"/>, <see cref="AttachErrors.StoreUnavailable"/></exception>
    public async Task<TakenFile> TakeAsync(HttpRequest request, IdempotencyScope key, CancellationToken ct)
    {
        try
        {
            return await door.TakeAsync(request, Area, "办理附件", key.Include, ct);
        }
        catch (FileRefusedException e)
        {
            throw AttachErrors.Of(e.Problem);
        }
        catch (FileStoreException e)
        {
            log.LogError(e, "A file of a case could not be stored");
            throw AttachErrors.StoreUnavailable.Refuse();
        }
    }

    /// <exception cref="Refusal"><see cref="AttachErrors.NotFound"/>, <see cref="AttachErrors.StoreUnavailable"/></exception>
    public async Task<IResult> GiveAsync(WorkFile its, HttpResponse response, CancellationToken ct)
    {
        try
        {
            var content = await store.OpenAsync(new FileKey(Area, its.Hash), ct) ?? throw AttachErrors.NotFound.Refuse();
            response.Headers.CacheControl = "private, max-age=600";
            return Results.Stream(content, its.ContentType, its.Name, its.At, new EntityTagHeaderValue($"\"{its.Hash}\""), enableRangeProcessing: true);
        }
        catch (FileStoreException e)
        {
            log.LogError(e, "A file of a case could not be read");
            throw AttachErrors.StoreUnavailable.Refuse();
        }
    }
}
