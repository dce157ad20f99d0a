using System.Diagnostics;
using ZhihuiShibei.Demo;
using ZhihuiShibei.Demo.Contest;

namespace ZhihuiShibei.Tests.Journeys;

/// <summary>The demo that newcomers run is itself held to its story: the whole path through all modules, over HTTP.</summary>
internal sealed class DemoTests
{
    [Test]
    public async Task The_demo_walks_the_main_job_to_its_end()
    {
        await using var app = await ShibeiApp.StartAsync();
        var told = new StringWriter();
        using var job = new MainJob(app.Address, app.WeChat.BaseAddress, "Shibei-demo-2024", told);
        Assert.That(async () => await job.WalkAsync(), Throws.Nothing, told.ToString());
        Assert.That(told.ToString(), Does.Contain("全部步骤与所述一致"));
    }

    [Test]
    public async Task The_contest_is_played_from_its_call_to_its_last_prize()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (told, files) = (new StringWriter(), Directory.CreateTempSubdirectory("contest-"));
        try
        {
            using var story = new ContestStory(app.Address, app.WeChat.BaseAddress, "Shibei-demo-2024", MoveAsync, files, told);
            Assert.That(async () => await story.PlayAsync(), Throws.Nothing, told.ToString());
            Assert.That(told.ToString(), Does.Contain("大赛全部步骤与所述一致"));
            Assert.That(files.GetFiles().Select(f => f.Name), Is.EquivalentTo(new[] { "证书.pdf", "证据包.zip" }));
        }
        finally
        {
            files.Delete(recursive: true);
        }

        async Task MoveAsync(DateTimeOffset to)
        {
            if (to > app.Time.GetUtcNow()) app.Time.SetUtcNow(to.ToUniversalTime());
            await app.SettleAsync();
        }
    }

    [Test]
    public async Task The_demo_fails_loudly_when_nothing_answers()
    {
        using var demo = Process.Start(new ProcessStartInfo("dotnet", [typeof(MainJob).Assembly.Location, "--api", "http://127.0.0.1:9"]) { RedirectStandardError = true })!;
        Assert.That(await demo.StandardError.ReadToEndAsync(), Does.Contain("演示失败"));
        await demo.WaitForExitAsync();
        Assert.That(demo.ExitCode, Is.EqualTo(1));
    }
}
