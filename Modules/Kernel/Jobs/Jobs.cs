using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Kernel.Jobs;

/// <summary>长任务: whoever started long work sees how far it is and may cancel it; the Social Work Department sees all.</summary>
public static class Jobs
{
    private const string Tag = "长任务";
    private static readonly ErrorCode NotFound = new("job.not-found", 404, "没有找到这项任务；任务结束一周后不再保留。");

    public static void MapJobs(this Api api)
    {
        api.Office.MapGet("/jobs", List)
            .Says(Policies.Staff, Tag, "长任务列表", "本人的长任务，最新的在前；社会工作部可查看全部。结束一周后清除。")
            .Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/jobs/{id:guid}", Show)
            .Says(Policies.Staff, Tag, "一项长任务的进展", "可每隔一两秒查询一次，直到结束。")
            .Refuses(NotFound);
        api.Office.MapPost("/jobs/{id:guid}/cancel", Cancel)
            .Says(Policies.Staff, Tag, "取消长任务", "只能由发起人取消。取消前已处理的部分保留，其余不再处理。")
            .Refuses(NotFound, JobLifecycle.WrongState);
    }

    internal static async Task<Page<JobState>> List(
        KernelContext db, Caller caller, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take, all) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size), caller.Is(Role.SocialWorkOfficer));
        var jobs = await db.Set<Job>().AsNoTracking()
            .Where(j => (all || j.OwnerId == caller.Id)
                && EF.Functions.LessThan(ValueTuple.Create(j.CreatedAt, j.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id).Take(take + 1).ToListAsync(ct);
        return Paging.Cut([.. jobs.Select(StateOf)], take, i => new Cursor(i.CreatedAt, i.Id));
    }

    internal static async Task<JobState> Show(Guid id, KernelContext db, Caller caller, CancellationToken ct)
    {
        var all = caller.Is(Role.SocialWorkOfficer);
        return StateOf(await db.Set<Job>().AsNoTracking().FirstOrDefaultAsync(j => j.Id == id && (all || j.OwnerId == caller.Id), ct)
            ?? throw NotFound.Refuse());
    }

    internal static Task<JobState> Cancel(Guid id, KernelContext db, Caller caller, TimeProvider time, CancellationToken ct) => db.InTurnAsync(async () =>
    {
        var job = (await db.Set<Job>().FromSql($"select * from kernel.job where id = {id} and owner_id = {caller.Id} for update").ToListAsync(ct))
            .SingleOrDefault() ?? throw NotFound.Refuse();
        job.Cancel(time.GetUtcNow());
        db.Audit("job.cancel", job.Kind, job.Id);
        return StateOf(job);
    }, ct);

    private static JobState StateOf(Job j) => new(
        j.Id, j.Kind, j.Title, j.SubjectId, j.Status, j.Status.Name(), j.Done, j.Total,
        j.Total is { } total ? total == 0 ? 100 : (int)(100L * j.Done / total) : null,
        j.Message, j.ResultLink, j.CreatedAt, j.StartedAt, j.FinishedAt);
}
