using ZhihuiShibei.Contest;
using ZhihuiShibei.Feedback;
using ZhihuiShibei.Handling;
using ZhihuiShibei.Host.Contract;
using ZhihuiShibei.Host.Edge;
using ZhihuiShibei.Host.Home;
using ZhihuiShibei.Host.Swagger;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Intake;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Clocks.Notices;
using ZhihuiShibei.Kernel.Clocks.Telling;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Reporting;
using ZhihuiShibei.Routing;

namespace ZhihuiShibei.Host;

/// <summary>What the system consists of: the house, its modules, and the edge they are reached through.</summary>
internal static class Composition
{
    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddEdge();
        builder.AddMovableClock();
        builder.AddSwaggerDocuments();
        builder.AddKernel();
        await builder.AddWeChatOrStandInAsync();
        builder.AddIdentity();
        builder.AddIntake();
        builder.AddRouting();
        builder.AddHandling();
        builder.AddContest();
        builder.AddFeedback();
        builder.AddReporting();

        var app = builder.Build();
        app.UseEdge();
        app.UsePartnerDoor();
        var api = Api.On(app);
        app.MapWeChatPush();
        ListErrorCodes.Map(api);
        ShowHome.Map(api);
        api.MapDeadFacts();
        api.MapCalendar();
        api.MapClockRules();
        api.MapJobs();
        api.MapIdentity();
        api.MapIntake();
        api.MapRouting();
        api.MapHandling();
        api.MapContest();
        api.MapFeedback();
        api.MapReporting();
        app.MapMovableClock();
        return app;
    }
}
