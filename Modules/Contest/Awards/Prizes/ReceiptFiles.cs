using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using ZhihuiShibei.Contest.Awards.Proposals;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Files.Receiving;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Prizes;

/// <summary>签收单: uploaded first, then named by a line of the ledger. For the office only; each look is in the audit log.</summary>
internal static class ReceiptFiles
{
    private const string Area = ContestContext.Name;

    public sealed record Form([property: Description("PDF文档或图片；按内容识别类型。"), DataType(DataType.Upload)] string File);

    public sealed record Response(
        [property: Description("文件标识，登记发放时使用。")] Guid Id, [property: Description("文件名。")] string Name,
        [property: Description("大小，字节。")] long Length);

    public static void Map(Api api)
    {
        api.Office.MapPost("/awards/{id:guid}/files", UploadAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "上传签收单", "PDF文档或图片，每次一份；登记发放时引用。文件不公开。")
            .TakesForm(new Form("（PDF文档或图片）"), FileLimits.AnyBytes + (64 << 10))
            .RequireRateLimiting(RateLimits.Uploading).RequiresIdempotencyKey()
            .Refuses(PrizeErrors.AwardNotFound, PrizeErrors.FileMissing, PrizeErrors.FileTooLarge, PrizeErrors.FileUnsuitable,
                PrizeErrors.StoreUnavailable);
        api.Office.MapGet("/prize-files/{id:guid}", ReadAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "查看签收单", "每次查看都记入审计日志。")
            .GivesFile().Refuses(PrizeErrors.FileNotFound, PrizeErrors.StoreUnavailable);
    }

    internal static async Task<Created<Response>> UploadAsync(
        [Description("奖项标识。")] Guid id, HttpRequest request, ContestContext db, FileDoor door, IdempotencyScope key, Caller caller,
        TimeProvider time,
        ILogger<FileDoor> log, CancellationToken ct)
    {
        if (!await db.Set<Award>().AnyAsync(a => a.Id == id, ct)) throw PrizeErrors.AwardNotFound.Refuse();
        var taken = await TakeAsync(request, door, key, log, ct);
        var now = time.GetUtcNow();
        var file = new ReceiptFile
        {
            Id = NewId.At(now), AwardId = id, Name = taken.Name, ContentType = taken.Its.ContentType, Length = taken.Length,
            Hash = taken.Hash, By = caller.Id, At = now,
        };
        db.Add(file);
        db.Audit("prize-file.upload", nameof(Award), id);
        return TypedResults.Created($"/api/office/prize-files/{file.Id}", await db.SaveAsync(new Response(file.Id, file.Name, file.Length), ct));
    }

    internal static async Task<IResult> ReadAsync(
        [Description("文件标识。")] Guid id, ContestContext db, IFileStore store, HttpResponse response, ILogger<FileDoor> log, CancellationToken ct)
    {
        var its = await db.Set<ReceiptFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct) ?? throw PrizeErrors.FileNotFound.Refuse();
        db.Audit("prize-file.read", nameof(ReceiptFile), id);
        await db.SaveChangesAsync(ct);
        try
        {
            var content = await store.OpenAsync(new FileKey(Area, its.Hash), ct) ?? throw PrizeErrors.FileNotFound.Refuse();
            response.Headers.CacheControl = "private, max-age=600";
            return Results.Stream(content, its.ContentType, its.Name, its.At, new EntityTagHeaderValue($"\"{its.Hash}\""),
                enableRangeProcessing: true);
        }
        catch (FileStoreException e)
        {
            log.LogError(e, "A receipt could not be read");
            throw PrizeErrors.StoreUnavailable.Refuse();
        }
    }

    private static async Task<TakenFile> TakeAsync(
        HttpRequest request, FileDoor door, IdempotencyScope key, ILogger<FileDoor> log, CancellationToken ct)
    {
        try
        {
            return await door.TakeAsync(request, Area, "签收单", key.Include, ct);
        }
        catch (FileRefusedException e)
        {
            throw e.Problem.Refuse();
        }
        catch (FileStoreException e)
        {
            log.LogError(e, "A receipt could not be stored");
            throw PrizeErrors.StoreUnavailable.Refuse();
        }
    }
}
