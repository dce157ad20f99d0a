using System.Text.Json;
using ZhihuiShibei.WeChatStandIn.Apis;

namespace ZhihuiShibei.WeChatStandIn;

/// <summary>WeChat's paths: who answers which, and which ask for an access token.</summary>
internal sealed class StandInApi
{
    private readonly TokenApi _tokens;
    private readonly SubscribeApi _subscribe;
    private readonly Dictionary<string, Func<StandInRequest, StandInReply>> _open, _closed;

    public StandInApi(
      StandInOptions options, StandInClock clock, StandInPeople people, StandInCredits credits, StandInPushes pushes)
    {
        _tokens = new(options, clock);
        _subscribe = new(options, credits, pushes, clock);
        _open = new()
        {
            ["/sns/jscode2session"] = new LoginApi(options, people).Handle,
            ["/cgi-bin/stable_token"] = _tokens.Stable,
            ["/cgi-bin/token"] = _tokens.Ordinary,
        };
        _closed = new()
        {
            ["/wxa/business/getuserphonenumber"] = new PhoneApi(options, people, clock).Handle,
            ["/cgi-bin/message/subscribe/send"] = _subscribe.Handle,
            ["/wxa/msg_sec_check"] = new TextCheckApi(people).Handle,
            ["/wxa/media_check_async"] = new MediaCheckApi(pushes, options).Handle,
            ["/wxa/getwxacodeunlimit"] = new CodeApi(options).Handle,
        };
    }

    public IReadOnlyList<StandInMessage> Messages => _subscribe.Sent;

    /// <returns>Null when WeChat has no such path here.</returns>
    public StandInReply? Handle(StandInRequest request)
    {
        if (_open.TryGetValue(request.Path, out var open)) return open(request);
        if (!_closed.TryGetValue(request.Path, out var closed)) return null;
        if (request.Method != HttpMethods.Post) return StandInReply.Error(43002, "require POST method");
        if (_tokens.Refuse(request) is { } refusal) return refusal;
        return request.Body.ValueKind == JsonValueKind.Object ? closed(request) : StandInReply.Error(47001, "data format error");
    }
}
