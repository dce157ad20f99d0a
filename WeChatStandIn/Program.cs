namespace ZhihuiShibei.WeChatStandIn;

/// <summary>
/// The stand-in as a program of its own, for trying things by hand:
/// <c>ASPNETCORE_ENVIRONMENT=Development dotnet run --project WeChatStandIn -- --Port 5099 --PushUrl
/// http://127.0.0.1:5000/wechat/push</c>.
/// Any <see cref="StandInOptions"/> value may be given so, or as a variable <c>WECHAT_STANDIN_…</c>.
/// A named class, because the Host has a <c>Program</c> too.
/// </summary>
internal static class StandInProgram
{
    private static async Task Main(string[] args)
    {
        var given = new ConfigurationBuilder().AddEnvironmentVariables("WECHAT_STANDIN_").AddCommandLine(args).Build();
        // As everywhere in ASP.NET, an environment nobody named is Production; so the stand-in refuses it.
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
          ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;
        var options = given.Get<StandInOptions>() ?? new();
        options = options with { EnvironmentName = environment };
        await using var server = await WeChatStandInServer.StartAsync(options, TimeProvider.System);
        Console.WriteLine($"微信替身已启动 / WeChat stand-in listens on {server.BaseAddress}");
        await server.WaitForShutdownAsync();
    }
}
