using Microsoft.Extensions.Options;

namespace ZhihuiShibei.WeChat.Wire;

/// <summary>
/// The stable access token, kept in memory. Every node may ask for it on its own: WeChat gives all of them the same one.
/// Concurrent callers share one fetch. In the last five minutes a new one is fetched behind the callers' backs,
/// while the old one, still good, serves them without waiting.
/// </summary>
internal sealed class AccessTokens(WeChatHttp http, IOptions<WeChatSettings> options, TimeProvider clock)
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private AccessToken? _current;
    private Task<WeChatResult<AccessToken>>? _fetch;

    /// <param name="deadline">Ends the caller's waiting, not the shared fetch.</param>
    public async Task<WeChatResult<AccessToken>> GetAsync(CancellationToken deadline)
    {
        Task<WeChatResult<AccessToken>> fetch;
        lock (_gate)
        {
            var left = _current is null ? TimeSpan.Zero : _current.ExpiresAt - clock.GetUtcNow();
            if (left >= RenewBefore) return _current!;
            fetch = _fetch ??= FetchAsync();
            if (left > TimeSpan.Zero) return _current!;
        }
        return await fetch.WaitAsync(deadline);
    }

    /// <summary>Forgets the token that was refused, unless another caller has replaced it already.</summary>
    public void Forget(AccessToken refused)
    {
        lock (_gate)
            if (_current?.Value == refused.Value) _current = null;
    }

    private async Task<WeChatResult<AccessToken>> FetchAsync()
    {
        await Task.Yield(); // the lock is held while this starts
        var settings = options.Value;
        var body = WeChatJson.Write(new Request("client_credential", settings.AppId, settings.Secret, ForceRefresh: false));
        WeChatResult<AccessToken>? result = null;
        try
        {
            using var timer = new CancellationTokenSource(settings.Timeout);
            var asked = clock.GetUtcNow();
            var reply = await http.SendAsync("/cgi-bin/stable_token", "", body, repeatable: true, timer.Token, CancellationToken.None);
            result = reply.As<Response, AccessToken>(wire =>
              wire.AccessToken is { Length: > 0 } token ? new(token, asked.AddSeconds(wire.ExpiresIn)) : null);
            // Here 40001 means a wrong secret, not an old token.
            if (result.Failure is { Code: WeChatErrorCode.InvalidCredential } wrong)
                result = wrong with { Outcome = WeChatOutcome.Misconfigured };
            return result;
        }
        finally
        {
            lock (_gate)
            {
                _fetch = null;
                if (result?.Value is { } token) _current = token;
            }
        }
    }

    private sealed record Request(string GrantType, string Appid, string Secret, bool ForceRefresh);
    private sealed record Response(string? AccessToken, int ExpiresIn);
}

/// <summary>A credential: not a record, so that nothing prints it.</summary>
internal sealed class AccessToken(string value, DateTimeOffset expiresAt)
{
    public string Value { get; } = value;
    public DateTimeOffset ExpiresAt { get; } = expiresAt;
}
