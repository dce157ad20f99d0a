using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Tests.Support;

/// <summary>The configuration of a host under test. Its keys open nothing but test data.</summary>
internal static class TestSettings
{
    private static readonly string Key = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    /// <summary>Keys of the vault and of tokens.</summary>
    public static readonly IReadOnlyDictionary<string, string> Keys = new Dictionary<string, string>
    {
        ["Vault:Keys:k1"] = Key,
        ["Vault:Current"] = "k1",
        ["Vault:LookupKey"] = Key,
        ["Tokens:SigningKey"] = Key,
    };

    /// <param name="more">As <c>Name:Of=value</c>; overrides the usual.</param>
    public static Dictionary<string, string> For(string connectionString, WeChatStandInServer? weChat, params string[] more)
    {
        var settings = new Dictionary<string, string>(Keys)
        {
            ["ConnectionStrings:Shibei"] = connectionString,
            ["Host:PrepareAtStart"] = "false",
            ["urls"] = "http://127.0.0.1:0",
            // Many tests call from one address within one second of the real clock, which the limits count by.
            ["RateLimits:PerAddress"] = "100000",
            ["RateLimits:PerCaller"] = "100000",
            ["RateLimits:Guessing"] = "100000",
            ["RateLimits:Writing"] = "100000",
            ["RateLimits:Uploading"] = "100000",
            ["StaffAccess:PasswordIterations"] = "1000",
            ["StaffAccess:RequireSecondFactor"] = "false",
        };
        if (weChat is not null)
        {
            settings["WeChat:AppId"] = weChat.Options.AppId;
            settings["WeChat:Secret"] = weChat.Options.Secret;
            settings["WeChat:BaseAddress"] = weChat.BaseAddress.ToString();
            settings["WeChat:PushToken"] = weChat.Options.PushToken;
            settings["WeChat:EncodingAesKey"] = weChat.Options.EncodingAesKey!;
            settings["WeChat:OriginalId"] = weChat.Options.OriginalId;
        }

        foreach (var pair in more.Select(m => m.Split('=', 2))) settings[pair[0]] = pair[1];
        return settings;
    }

    /// <summary>The same as command-line arguments.</summary>
    public static string[] AsArguments(this IReadOnlyDictionary<string, string> settings) =>
        [.. settings.Select(s => $"--{s.Key}={s.Value}")];
}
