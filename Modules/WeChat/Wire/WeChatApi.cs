using Microsoft.Extensions.Options;

namespace ZhihuiShibei.WeChat.Wire;

/// <summary>
/// A call as the ports see it: one deadline around everything, the access token put in, a dead token replaced once.
/// </summary>
internal sealed class WeChatApi(WeChatHttp http, AccessTokens tokens, IOptions<WeChatSettings> options)
{
    public async Task<WeChatReply> GetAsync(string path, string query, CancellationToken ct)
    {
        using var deadline = Deadline(ct);
        return await http.SendAsync(path, query, null, repeatable: false, deadline.Token, ct);
    }

    public async Task<WeChatReply> PostAsync<T>(string path, T body, bool repeatable, CancellationToken ct)
    {
        using var deadline = Deadline(ct);
        var bytes = WeChatJson.Write(body);
        try
        {
            var (reply, token) = await PostOnceAsync(path, bytes, repeatable, deadline.Token, ct);
            if (token is null || !IsAboutToken(reply)) return reply;
            tokens.Forget(token);
            return (await PostOnceAsync(path, bytes, repeatable, deadline.Token, ct)).Reply;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return WeChatReply.Failed(WeChatFailure.Of(WeChatErrorCode.Unreachable, "no access token in time"));
        }
    }

    private async Task<(WeChatReply Reply, AccessToken? Token)> PostOnceAsync(
    string path, byte[] body, bool repeatable, CancellationToken deadline, CancellationToken caller)
    {
        var token = await tokens.GetAsync(deadline);
        if (!token.Succeeded) return (WeChatReply.Failed(token.Failure), null);
        var query = $"access_token={Uri.EscapeDataString(token.Value.Value)}";
        return (await http.SendAsync(path, query, body, repeatable, deadline, caller), token.Value);
    }

    private static bool IsAboutToken(WeChatReply reply) => reply.Failure?.Code
    is WeChatErrorCode.InvalidCredential or WeChatErrorCode.InvalidAccessToken or WeChatErrorCode.TokenExpired;

    private CancellationTokenSource Deadline(CancellationToken ct)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(ct);
        source.CancelAfter(options.Value.Timeout);
        return source;
    }
}
