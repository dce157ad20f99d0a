using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Files.Receiving;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Handling.Adoption.Recording;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Adoption.Proving;

/// <summary>佐证文件: uploaded first, then named by a piece of evidence. For the office only; each look is in the audit log.</summary>
internal static class EvidenceFiles
{
    private const int MostOfOne = 100;
    private const string Area = HandlingContext.Name;

    public sealed record Form([property: Description("PDF文档或图片；按内容识别类型。"), DataType(DataType.Upload)] string File);

    public sealed record Response(
        [property: Description("文件标识，填写佐证时使用。")] Guid Id, [property: Description("文件名。")] string Name,
        [property: Description("大小，字节。")] long Length);

    public static void Map(Api api)
    {
        api.Office.MapPost("/adoptions/{id:guid}/files", UploadAsync)
            .Says(Policies.Handlers, RecordAdoption.Tag, "上传佐证文件", "PDF文档或图片，每次一份；上传后在佐证中引用。文件不公开。")
            .TakesForm(new Form("（PDF文档或图片）"), FileLimits.AnyBytes + (64 << 10)).RequireRateLimiting(RateLimits.Uploading).RequiresIdempotencyKey()
            .Refuses(AdoptionErrors.NotFound, AdoptionErrors.FileMissing, AdoptionErrors.FileTooLarge, AdoptionErrors.FileUnsuitable,
                AdoptionErrors.TooManyFiles, AdoptionErrors.StoreUnavailable);
        api.Office.MapGet("/adoption-files/{id:guid}", ReadAsync)
            .Says(Policies.Handlers, RecordAdoption.Tag, "查看佐证文件", "责任单位和社会工作部可以查看；每次查看都记入审计日志。")
            .GivesFile().Refuses(AdoptionErrors.FileNotFound, AdoptionErrors.StoreUnavailable);
    }

    internal static async Task<Created<Response>> UploadAsync(
        Guid id, HttpRequest request, HandlingContext db, FileDoor door, IdempotencyScope key, Caller caller, TimeProvider time,
        ILogger<FileDoor> log, CancellationToken ct)
    {
        if (!await db.Set<AdoptionRecord>().VisibleTo(caller).AnyAsync(a => a.Id == id, ct)) throw AdoptionErrors.NotFound.Refuse();
        var taken = await TakeAsync(request, door, key, log, ct);
        return TypedResults.Created($"/api/office/adoptions/{id}", await db.ActOnAdoptionAsync(id, caller, async (_, _) =>
        {
            if (await db.Set<ProofFile>().CountAsync(f => f.AdoptionId == id, ct) >= MostOfOne) throw AdoptionErrors.TooManyFiles.Refuse();
            var now = time.GetUtcNow();
            var file = new ProofFile
            {
                Id = NewId.At(now), AdoptionId = id, Name = taken.Name, ContentType = taken.Its.ContentType, Length = taken.Length, Hash = taken.Hash,
                By = caller.Id, At = now,
            };
            db.Add(file);
            db.Audit("adoption-file.upload", nameof(AdoptionRecord), id);
            return new Response(file.Id, file.Name, file.Length);
        }, ct));
    }

    internal static async Task<IResult> ReadAsync(
        Guid id, HandlingContext db, IFileStore store, Caller caller, HttpResponse response, ILogger<FileDoor> log, CancellationToken ct)
    {
        var visible = db.Set<AdoptionRecord>().VisibleTo(caller);
        var its = await db.Set<ProofFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && visible.Any(a => a.Id == f.AdoptionId), ct)
            ?? throw AdoptionErrors.FileNotFound.Refuse();
        db.Audit("adoption-file.read", nameof(ProofFile), id);
        await db.SaveChangesAsync(ct);
        try
        {
            var content = await store.OpenAsync(new FileKey(Area, its.Hash), ct) ?? throw AdoptionErrors.FileNotFound.Refuse();
            response.Headers.CacheControl = "private, max-age=600";
            return Results.Stream(content, its.ContentType, its.Name, its.At, new EntityTagHeaderValue($"\"{its.Hash}\""), enableRangeProcessing: true);
        }
        catch (FileStoreException e)
        {
            log.LogError(e, "A file of evidence could not be read");
            throw AdoptionErrors.StoreUnavailable.Refuse();
        }
    }

    private static async Task<TakenFile> TakeAsync(
        HttpRequest request, FileDoor door, IdempotencyScope key, ILogger<FileDoor> log, CancellationToken ct)
    {
        try
        {
            return await door.TakeAsync(request, Area, "佐证", key.Include, ct);
        }
        catch (FileRefusedException e)
        {
            throw e.Problem.Refuse();
        }
        catch (FileStoreException e)
        {
            log.LogError(e, "A file of evidence could not be stored");
            throw AdoptionErrors.StoreUnavailable.Refuse();
        }
    }
}
