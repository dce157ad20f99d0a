using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Journeys;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>统计: numbers for officials.</summary>
internal static class StatisticsArea
{
    public const string Tag = "统计";

    public static void AddStatistics(this IServiceCollection services)
    {
        services.AddScoped<JourneyBook>();
        services.AddScoped<TallyReader>();
        services.AddScoped<Groups>();
        services.AddHostedService<FoldWorker>();
        services.AddHostedService<RecountWorker>();
    }

    public static void MapStatistics(this Api api)
    {
        ShowFunnel.Map(api);
        ShowOnTime.Map(api);
        ShowNow.Map(api);
        ShowDurations.Map(api);
        ShowSatisfaction.Map(api);
        ListStatisticCases.Map(api);
        ListDefinitions.Map(api);
        Recounts.Map(api);
    }

    public static async Task<IReadOnlyDictionary<Guid, string>> UnitNamesAsync(this ReportingContext db, CancellationToken ct) =>
        await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, ct);
}
