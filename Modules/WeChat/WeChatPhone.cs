using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using ZhihuiShibei.WeChat.Wire;

namespace ZhihuiShibei.WeChat;

/// <summary><c>POST /wxa/business/getuserphonenumber</c>.</summary>
internal sealed class WeChatPhone(WeChatApi api, IOptions<WeChatSettings> options) : IWeChatPhone
{
    public async Task<WeChatResult<WeChatPhoneNumber>> ExchangeAsync(string code, string openId, CancellationToken ct = default)
    {
        var reply = await api.PostAsync("/wxa/business/getuserphonenumber", new Request(code, openId), repeatable: false, ct);
        var info = reply.As<Response, PhoneInfo>(wire => wire.PhoneInfo);
        if (!info.Succeeded) return info.Failure;
        if (info.Value is not { PurePhoneNumber.Length: > 0, CountryCode: not null } phone)
            return WeChatFailure.Unreadable("reply lacks the number");
        if (phone.Watermark?.Appid != options.Value.AppId)
            return new WeChatFailure(
              WeChatOutcome.Refused, WeChatErrorCode.ForeignWatermark, "the number is stamped for another mini-program");
        return new WeChatPhoneNumber(phone.PurePhoneNumber, phone.CountryCode);
    }

    private sealed record Request(string Code, string Openid);
    private sealed record Response(PhoneInfo? PhoneInfo);
    private sealed record PhoneInfo(
    [property: JsonPropertyName("purePhoneNumber")] string? PurePhoneNumber,
    [property: JsonPropertyName("countryCode")] string? CountryCode,
    Watermark? Watermark);
    private sealed record Watermark(string? Appid);
}
