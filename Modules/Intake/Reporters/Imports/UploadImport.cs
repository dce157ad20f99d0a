using System.ComponentModel;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>
/// 批量导入: takes a filled-in template, looks at it as a whole (a file that cannot be read is refused at once), and leaves its rows to
/// a long-running job. The same file again, while the first is being worked on or done, gets the first one's answer.
/// </summary>
internal static class UploadImport
{
    public const int MostRows = 10_000;

    public sealed record Response(
        Guid Id,
        [property: Description("长任务标识，可查询进展和取消。")] Guid JobId,
        [property: Description("待导入的行数。")] int Rows,
        [property: Description("不认识、不会读取的列。")] IReadOnlyList<string> IgnoredColumns,
        [property: Description("同一个文件此前已经上传，这是那一次的导入。")] bool Repeated);

    public static void Map(Api api) => api.Office.MapPost("/my-imports", Handle)
        .Says(Policies.Reporters, "批量导入", "上传文件批量提交",
            ".xlsx 或 .csv（UTF-8 或 GB18030），至多一万行、10 MB。每行按表单同样的规则检查：合格的登记，不合格的可下载后修改再传；"
            + "同一行重复上传不会重复登记。上传后按 jobId 查询进展。")
        .Refuses([.. ReporterErrors.NotInForce, .. ImportErrors.OfFile, IntakeErrors.TermsOutdated])
        .TakesForm(ImportForm.Example, ImportForm.MostBytes)
        .RequireRateLimiting(RateLimits.Uploading);

    internal static async Task<Accepted<Response>> Handle(
        HttpRequest request, IntakeContext db, PersonalDataCipher cipher, Terms terms, IdempotencyScope key, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (reporter, now) = (caller.Reporter(), time.GetUtcNow());
        await db.AppointmentInForceAsync(reporter.Id, Shanghai.DateOf(now), ct);
        var (content, name, termsVersion) = await ImportForm.ReadAsync(request, ct);
        terms.MustBeCurrent(termsVersion);
        var (rows, unknown) = Look(content, name);
        var hash = SHA256.HashData(content);
        key.Include(Convert.ToHexString(hash));
        var answer = await db.InTurnAsync(async () =>
        {
            await Locks.ReporterAsync(db, reporter.Id, ct);
            if (await FirstAsync(db, reporter.Id, hash, ct) is { } first) return new Response(first.Id, first.JobId, first.Rows, unknown, true);
            var id = NewId.At(now);
            var job = Job.Of(ImportWorker.Kind, $"批量导入{rows}行", caller.Id, id, rows, now);
            db.Set<Job>().Add(job);
            db.Set<ImportContent>().Add(new ImportContent { ImportId = id, Sealed = cipher.SealBytes(id, content) });
            db.Set<Import>().Add(new Import
            {
                Id = id, ReporterId = reporter.Id, Kind = reporter.Kind, StaffId = caller.Id, UnitId = caller.UnitId, FileName = name, Hash = hash,
                TermsVersion = termsVersion, JobId = job.Id, UploadedAt = now, Rows = rows,
            });
            db.Audit("import.upload", nameof(Import), id, $"{rows} rows");
            db.Ring(Job.BellOf(ImportWorker.Kind));
            return new Response(id, job.Id, rows, unknown, false);
        }, ct);
        return TypedResults.Accepted($"/api/office/my-imports/{answer.Id}", answer);
    }

    /// <summary>Reads the file once through, so that whatever is wrong with it as a whole is said now.</summary>
    private static (int Rows, IReadOnlyList<string> Unknown) Look(byte[] content, string name)
    {
        using var table = new ImportTable(new MemoryStream(content, writable: false), name);
        var rows = table.Rows().Take(MostRows + 1).Count();
        return rows switch
        {
            0 => throw ImportErrors.Empty.Refuse(),
            > MostRows => throw ImportErrors.TooManyRows.Refuse(),
            _ => (rows, table.Unknown),
        };
    }

    /// <summary>The same content, being worked on or done; one that failed or was cancelled is worth another try.</summary>
    private static Task<Import?> FirstAsync(IntakeContext db, Guid reporter, byte[] hash, CancellationToken ct) => db.Set<Import>().AsNoTracking()
        .Where(i => i.ReporterId == reporter && i.Hash == hash
            && db.Set<Job>().Any(j => j.Id == i.JobId && (j.Status == JobStatus.Queued || j.Status == JobStatus.Running || j.Status == JobStatus.Done)))
        .OrderByDescending(i => i.UploadedAt).FirstOrDefaultAsync(ct);
}
