using System.Collections.Concurrent;
using System.Text.Json;

namespace ZhihuiShibei.WeChatStandIn.Apis;

/// <summary>
/// <c>POST /cgi-bin/message/subscribe/send</c>: values, page and template are checked, then one credit is used.
/// </summary>
internal sealed class SubscribeApi(StandInOptions options, StandInCredits credits, StandInPushes pushes, StandInClock clock)
{
    private const int Kept = 10_000;
    private readonly ConcurrentQueue<StandInMessage> _sent = new();
    private long _lastId = 3_000_000_000_000_000_000; // beyond what a double holds, as WeChat's are

    public IReadOnlyList<StandInMessage> Sent => [.. _sent];

    public StandInReply Handle(StandInRequest request)
    {
        var (openId, templateId, page) = (request.Field("touser"), request.Field("template_id"), request.Field("page"));
        if (string.IsNullOrEmpty(openId)) return StandInReply.Error(40003, "invalid openid");
        if (string.IsNullOrEmpty(templateId) || options.Templates.Count > 0 && !options.Templates.ContainsKey(templateId))
            return StandInReply.Error(40037, "invalid template_id");
        if (!request.Body.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
            return StandInReply.Error(47001, "data format error");
        var values = data.EnumerateObject().ToDictionary(slot => slot.Name, slot => ValueOf(slot.Value));
        if (Fault(templateId, values) is { } fault) return StandInReply.Error(47003, $"argument invalid! {fault}");
        if (page is not null && options.Pages.Count > 0 && !options.Pages.Contains(page.Split('?')[0]))
            return StandInReply.Error(41030, "invalid page");
        if (!credits.TryUse(openId, templateId)) return StandInReply.Error(43101, "user refuse to accept the msg");

        var id = Interlocked.Increment(ref _lastId);
        _sent.Enqueue(new(id, clock.Now, openId, templateId, page, values));
        while (_sent.Count > Kept) _sent.TryDequeue(out _);
        pushes.InBackground(() => pushes.SentAsync(openId, templateId, id));
        return StandInReply.Ok(new { errcode = 0, errmsg = "ok", msgid = id });
    }

    private string? Fault(string templateId, Dictionary<string, string> values)
    {
        foreach (var key in options.Templates.GetValueOrDefault(templateId, []).Union(values.Keys))
        {
            var value = values.GetValueOrDefault(key, "");
            if (value.Length == 0) return $"data.{key}.value is emtpy"; // WeChat's own spelling
            if (!StandInValues.IsValid(key, value)) return $"data.{key}.value invalid";
        }
        return null;
    }

    private static string ValueOf(JsonElement slot) =>
    slot.ValueKind == JsonValueKind.Object && slot.TryGetProperty("value", out var value) ? value.ToString() : "";
}
