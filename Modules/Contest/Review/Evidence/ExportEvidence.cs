using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;

namespace ZhihuiShibei.Contest.Review.Evidence;

/// <summary>导出证据包: all that a third party needs to make draw and ranking again, with nobody's name in it.</summary>
internal static class ExportEvidence
{
    public sealed record Response([property: Description("长任务标识，可查询进展，完成后下载文件。")] Guid JobId);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/evidence", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "导出证据包",
            "规则、种子、评委代号、回避、抽签、盲审稿指纹、历次评分、纪要和结果，逐个文件附 SHA-256；凭仓库中的 tools/recompute-contest.py 即可重算抽签和排名并核对。文件保留一周。")
        .Refuses(ReviewErrors.NotFound, ReviewErrors.NoResult).RequiresIdempotencyKey();

    internal static async Task<Accepted<Response>> Handle(
        [Description("大赛标识。")] Guid id, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        if ((await db.ReadReviewAsync(id, ct)).Round == 0) throw ReviewErrors.NoResult.Refuse();
        var code = await db.Collections.Where(c => c.Id == id).Select(c => c.Code).FirstAsync(ct);
        var job = Job.Of(EvidenceWorker.Kind, $"导出大赛证据包 {code}", caller.Id, id, null, time.GetUtcNow());
        db.Set<Job>().Add(job);
        db.Audit("contest.evidence", nameof(ContestReview), id, $"{job.Id}");
        db.Ring(Job.BellOf(job.Kind));
        return TypedResults.Accepted($"/api/office/jobs/{job.Id}", await db.SaveAsync(new Response(job.Id), ct));
    }
}
