using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Months;
using ZhihuiShibei.Reporting.Office;
using ZhihuiShibei.Reporting.Overview;
using ZhihuiShibei.Reporting.Public;

namespace ZhihuiShibei.Reporting;

/// <summary>统计: numbers for officials and the public, kept up to date by facts.</summary>
public static class ReportingModule
{
    public static void AddReporting(this IHostApplicationBuilder builder)
    {
        builder.AddModule<ReportingContext>(ReportingContext.Name);
        builder.Services.AddValidation();
        builder.Services.AddOptions<ReportingSettings>().Bind(builder.Configuration.GetSection("Reporting")).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddStatistics();
        builder.Services.AddMonths();
        builder.Services.AddOpenStatistics();
        builder.Services.AddScoped<OverviewReader>();
    }

    public static void MapReporting(this Api api)
    {
        api.MapStatistics();
        api.MapMonths();
        api.MapOpenStatistics();
        ShowOverview.Map(api);
    }
}
