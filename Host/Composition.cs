using ZhihuiShibei.Feedback;
using ZhihuiShibei.Host.Edge;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Intake;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Host;

/// <summary>What the system consists of: the house, its modules, and the edge they are reached through.</summary>
internal static class Composition
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddEdge();
        builder.AddKernel();
        builder.Services.AddWeChat(builder.Configuration);
        builder.AddIdentity();
        builder.AddIntake();
        builder.AddFeedback();

        var app = builder.Build();
        app.UseEdge();
        var api = Api.On(app);
        api.MapIdentity();
        api.MapIntake();
        api.MapFeedback();
        return app;
    }
}
