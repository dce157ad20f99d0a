using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Attaching;

/// <summary>办理附件: uploaded first, then named by a report, an opinion or a conclusion. Each look of an official is in the audit log.</summary>
internal static class WorkFiles
{
    private const int MostOfOne = 50;

    public sealed record Form([property: Description("PDF文档或图片；按内容识别类型。"), DataType(DataType.Upload)] string File);

    public sealed record Response(
        [property: Description("文件标识，报告进展、提交协办意见、起草答复时使用。")] Guid Id, [property: Description("文件名。")] string Name,
        [property: Description("大小，字节。")] long Length);

    public static void Map(Api api)
    {
        api.Office.MapPost("/handling/{id:guid}/files", UploadAsync)
            .Says(Policies.Unit, "办理", "上传办理附件", "PDF文档或图片，每次一份；上传后在进展报告、协办意见、答复中选择，在此之前只有本单位看得到。告知建议人的文件请先去除个人信息。")
            .TakesForm(new Form("（PDF文档或图片）"), FileLimits.AnyBytes + (64 << 10)).RequireRateLimiting(RateLimits.Uploading).RequiresIdempotencyKey()
            .Refuses(HandlingErrors.NotFound, HandlingErrors.WrongState, AttachErrors.Missing, AttachErrors.TooLarge, AttachErrors.Unsuitable,
                AttachErrors.TooMany, AttachErrors.StoreUnavailable);
        api.Office.MapGet("/handling-files/{id:guid}", ReadAsync)
            .Says(Policies.Handlers, "办理", "查看办理附件", "承办这件建议的单位和社会工作部可以查看；每次查看都记入审计日志。")
            .GivesFile().Refuses(AttachErrors.NotFound, AttachErrors.StoreUnavailable);
    }

    internal static async Task<Created<Response>> UploadAsync(
        Guid id, HttpRequest request, HandlingContext db, FileDesk desk, IdempotencyScope key, Caller caller, TimeProvider time, CancellationToken ct)
    {
        await MustWorkOnAsync(id, db, caller, ct);
        var taken = await desk.TakeAsync(request, key, ct);
        return TypedResults.Created($"/api/office/handling/{id}", await db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select from handling.handling_case where id = {id} for update", ct);
            await MustWorkOnAsync(id, db, caller, ct);
            var (unit, now) = (caller.Unit(), time.GetUtcNow());
            if (await db.Set<WorkFile>().CountAsync(f => f.SuggestionId == id && f.UnitId == unit, ct) >= MostOfOne) throw AttachErrors.TooMany.Refuse();
            var file = new WorkFile
            {
                Id = NewId.At(now), SuggestionId = id, UnitId = unit, Name = taken.Name, ContentType = taken.Its.ContentType, Length = taken.Length,
                Hash = taken.Hash, By = caller.Id, At = now,
            };
            db.Add(file);
            db.Audit("handling-file.upload", nameof(WorkFile), file.Id);
            return new Response(file.Id, file.Name, file.Length);
        }, ct));
    }

    internal static async Task<IResult> ReadAsync(
        Guid id, HandlingContext db, FileDesk desk, Caller caller, HttpResponse response, CancellationToken ct)
    {
        var its = await db.FilesFor(caller).AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct) ?? throw AttachErrors.NotFound.Refuse();
        db.Audit("handling-file.read", nameof(WorkFile), id);
        await db.SaveChangesAsync(ct);
        return await desk.GiveAsync(its, response, ct);
    }

    private static async Task MustWorkOnAsync(Guid id, HandlingContext db, Caller caller, CancellationToken ct)
    {
        var its = await db.Cases.AsNoTracking().VisibleTo(caller, db).FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw HandlingErrors.NotFound.Refuse();
        if (its.ClosedAt is not null) throw HandlingErrors.WrongState.Refuse();
    }
}
