using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Contest.Awards;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest;

/// <summary>专题征集和金点子大赛: themed collections, their entries, review, awards and certificates.</summary>
public static class ContestModule
{
    public static void AddContest(this IHostApplicationBuilder builder)
    {
        builder.AddModule<ContestContext>(ContestContext.Name);
        builder.Services.AddValidation();
        builder.AddCollections();
        builder.AddReview();
        builder.AddAwards();
    }

    public static void MapContest(this Api api)
    {
        api.MapCollections();
        api.MapEntries();
        api.MapReview();
        api.MapAwards();
    }

    /// <summary>演示数据: the 金点子 contest of the newspaper, only where it is missing.</summary>
    public static async Task SeedDemoAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<DemoCollection>(scope.ServiceProvider).RunAsync(ct);
    }
}
