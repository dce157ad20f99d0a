using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.WeChat;

/// <summary>
/// What the mini-program's console gives us; configuration section <c>WeChat</c>. Holds secrets: never logged, never printed.
/// </summary>
public sealed class WeChatSettings
{
    public const string Section = "WeChat";

    /// <summary>AppID of the mini-program, <c>wx</c> and 16 hex digits.</summary>
    [Required] public string AppId { get; set; } = "";

    /// <summary>AppSecret; it travels in one query and one body only.</summary>
    [Required] public string Secret { get; set; } = "";

    /// <summary>Scheme and host of the server API. <c>https://api2.weixin.qq.com</c> is WeChat's own disaster host.</summary>
    [Required] public Uri BaseAddress { get; set; } = new("https://api.weixin.qq.com");

    /// <summary>Time for one call as the caller sees it, token fetch and replay included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")] public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Token of the message push (消息推送); empty = pushes are refused.</summary>
    public string PushToken { get; set; } = "";

    /// <summary>Key of the safe mode, 43 characters; when set, plain pushes are refused.</summary>
    [RegularExpression("[0-9A-Za-z]{43}")] public string? EncodingAesKey { get; set; }

    /// <summary>Original id of the account (<c>gh_…</c>), the addressee of every push; empty = not compared.</summary>
    public string OriginalId { get; set; } = "";

    /// <summary>How far a push's timestamp may lie from our clock, either way, before it counts as a replay.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")] public TimeSpan PushMaxAge { get; set; } = TimeSpan.FromMinutes(5);
}
