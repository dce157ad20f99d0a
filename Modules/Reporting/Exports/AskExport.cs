using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Reporting.Office;
using ZhihuiShibei.Reporting.OpenData;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Exports;

/// <summary>导出: the list behind a figure, or the open data, as a file that is made beside other work and kept a week.</summary>
internal static class AskExport
{
    public sealed record Response([property: Description("长任务标识，可查询进展、取消，完成后下载文件。")] Guid JobId);

    public static void Map(Api api)
    {
        api.Office.MapPost("/statistics/exports", ListAsync)
            .Says(Policies.Handlers, StatisticsArea.Tag, "导出建议清单", "把一个数字背后的建议导出为 CSV 文件，筛选与“数字背后的建议”相同，至多二十万件；不含密件。文件保留一周。")
            .WithExample(new ListStatisticCases.Query { Measures = nameof(Measure.Received), From = new(2024, 11, 1), To = new(2024, 11, 30) })
            .RequiresIdempotencyKey().Refuses(ReportingErrors.BadPeriod, ReportingErrors.NotListed);
        api.Office.MapPost("/statistics/open-data", OpenAsync)
            .Says(Policies.SocialWork, StatisticsArea.Tag, "导出开放数据", "把全部开放数据和数据字典导出为一个压缩包。文件保留一周。")
            .RequiresIdempotencyKey();
    }

    internal static Task<Accepted<Response>> ListAsync(
        ListStatisticCases.Query request, ReportingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        // Refuses now what could not be listed later.
        _ = ListStatisticCases.Of(request, db.Journeys, caller.OnlyUnit());
        var asked = new ExportAsked { Id = NewId.At(time.GetUtcNow()), Query = JsonSerializer.Serialize(request), OnlyUnit = caller.OnlyUnit() };
        db.Set<ExportAsked>().Add(asked);
        return AskAsync(db, Job.Of(ExportWorker.Kind, "导出建议清单", caller.Id, asked.Id, null, time.GetUtcNow()), ct);
    }

    internal static Task<Accepted<Response>> OpenAsync(ReportingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return AskAsync(db, Job.Of(OpenDataWorker.Kind, "导出开放数据", caller.Id, NewId.At(now), OpenDataFiles.Names.Count, now), ct);
    }

    private static async Task<Accepted<Response>> AskAsync(ReportingContext db, Job job, CancellationToken ct)
    {
        db.Set<Job>().Add(job);
        db.Audit("statistics.export", job.Kind, job.Id);
        db.Ring(Job.BellOf(job.Kind));
        return TypedResults.Accepted($"/api/office/jobs/{job.Id}", await db.SaveAsync(new Response(job.Id), ct));
    }
}
