using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Reporting.Months;

/// <summary>月报.</summary>
internal static class MonthsArea
{
    public static void AddMonths(this IServiceCollection services)
    {
        services.AddScoped<Reporter>();
        services.AddHostedService<ReportWorker>();
    }

    public static void MapMonths(this Api api)
    {
        AskReport.Map(api);
        ShowMonths.Map(api);
        ShowReportPage.Map(api);
    }
}
