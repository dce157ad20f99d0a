using ZhihuiShibei.Benchmarks.Figures;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Benchmarks.Running;

/// <summary>
/// The host's configuration: production's, but with the stand-in for WeChat, limits that nobody meets, the demo accounts without a
/// second factor, and residents who stay signed in throughout. Keys come from the script's environment.
/// </summary>
internal static class HostEnvironment
{
    public static IReadOnlyDictionary<string, string> For(BenchDatabase database, WeChatStandInServer weChat) => new Dictionary<string, string>(MessageFigures.Environment)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["ConnectionStrings__Shibei"] = database.ConnectionString,
        ["Logging__LogLevel__Default"] = "Warning",
        ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Warning",
        ["Host__Demo"] = "true",
        ["StaffAccess__RequireSecondFactor"] = "false",
        ["Tokens__ResidentAccess"] = "10:00:00",
        ["RateLimits__PerCaller"] = "100000000",
        ["RateLimits__PerDevice"] = "100000000",
        ["RateLimits__PerAddress"] = "100000000",
        ["RateLimits__Guessing"] = "100000000",
        ["RateLimits__Writing"] = "100000000",
        ["RateLimits__Uploading"] = "100000000",
        ["Files__Path"] = Path.Combine(Path.GetTempPath(), $"shibei-bench-files-{Environment.ProcessId}"),
        // Else it would begin in the middle of another measurement.
        ["Intake__Themes__Every"] = "00:00:00",
        ["WeChat__AppId"] = weChat.Options.AppId,
        ["WeChat__Secret"] = weChat.Options.Secret,
        ["WeChat__BaseAddress"] = weChat.BaseAddress.ToString(),
        ["WeChat__PushToken"] = weChat.Options.PushToken,
        ["WeChat__EncodingAesKey"] = weChat.Options.EncodingAesKey!,
        ["WeChat__OriginalId"] = weChat.Options.OriginalId,
    };
}
