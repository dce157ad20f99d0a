using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using ZhihuiShibei.WeChat.Wire;

namespace ZhihuiShibei.WeChat;

public static class WeChatServices
{
    /// <summary>
    /// Registers the ports and <see cref="WeChatPush"/>; settings come from section <c>WeChat</c> and are checked at start.
    /// </summary>
    public static IServiceCollection AddWeChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WeChatSettings>()
          .Bind(configuration.GetSection(WeChatSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(WeChatHttp.Client, (provider, client) =>
          {
              client.BaseAddress = provider.GetRequiredService<IOptions<WeChatSettings>>().Value.BaseAddress;
              client.Timeout = Timeout.InfiniteTimeSpan; // WeChatApi keeps one deadline around the whole call
              client.MaxResponseContentBufferSize = 4 * 1024 * 1024;
          })
          .RemoveAllLoggers() // they print addresses; that the query is left out is a default somebody may switch off
          .UseSocketsHttpHandler((handler, _) =>
          {
              handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2); // so that a moved host is found again
              handler.AllowAutoRedirect = false; // a redirect would carry the token elsewhere
          })
          .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
          .AddResilienceHandler("WeChat", AddResilience);

        return services.AddSingleton<WeChatPush>().AddSingleton<WeChatHttp>().AddSingleton<AccessTokens>().AddSingleton<WeChatApi>()
          .AddSingleton<IWeChatAuth, WeChatAuth>().AddSingleton<IWeChatPhone, WeChatPhone>()
          .AddSingleton<ISubscribeMessageSender, SubscribeMessageSender>()
          .AddSingleton<IContentSafety, ContentSafety>().AddSingleton<IMiniProgramCodes, MiniProgramCodes>();
    }

    /// <summary>
    /// One repetition of a broken connection where repeating is harmless, and a circuit that spares citizens the wait when WeChat
    /// is down.
    /// </summary>
    private static void AddResilience(ResiliencePipelineBuilder<HttpResponseMessage> builder)
    {
        builder.TimeProvider = TimeProvider.System; // the network keeps real time even where a test has frozen ours
        builder.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 1,
            Delay = TimeSpan.FromMilliseconds(100),
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is HttpRequestException broken
              && (NeverLeft(broken) || Option(args.Context, WeChatHttp.Repeatable))),
        });
        builder.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            MinimumThroughput = 20,
            FailureRatio = 0.5,
            SamplingDuration = TimeSpan.FromSeconds(10),
            BreakDuration = TimeSpan.FromSeconds(5),
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is HttpRequestException
              || args.Outcome.Exception is OperationCanceledException
              && !Option(args.Context, WeChatHttp.Caller).IsCancellationRequested),
        });
    }

    private static bool NeverLeft(HttpRequestException broken) =>
    broken.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError;

    private static T? Option<T>(ResilienceContext context, HttpRequestOptionsKey<T> key) =>
    context.GetRequestMessage() is { } request && request.Options.TryGetValue(key, out var value) ? value : default;
}
