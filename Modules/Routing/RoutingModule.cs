using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Bulk;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Conferences;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Dispatching;
using ZhihuiShibei.Routing.Groups;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Retaining;
using ZhihuiShibei.Routing.Sealing;
using ZhihuiShibei.Routing.Texts;
using ZhihuiShibei.Routing.Timing;
using ZhihuiShibei.Routing.Transfers;

namespace ZhihuiShibei.Routing;

/// <summary>研判与派单: every suggestion gets one of four decisions in time, and what is accepted reaches the units that handle it.</summary>
public static class RoutingModule
{
    public static void AddRouting(this IHostApplicationBuilder builder)
    {
        builder.AddModule<RoutingContext>(RoutingContext.Name);
        builder.Services.AddValidation();
        builder.Services.AddOptions<RoutingSettings>().Bind(builder.Configuration.GetSection("Routing")).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddDesk();
        builder.Services.AddDeciding();
        builder.Services.AddTexts();
        builder.Services.AddBulk();
        builder.Services.AddDispatching();
        builder.Services.AddTiming();
        builder.Services.AddGroups();
        builder.AddConferences();
    }

    public static void MapRouting(this Api api)
    {
        api.MapDesk();
        ListCatalogue.Map(api);
        api.MapDeciding();
        api.MapTexts();
        api.MapBulk();
        api.MapSealing();
        api.MapDispatching();
        api.MapConferences();
        api.MapGroups();
        api.MapRetained();
        api.MapTransfers();
        ListMyOrders.Map(api);
        AcknowledgeOrder.Map(api);
        ObjectToOrder.Map(api);
        ListObjections.Map(api);
        ReassignOrder.Map(api);
        DesignateOrder.Map(api);
        AddCoUnit.Map(api);
        RecallOrder.Map(api);
        api.MapTiming();
    }
}
