using System.Diagnostics;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>A host that is killed with a message in its hands.</summary>
internal sealed class CrashTests
{
    private const string Send = "/cgi-bin/message/subscribe/send";

    [Test]
    public async Task A_message_whose_host_was_killed_before_WeChat_took_it_is_sent_by_another_when_the_lease_is_over()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.DecisionTemplate);
        app.WeChat.Break(new(Send) { ErrorCode = -1 });
        await app.HappensAsync(app.Accepted(await app.SubmitAsync(resident)));
        await app.QuietAsync();

        // For this host, whose clock stands still, the next attempt is not due; for one that lives by the real clock it is.
        app.WeChat.Break(new(Send) { Delay = TimeSpan.FromMinutes(1), Drop = true });
        using (var other = StartHost(app))
        {
            try
            {
                await Eventually.TrueAsync(() => app.WeChat.Calls.To(Send).Count == 2, "the other host is calling WeChat", TimeSpan.FromSeconds(60));
            }
            finally
            {
                other.Kill(entireProcessTree: true);
                await other.WaitForExitAsync();
            }
        }

        Assert.That(await app.Database.ScalarAsync<int>("select attempts from feedback.outgoing"), Is.EqualTo(2), "claimed, and still a promise");
        var leaseOver = await app.Database.ScalarAsync<DateTime>("select due_at from feedback.outgoing");
        app.Time.SetUtcNow(leaseOver.ToUniversalTime());
        await app.NoticesAreAsync("Sent");
        Assert.That(app.WeChat.Messages, Has.Count.EqualTo(1));
    }

    /// <summary>The host as a process of its own on the same database and the same WeChat.</summary>
    private static Process StartHost(ShibeiApp app)
    {
        var settings = TestSettings.For(app.Database.ConnectionString, app.WeChat, "environment=Development", "WeChat:Timeout=00:01:00");
        var process = new Process { StartInfo = new("dotnet", [typeof(ZhihuiShibei.Host.Preparation).Assembly.Location, .. settings.AsArguments()]) };
        process.Start();
        return process;
    }
}
