using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Reporting.Office;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Months;

/// <summary>制作月报: of a month that is over; once more where figures were corrected, as a further version.</summary>
internal static class AskReport
{
    public sealed record Request(
        [property: Description("月份，如 2024-11；只能是已经结束的月份。")]
        [property: Required(ErrorMessage = "请填写月份。"), StringLength(7, ErrorMessage = "请用 2024-11 这样的年月。")]
        string Month);

    public sealed record Response([property: Description("长任务标识，可查询进展和取消。")] Guid JobId);

    public static void Map(Api api) => api.Office.MapPost("/statistics/reports", Handle)
        .Says(Policies.SocialWork, StatisticsArea.Tag, "制作月报", "汇总一个已结束月份的数字，制成 Excel 和网页。数字制成后不再改变；此后有更正的，再制作一次，成为新的版本，旧版本保留。")
        .WithExample(new Request("2024-10"))
        .RequiresIdempotencyKey().Refuses(ReportingErrors.BadPeriod, ReportingErrors.MonthOpen);

    internal static async Task<Accepted<Response>> Handle(Request request, ReportingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (month, now) = (Period.MonthOf(request.Month) ?? throw ReportingErrors.BadPeriod.Refuse(), time.GetUtcNow());
        if (Period.Month(month).To >= Shanghai.DateOf(now)) throw ReportingErrors.MonthOpen.Refuse();
        var asked = new ReportAsked { Id = NewId.At(now), Month = month };
        var job = Job.Of(ReportWorker.Kind, $"制作{month:yyyy年M月}月报", caller.Id, asked.Id, 1, now);
        db.Set<ReportAsked>().Add(asked);
        db.Set<Job>().Add(job);
        db.Audit("statistics.report", nameof(MonthlyReport), asked.Id, Period.Name(month));
        db.Ring(Job.BellOf(ReportWorker.Kind));
        return TypedResults.Accepted($"/api/office/jobs/{job.Id}", await db.SaveAsync(new Response(job.Id), ct));
    }
}
