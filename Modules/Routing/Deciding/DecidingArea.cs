using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>办理决定 in the module: services and endpoints.</summary>
internal static class DecidingArea
{
    public static void AddDeciding(this IServiceCollection services) => services.AddScoped<OfficerDesk>().AddScoped<Decider>();

    public static void MapDeciding(this Api api)
    {
        HoldCase.Map(api);
        AskSupplement.Map(api);
        AcceptCase.Map(api);
        RetainCase.Map(api);
        ReturnCase.Map(api);
        ReviewReturn.Map(api);
        TransferCase.Map(api);
    }
}
