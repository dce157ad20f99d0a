using System.Text;

namespace ZhihuiShibei.WeChat.Push;

/// <summary>Turns a decrypted body into events.</summary>
internal static class PushEvents
{
    /// <returns>Null when sender or time is missing or senseless: every push has both.</returns>
    public static IReadOnlyList<PushEvent>? Of(PushBody body, ReadOnlyMemory<byte> raw)
    {
        // Authorisation events name the user in OpenID; elsewhere the sender is the user.
        var openId = body.Text("OpenID") ?? body.Text("FromUserName");
        var seconds = body.Number("CreateTime");
        if (string.IsNullOrEmpty(openId) || seconds is <= 0 or > 253_402_300_799) return null;
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return body.Text("Event") switch
        {
            "subscribe_msg_popup_event" => [.. Items(body, "SubscribeMsgPopupEvent").Select(item =>
        new SubscribePopup(openId, at, TemplateOf(item), Accepted(item)))],
            "subscribe_msg_change_event" => [.. Items(body, "SubscribeMsgChangeEvent").Select(item =>
        new SubscribeChanged(openId, at, TemplateOf(item), Accepted(item)))],
            "subscribe_msg_sent_event" => [.. Items(body, "SubscribeMsgSentEvent").Select(item => new SubscribeSent(
        openId, at, TemplateOf(item), item.Text("MsgID") ?? "", (int)item.Number("ErrorCode"), item.Text("ErrorStatus") ?? ""))],
            "user_authorization_revoke" => [new AuthorizationRevoked(openId, at, body.Texts("RevokeInfo"))],
            "user_authorization_cancellation" => [new AuthorizationCancelled(openId, at)],
            "user_info_modified" => [new UserInfoModified(openId, at)],
            "wxa_media_check" when body.Text("trace_id") is { Length: > 0 } traceId => [Media(openId, at, traceId, body)],
            var name => [new UnknownPush(
        openId, at, name ?? body.Text("MsgType") ?? "", body.Text("MsgId"), Encoding.UTF8.GetString(raw.Span))],
        };
    }

    /// <summary>JSON has the list at the top, XML one level down.</summary>
    private static IReadOnlyList<PushBody> Items(PushBody body, string inXml) => (body.Child(inXml) ?? body).Items("List");

    private static string TemplateOf(PushBody item) => item.Text("TemplateId") ?? "";

    private static bool Accepted(PushBody item) => item.Text("SubscribeStatusString") == "accept";

    private static MediaChecked Media(string openId, DateTimeOffset at, string traceId, PushBody body) => new(
    openId, at, traceId,
    ContentSafety.SuggestionOf(body.Child("result")?.Text("suggest")),
    (ContentLabel)(int)(body.Child("result")?.Number("label") ?? 0),
    (int)body.Number("errcode"));
}
