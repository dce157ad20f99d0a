using ZhihuiShibei.WeChat;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Host.Edge;

/// <summary>
/// In Development, where no AppId is configured, a stand-in speaks WeChat's wire on a loopback port and the client is pointed
/// at it. In any other environment WeChat must be configured, or the host does not start.
/// </summary>
internal static class WeChatInDevelopment
{
    public static async Task AddWeChatOrStandInAsync(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(WeChatSettings.Section);
        if (builder.Environment.IsDevelopment() && string.IsNullOrEmpty(section[nameof(WeChatSettings.AppId)]))
        {
            var options = new StandInOptions
            {
                EnvironmentName = builder.Environment.EnvironmentName,
                Port = builder.Configuration.GetValue("WeChatStandIn:Port", 0),
                PushUrl = PushUrl(builder.Configuration),
            };
            var standIn = await WeChatStandInServer.StartAsync(options, TimeProvider.System);
            section[nameof(WeChatSettings.AppId)] = options.AppId;
            section[nameof(WeChatSettings.Secret)] = options.Secret;
            section[nameof(WeChatSettings.BaseAddress)] = standIn.BaseAddress.ToString();
            section[nameof(WeChatSettings.PushToken)] = options.PushToken;
            section[nameof(WeChatSettings.EncodingAesKey)] = options.EncodingAesKey;
            section[nameof(WeChatSettings.OriginalId)] = options.OriginalId;
            // By a factory, so that the container stops it with the host.
            builder.Services.AddSingleton(_ => standIn);
        }

        builder.Services.AddWeChat(builder.Configuration);
    }

    private static Uri PushUrl(ConfigurationManager configuration)
    {
        var url = (configuration["urls"] ?? "http://localhost:5080").Split(';')[0];
        return new Uri(new Uri(url.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)), "/wechat/push");
    }
}
