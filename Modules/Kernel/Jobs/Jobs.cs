using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Kernel.Jobs;

/// <summary>长任务: whoever started long work sees how far it is, may cancel it and has its result; the Social Work Department sees all.</summary>
public static class Jobs
{
    private const string Tag = "长任务";
    private static readonly ErrorCode NotFound = new("job.not-found", 404, "没有找到这项任务；任务结束一周后不再保留。");
    private static readonly ErrorCode Expired = new("job.expired", 410, "这项任务和它的结果只保留一周，已经清除；请重新提出。");
    private static readonly ErrorCode NoFile = new("job.no-file", 404, "没有结果文件：任务尚未完成，或这类任务不产生文件。请查看任务的进展。");

    public static void MapJobs(this Api api)
    {
        api.Office.MapGet("/jobs", List)
            .Says(Policies.Staff, Tag, "长任务列表", "本人的长任务，最新的在前；社会工作部可查看全部。结束一周后清除。")
            .Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/jobs/{id:guid}", Show)
            .Says(Policies.Staff, Tag, "一项长任务的进展", "可每隔一两秒查询一次，直到结束。")
            .Refuses(NotFound, Expired);
        api.Office.MapGet("/jobs/{id:guid}/file", DownloadAsync)
            .Says(Policies.Staff, Tag, "下载长任务的结果文件", "发起人和社会工作部可以下载；保留一周，下载记入审计日志。")
            .Refuses(NotFound, Expired, NoFile).GivesFile();
        api.Office.MapPost("/jobs/{id:guid}/cancel", Cancel)
            .Says(Policies.Staff, Tag, "取消长任务", "只能由发起人取消。取消前已处理的部分保留，其余不再处理。")
            .Refuses(NotFound, JobLifecycle.WrongState, JobLifecycle.NotCancellable);
    }

    internal static string FileLink(Guid id) => $"/api/office/jobs/{id}/file";

    internal static async Task<Page<JobState>> List(
        KernelContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var jobs = await VisibleTo(db, caller)
            .Where(j => EF.Functions.LessThan(ValueTuple.Create(j.CreatedAt, j.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id).Take(take + 1).ToListAsync(ct);
        return Paging.Cut([.. jobs.Select(j => StateOf(j, time.GetUtcNow()))], take, i => new Cursor(i.CreatedAt, i.Id));
    }

    internal static async Task<JobState> Show(Guid id, KernelContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        StateOf(await FindAsync(id, db, caller, time, ct), time.GetUtcNow());

    internal static async Task<FileContentHttpResult> DownloadAsync(Guid id, KernelContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var job = await FindAsync(id, db, caller, time, ct);
        var file = await db.Set<JobFile>().AsNoTracking().FirstOrDefaultAsync(f => f.JobId == id, ct) ?? throw NoFile.Refuse();
        db.Audit("job.download", job.Kind, job.Id, file.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.File(file.Content, file.MediaType, file.Name);
    }

    internal static Task<JobState> Cancel(Guid id, KernelContext db, Caller caller, TimeProvider time, CancellationToken ct) => db.InTurnAsync(async () =>
    {
        var job = (await db.Set<Job>().FromSql($"select * from kernel.job where id = {id} and owner_id = {caller.Id} for update").ToListAsync(ct))
            .SingleOrDefault() ?? throw NotFound.Refuse();
        job.Cancel(time.GetUtcNow());
        db.Audit("job.cancel", job.Kind, job.Id);
        return StateOf(job, time.GetUtcNow());
    }, ct);

    private static IQueryable<Job> VisibleTo(KernelContext db, Caller caller)
    {
        var (all, id) = (caller.Is(Role.SocialWorkOfficer), caller.Id);
        return db.Set<Job>().AsNoTracking().Where(j => all || j.OwnerId == id);
    }

    /// <summary>An id tells its age: of one that is gone after a week it is said so, whoever asks.</summary>
    private static async Task<Job> FindAsync(Guid id, KernelContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        if (await VisibleTo(db, caller).FirstOrDefaultAsync(j => j.Id == id, ct) is { } job) return job;
        var old = id.Version == 7 && NewId.TimeOf(id) < time.GetUtcNow() - JobSweep.KeptFor;
        throw old && !await db.Set<Job>().AnyAsync(j => j.Id == id, ct) ? Expired.Refuse() : NotFound.Refuse();
    }

    private static JobState StateOf(Job j, DateTimeOffset now) => new(
        j.Id, j.Kind, j.Title, j.SubjectId, j.Status, j.Status.Name(), j.Done, j.Total,
        j.Total is { } total ? total == 0 ? 100 : (int)Math.Min(100, 100L * j.Done / total) : null,
        j.Message, j.ResultLink, j.FileName, !j.MustFinish && j.FinishedAt is null, SecondsLeft(j, now), j.FinishedAt + JobSweep.KeptFor, j.CreatedAt, j.StartedAt, j.FinishedAt);

    private static int? SecondsLeft(Job job, DateTimeOffset now) =>
        job is { Status: JobStatus.Running, Done: > 0, Total: { } total, StartedAt: { } started } && job.Done <= total
            ? (int)Math.Ceiling((now - started).TotalSeconds * (total - job.Done) / job.Done)
            : null;
}
