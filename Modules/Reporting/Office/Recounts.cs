using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>核对台账: has every suggestion counted anew and laid beside the tallies; a difference is shown.</summary>
internal static class Recounts
{
    public sealed record Asked(Guid Id, [property: Description("长任务标识，可查询进展和取消。")] Guid JobId);

    public sealed record Response(
        Guid Id,
        [property: Description("长任务标识。")] Guid JobId,
        [property: Description("提出核对的时间。")] DateTimeOffset AskedAt,
        [property: Description("核对完成的时间；尚未完成则没有。")] DateTimeOffset? DoneAt,
        [property: Description("逐件计数的建议数。")] long Suggestions,
        [property: Description("核对的数字个数。")] int Numbers,
        [property: Description("不一致的数字个数；0为完全一致。")] int Differences,
        [property: Description("不一致的例子，至多一百个。")] IReadOnlyList<string> Examples);

    public static void Map(Api api)
    {
        api.Office.MapPost("/statistics/recounts", AskAsync)
            .Says(Policies.SocialWork, StatisticsArea.Tag, "核对台账", "逐件重新计数，与台账数字对照；不一致的列出，不会悄悄改动。按 jobId 查询进展。")
            .RequiresIdempotencyKey();
        api.Office.MapGet("/statistics/recounts/{id:guid}", ShowAsync)
            .Says(Policies.SocialWork, StatisticsArea.Tag, "核对的结果", "不一致的数字列出台账和重新计数的值。")
            .Refuses(ReportingErrors.CheckNotFound);
    }

    internal static async Task<Accepted<Asked>> AskAsync(ReportingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (now, id) = (time.GetUtcNow(), NewId.At(time.GetUtcNow()));
        var job = Job.Of(RecountWorker.Kind, "核对统计台账", caller.Id, id, await db.Journeys.CountAsync(ct), now);
        db.Set<Job>().Add(job);
        db.Set<Recount>().Add(new Recount { Id = id, JobId = job.Id, AskedAt = now });
        db.Audit("statistics.recount", nameof(Recount), id);
        db.Ring(Job.BellOf(RecountWorker.Kind));
        return TypedResults.Accepted($"/api/office/statistics/recounts/{id}", await db.SaveAsync(new Asked(id, job.Id), ct));
    }

    internal static async Task<Response> ShowAsync(Guid id, ReportingContext db, CancellationToken ct)
    {
        var its = await db.Set<Recount>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) ?? throw ReportingErrors.CheckNotFound.Refuse();
        return new(its.Id, its.JobId, its.AskedAt, its.DoneAt, its.Suggestions, its.Numbers, its.Differences, its.Examples);
    }
}
