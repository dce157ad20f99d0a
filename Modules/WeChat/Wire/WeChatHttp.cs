using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;

namespace ZhihuiShibei.WeChat.Wire;

/// <summary>
/// One exchange over HTTP. Logs path, code and rid of every failure; never the query or a body, which carry secret, token and
/// codes.
/// </summary>
internal sealed class WeChatHttp(IHttpClientFactory clients, ILogger<WeChatHttp> log)
{
    public const string Client = "WeChat";

    /// <summary>Marks a request that may be sent twice without harm; the resilience handler repeats no other.</summary>
    public static readonly HttpRequestOptionsKey<bool> Repeatable = new("wechat.repeatable");

    /// <summary>The caller's own cancellation, which says nothing about WeChat's health.</summary>
    public static readonly HttpRequestOptionsKey<CancellationToken> Caller = new("wechat.caller");

    public async Task<WeChatReply> SendAsync(
      string path, string query, byte[]? body, bool repeatable, CancellationToken deadline, CancellationToken caller)
    {
        var reply = await ExchangeAsync(path, query, body, repeatable, deadline, caller);
        if (reply.Failure is { } failure)
            log.LogWarning("WeChat {Path} failed: {Outcome} {Code} {Message} rid {Rid}",
              path, failure.Outcome, (int)failure.Code, failure.Message, failure.Rid);
        return reply;
    }

    private async Task<WeChatReply> ExchangeAsync(
    string path, string query, byte[]? body, bool repeatable, CancellationToken deadline, CancellationToken caller)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"{path}?{query}");
        request.Options.Set(Repeatable, repeatable);
        request.Options.Set(Caller, caller);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json", "utf-8") } };
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, deadline);
            return response.IsSuccessStatusCode
              ? WeChatReply.From(await response.Content.ReadAsByteArrayAsync(deadline))
              : WeChatReply.Failed(WeChatFailure.Unreadable($"HTTP {(int)response.StatusCode}"));
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            return Unreachable("no answer in time");
        }
        catch (HttpRequestException broken)
        {
            return Unreachable($"connection failed: {broken.HttpRequestError}");
        }
        catch (BrokenCircuitException)
        {
            return Unreachable("not asked: too many calls failed lately");
        }
    }

    private static WeChatReply Unreachable(string why) => WeChatReply.Failed(WeChatFailure.Of(WeChatErrorCode.Unreachable, why));
}
