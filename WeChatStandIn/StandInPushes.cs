using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZhihuiShibei.WeChat.Push;

namespace ZhihuiShibei.WeChatStandIn;

/// <summary>
/// Posts events to the push address, signed and (unless plain mode is set) sealed. As WeChat does, it repeats up to three times
/// until the answer is <c>success</c> or empty; unlike WeChat, at once.
/// </summary>
public sealed class StandInPushes : IDisposable
{
    private const int Tries = 4;
    private readonly StandInOptions _options;
    private readonly StandInClock _clock;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    internal StandInPushes(StandInOptions options, StandInClock clock)
    {
        (_options, _clock, Url) = (options, clock, options.PushUrl);
        _client = new HttpClient(options.PushHandler ?? new SocketsHttpHandler(), disposeHandler: options.PushHandler is null)
        {
            Timeout = TimeSpan.FromSeconds(5),
        };
    }

    /// <summary>Where to; null = nowhere, events are dropped.</summary>
    public Uri? Url { get; set; }

    /// <summary>
    /// The user answered the subscription question for these templates; not a grant by itself (see
    /// <see cref="WeChatStandInServer.AnswerPopupAsync"/>).
    /// </summary>
    public Task<bool> PopupAsync(string openId, bool accept, params string[] templateIds) =>
      SendAsync("subscribe_msg_popup_event", openId, List(templateIds.Select(id => new JsonObject
      {
          ["TemplateId"] = id,
          ["SubscribeStatusString"] = accept ? "accept" : "reject",
          ["PopupScene"] = "2",
      })));

    /// <summary>The user switched a template off in the settings.</summary>
    public Task<bool> ChangeAsync(string openId, string templateId) => SendAsync("subscribe_msg_change_event", openId,
      List([new JsonObject { ["TemplateId"] = templateId, ["SubscribeStatusString"] = "reject" }]));

    /// <summary>What became of a message; 0 = it arrived.</summary>
    public Task<bool> SentAsync(string openId, string templateId, long messageId, int errorCode = 0) =>
      SendAsync("subscribe_msg_sent_event", openId, List([new JsonObject
    {
      ["TemplateId"] = templateId, ["MsgID"] = messageId.ToString(CultureInfo.InvariantCulture),
      ["ErrorCode"] = errorCode.ToString(CultureInfo.InvariantCulture), ["ErrorStatus"] = errorCode == 0 ? "success" : "failed",
    }]));

    /// <param name="revokeInfo">WeChat's numbers, such as <c>8</c> or <c>8,6</c>.</param>
    public Task<bool> RevokeAsync(string openId, string revokeInfo) => SendAsync("user_authorization_revoke", openId,
      new() { ["OpenID"] = openId, ["AppID"] = _options.AppId, ["RevokeInfo"] = revokeInfo });

    public Task<bool> CancelAsync(string openId) => SendAsync("user_authorization_cancellation", openId,
      new() { ["OpenID"] = openId, ["AppID"] = _options.AppId, ["RevokeInfo"] = "0" });

    public Task<bool> UserInfoModifiedAsync(string openId) => SendAsync("user_info_modified", openId,
      new() { ["OpenID"] = openId, ["AppID"] = _options.AppId, ["RevokeInfo"] = "1" });

    /// <param name="errorCode">Other than 0: not checked.</param>
    public Task<bool> MediaCheckedAsync(string openId, string traceId, string suggest, int label, int errorCode = 0) =>
      SendAsync("wxa_media_check", openId, new()
      {
          ["appid"] = _options.AppId,
          ["trace_id"] = traceId,
          ["version"] = 2,
          ["detail"] = new JsonArray(new JsonObject
          {
              ["strategy"] = "content_model",
              ["errcode"] = errorCode,
              ["suggest"] = suggest,
              ["label"] = label,
              ["prob"] = 90,
          }),
          ["errcode"] = errorCode,
          ["errmsg"] = errorCode == 0 ? "ok" : "media not downloadable",
          ["result"] = errorCode == 0 ? new JsonObject { ["suggest"] = suggest, ["label"] = label } : null,
      });

    /// <summary>Ends when everything under way in the background has been delivered or given up.</summary>
    public async Task SettledAsync()
    {
        while (!_running.IsEmpty) await Task.WhenAll(_running.Keys);
    }

    public void Dispose() => _client.Dispose();

    internal void InBackground(Func<Task<bool>> push)
    {
        if (Url is null) return;
        var task = Task.Run(push);
        _running[task] = true;
        _ = task.ContinueWith(done => _running.TryRemove(task, out _), TaskScheduler.Default);
    }

    /// <returns>False when there is no address, or nobody there answered <c>success</c>.</returns>
    private async Task<bool> SendAsync(string name, string openId, JsonObject fields)
    {
        if (Url is not { } url) return false;
        var stamp = _clock.Now.ToUnixTimeSeconds();
        JsonObject message = new()
        {
            ["ToUserName"] = _options.OriginalId,
            ["FromUserName"] = openId,
            ["CreateTime"] = stamp,
            ["MsgType"] = "event",
            ["Event"] = name,
        };
        foreach (var (field, value) in fields) message[field] = value?.DeepClone();
        for (var attempt = 1; attempt <= Tries; attempt++)
            if (await PostAsync(url, openId, stamp.ToString(CultureInfo.InvariantCulture), message.ToJsonString())) return true;
        return false;
    }

    private async Task<bool> PostAsync(Uri url, string openId, string stamp, string message)
    {
        var nonce = Random.Shared.Next(100_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture);
        var query = $"signature={PushSignature.Of(_options.PushToken, stamp, nonce)}&timestamp={stamp}&nonce={nonce}&openid={openId}";
        if (_options.EncodingAesKey is { } key)
        {
            var encrypted = new PushCipher(key, _options.AppId).Seal(Encoding.UTF8.GetBytes(message));
            query += $"&encrypt_type=aes&msg_signature={PushSignature.Of(_options.PushToken, stamp, nonce, encrypted)}";
            message = JsonSerializer.Serialize(new { ToUserName = _options.OriginalId, Encrypt = encrypted });
        }
        try
        {
            using var body = new StringContent(message, Encoding.UTF8, "application/json");
            using var response = await _client.PostAsync(new UriBuilder(url) { Query = query }.Uri, body);
            return response.IsSuccessStatusCode && await response.Content.ReadAsStringAsync() is "success" or "";
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>WeChat's habit: an object for one item, an array for several.</summary>
    private static JsonObject List(IEnumerable<JsonObject> items) =>
    new() { ["List"] = items.ToArray() is [var only] ? only : new JsonArray([.. items]) };
}
