using System.Diagnostics;
using ZhihuiShibei.Demo;

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
    public async Task The_demo_fails_loudly_when_nothing_answers()
    {
        using var demo = Process.Start(new ProcessStartInfo("dotnet", [typeof(MainJob).Assembly.Location, "--api", "http://127.0.0.1:9"]) { RedirectStandardError = true })!;
        Assert.That(await demo.StandardError.ReadToEndAsync(), Does.Contain("演示失败"));
        await demo.WaitForExitAsync();
        Assert.That(demo.ExitCode, Is.EqualTo(1));
    }
}
