using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Contest.Awards;
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
        builder.AddReview();
        builder.AddAwards();
    }

    public static void MapContest(this Api api)
    {
        api.MapReview();
        api.MapAwards();
    }
}
