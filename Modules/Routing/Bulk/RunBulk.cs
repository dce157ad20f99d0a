using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;

namespace ZhihuiShibei.Routing.Bulk;

/// <summary>执行批量决定: hands what was looked at to a job; once, by whoever looked at it.</summary>
internal static class RunBulk
{
    public static void Map(Api api) => api.Office.MapPost("/bulk-decisions/{id:guid}/run", Handle)
        .Says(Policies.SocialWork, "批量决定", "执行批量决定",
            "逐件作出决定，每件单独生效，一件不成不影响其他；预览之后情况有变的，按执行时的情况处理。按 jobId 查询进展或取消，已处理的保留。")
        .Refuses(BulkErrors.NotFound, BulkErrors.WrongState);

    internal static async Task<Accepted<ShowBulk.Response>> Handle(Guid id, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var answer = await db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select 1 from routing.bulk_decision where id = {id} for update", ct);
            var bulk = await db.Set<BulkDecision>().FirstOrDefaultAsync(b => b.Id == id && b.OfficerId == caller.Id, ct) ?? throw BulkErrors.NotFound.Refuse();
            var job = Job.Of(BulkWorker.Kind, $"批量{bulk.Act.Name()}{bulk.Cases}件", caller.Id, id, bulk.Cases, time.GetUtcNow());
            bulk.Start(job.Id);
            db.Set<Job>().Add(job);
            db.Audit("bulk-decision.run", nameof(BulkDecision), id, $"{bulk.Act} {bulk.Cases}");
            db.Ring(Job.BellOf(BulkWorker.Kind));
            return await ShowBulk.StateAsync(db, bulk, ct);
        }, ct);
        return TypedResults.Accepted($"/api/office/bulk-decisions/{id}", answer);
    }
}
