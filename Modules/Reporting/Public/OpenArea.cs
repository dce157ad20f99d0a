using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Exports;
using ZhihuiShibei.Reporting.OpenData;

namespace ZhihuiShibei.Reporting.Public;

/// <summary>公开统计和开放数据.</summary>
internal static class OpenArea
{
    public const string Tag = "公开统计";

    public static void AddOpenStatistics(this IServiceCollection services)
    {
        services.AddScoped<OpenDataFiles>();
        services.AddHostedService<OpenDataWorker>();
        services.AddHostedService<ExportWorker>();
    }

    public static void MapOpenStatistics(this Api api)
    {
        ShowOpenStatistics.Map(api);
        DownloadOpenData.Map(api);
        AskExport.Map(api);
    }
}
