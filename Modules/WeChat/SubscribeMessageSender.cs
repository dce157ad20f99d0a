using System.Globalization;
using ZhihuiShibei.WeChat.Wire;

namespace ZhihuiShibei.WeChat;

/// <summary><c>POST /cgi-bin/message/subscribe/send</c>.</summary>
internal sealed class SubscribeMessageSender(WeChatApi api) : ISubscribeMessageSender
{
    public async Task<WeChatResult<SentMessage>> SendAsync(SubscribeMessage message, CancellationToken ct = default)
    {
        var result = await SendOnceAsync(message, ct);
        return result.Code == WeChatErrorCode.PageNotReleased && message.Page is not null
          ? await SendOnceAsync(message with { Page = null }, ct)
          : result;
    }

    private async Task<WeChatResult<SentMessage>> SendOnceAsync(SubscribeMessage message, CancellationToken ct)
    {
        var data = message.Data.ToDictionary(pair => pair.Key, pair => new Slot(pair.Value));
        var body = new Request(message.OpenId, message.TemplateId, data, message.Page, StateOf(message.Version), "zh_CN");
        var reply = await api.PostAsync("/cgi-bin/message/subscribe/send", body, repeatable: false, ct);
        return reply.As<Response, SentMessage>(wire =>
          new(long.TryParse(wire.Msgid, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null));
    }

    private static string StateOf(MiniProgramVersion version) => version switch
    {
        MiniProgramVersion.Develop => "developer",
        MiniProgramVersion.Trial => "trial",
        _ => "formal",
    };

    private sealed record Request(
    string Touser, string TemplateId, Dictionary<string, Slot> Data, string? Page, string MiniprogramState, string Lang);
    private sealed record Slot(string Value);
    private sealed record Response(string? Msgid);
}
