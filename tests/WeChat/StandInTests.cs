using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Tests.WeChat;

/// <summary>The stand-in itself, over plain HTTP.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class StandInTests
{
    [TestCase("Production")]
    [TestCase("production")]
    public void It_refuses_Production_in_a_hosts_process(string environment) =>
      Assert.That(async () => await WeChatStandInServer.StartAsync(new() { EnvironmentName = environment }, new FakeTimeProvider()),
        Throws.InvalidOperationException.With.Message.Contains("生产环境").And.Message.Contains("Production"));

    [Test]
    public void It_refuses_an_environment_nobody_named() =>
      Assert.That(async () => await WeChatStandInServer.StartAsync(new(), new FakeTimeProvider()), Throws.InvalidOperationException);

    [TestCase("Production")]
    [TestCase(null)]
    public async Task It_refuses_Production_as_a_program(string? environment)
    {
        using var process = Run(environment);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("must never run in the Production environment"));
    }

    [Test]
    public async Task It_runs_as_a_program_elsewhere_and_takes_its_options()
    {
        using var process = Run("Development", "--AppId", "wxabc", "--Secret", "s");
        try
        {
            var line = await process.StandardOutput.ReadLineAsync();
            using var client = new HttpClient { BaseAddress = new Uri(line!.Split(' ')[^1]) };
            var path = new Uri("/cgi-bin/token?grant_type=client_credential&appid=wxabc&secret=s", UriKind.Relative);
            Assert.That(await client.GetStringAsync(path), Does.Contain("access_token"));
        }
        finally
        {
            process.Kill();
        }
    }

    private static Process Run(string? environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WeChatStandInServer).Assembly.Location, .. args])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return Process.Start(start)!;
    }

    private static Task<JsonElement> StableAsync(WeChatBed bed, bool force = false) => bed.PostAsync("/cgi-bin/stable_token", new
    {
        grant_type = "client_credential",
        appid = bed.Server.Options.AppId,
        secret = bed.Server.Options.Secret,
        force_refresh = force,
    });

    private static string Token(JsonElement reply) => reply.GetProperty("access_token").GetString()!;

    /// <summary>0 when the token serves: an empty scene is refused only after the token was taken.</summary>
    private static async Task<int> ErrorOfUsingAsync(WeChatBed bed, string token)
    {
        var reply = await bed.PostAsync($"/wxa/getwxacodeunlimit?access_token={token}", new { scene = "" });
        return reply.GetProperty("errcode").GetInt32() is not 40169 and var error ? error : 0;
    }

    [Test]
    public async Task The_stable_token_stays_the_same_and_overlaps_its_successor_by_five_minutes()
    {
        await using var bed = await WeChatBed.StartAsync();
        var first = Token(await StableAsync(bed));
        bed.Clock.Advance(TimeSpan.FromMinutes(100));
        var same = await StableAsync(bed);
        Assert.That(Token(same), Is.EqualTo(first));
        Assert.That(same.GetProperty("expires_in").GetInt32(), Is.EqualTo(1200));

        bed.Clock.Advance(TimeSpan.FromMinutes(16));
        var second = await StableAsync(bed);
        Assert.That(Token(second), Is.Not.EqualTo(first));
        Assert.That(second.GetProperty("expires_in").GetInt32(), Is.EqualTo(7200));
        Assert.That((await ErrorOfUsingAsync(bed, first), await ErrorOfUsingAsync(bed, Token(second))), Is.EqualTo((0, 0)));
        bed.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That((await ErrorOfUsingAsync(bed, first), await ErrorOfUsingAsync(bed, Token(second))), Is.EqualTo((42001, 0)));
    }

    [Test]
    public async Task A_forced_token_kills_the_old_one_but_not_twice_within_thirty_seconds_nor_more_than_twenty_times_a_day()
    {
        await using var bed = await WeChatBed.StartAsync();
        var first = Token(await StableAsync(bed));
        var forced = Token(await StableAsync(bed, force: true));
        Assert.That((await ErrorOfUsingAsync(bed, first), await ErrorOfUsingAsync(bed, forced)), Is.EqualTo((40001, 0)));
        Assert.That(Token(await StableAsync(bed, force: true)), Is.EqualTo(forced));
        for (var i = 1; i < 20; i++)
        {
            bed.Clock.Advance(TimeSpan.FromSeconds(30));
            await StableAsync(bed, force: true);
        }
        bed.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.That((await StableAsync(bed, force: true)).GetProperty("errcode").GetInt32(), Is.EqualTo(45009));
    }

    [Test]
    public async Task The_ordinary_token_is_another_world()
    {
        await using var bed = await WeChatBed.StartAsync();
        var path = $"/cgi-bin/token?grant_type=client_credential&appid={bed.Server.Options.AppId}&secret={bed.Server.Options.Secret}";
        var stable = Token(await StableAsync(bed));
        var (one, two) = (Token(await bed.GetAsync(path)), Token(await bed.GetAsync(path)));
        Assert.That(one, Is.Not.EqualTo(two));
        bed.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That((await ErrorOfUsingAsync(bed, one), await ErrorOfUsingAsync(bed, two)), Is.EqualTo((42001, 0)));
        Assert.That(await ErrorOfUsingAsync(bed, stable), Is.Zero);
    }

    [TestCase("/sns/jscode2session?appid=wx0&secret=s&js_code=x&grant_type=authorization_code", 40013)]
    [TestCase("/sns/jscode2session?appid=wx0123456789abcdef&secret=s&js_code=x&grant_type=authorization_code", 40125)]
    [TestCase("/sns/jscode2session?appid=wx0123456789abcdef&secret=stand-in-secret&grant_type=authorization_code", 41008)]
    [TestCase("/sns/jscode2session?secret=s", 41002)]
    [TestCase("/cgi-bin/token?appid=wx0123456789abcdef", 41004)]
    [TestCase("/cgi-bin/stable_token", 43002)]
    [TestCase("/wxa/msg_sec_check?access_token=x", 43002)]
    public async Task Faulty_calls_get_WeChats_numbers(string path, int code)
    {
        await using var bed = await WeChatBed.StartAsync();
        Assert.That((await bed.GetAsync(path)).GetProperty("errcode").GetInt32(), Is.EqualTo(code));
    }

    [Test]
    public async Task It_can_be_steered_by_hand_over_HTTP()
    {
        await using var bed = await WeChatBed.StartAsync();
        await bed.PostAsync("/__credits", new { openid = "o1", template_id = "T", credits = 3 });
        await bed.PostAsync("/__push", new { @event = "popup", openid = "o1", template_id = "T" });
        Assert.That((await bed.GetAsync("/__credits"))[0].GetProperty("credits").GetInt32(), Is.EqualTo(4));

        await bed.PostAsync("/__clock", new { advance_seconds = 60 });
        Assert.That((await bed.GetAsync("/__clock")).GetProperty("now").GetDateTimeOffset(), Is.EqualTo(WeChatBed.Start.AddMinutes(1)));

        await bed.PostAsync("/__break", new { path = "/cgi-bin/token", errcode = 45009, times = 1 });
        Assert.That((await bed.GetAsync("/cgi-bin/token")).GetProperty("errcode").GetInt32(), Is.EqualTo(45009));
        Assert.That((await bed.GetAsync("/cgi-bin/token")).GetProperty("errcode").GetInt32(), Is.EqualTo(41002));

        var code = (await bed.PostAsync("/__codes", new { openid = "o9" })).GetProperty("code").GetString();
        var login = await bed.GetAsync($"/sns/jscode2session?appid={bed.Server.Options.AppId}&secret={bed.Server.Options.Secret}"
          + $"&js_code={code}&grant_type=authorization_code");
        Assert.That(login.GetProperty("openid").GetString(), Is.EqualTo("o9"));
        Assert.That((await bed.GetAsync("/__calls")).GetArrayLength(), Is.EqualTo(3));
        Assert.That((await bed.GetAsync("/__messages")).GetArrayLength(), Is.Zero);
    }
}
