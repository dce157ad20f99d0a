using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace ZhihuiShibei.Tests.Intake.Channels;

/// <summary>Partners are called with each change: signed, in order, at least once, by a server that may do anything.</summary>
internal sealed class WebhookTests
{
    // The clock of these tests runs for days.
    private const string LongTokens = "Tokens:PartnerAccess=30.00:00:00";

    [Test]
    public async Task Each_change_is_told_once_signed_and_reads_as_it_is_pulled()
    {
        await using var app = await ShibeiApp.StartAsync();
        await using var server = await PartnerServer.StartAsync();
        var (partner, _, secret) = await ConnectAsync(app, server);
        var id = await app.PushedAsync(partner, "A-1");
        await app.HappensToAsync(id, 3);
        await DeliveredAsync(app, 4);
        var pulled = (await partner.GetAsync("/api/channel/changes")).Ok()["items"].AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Calls.Select(c => c.Json.ToJsonString()), Is.EqualTo(pulled.Select(i => i!.ToJsonString())));
            Assert.That(server.Calls.Select(c => c.Id), Is.EqualTo(pulled.Select(i => (string)i!["id"]!)));
            Assert.That(server.Calls.Select(c => c.IsSignedWith(secret)), Has.All.True);
            Assert.That(server.Calls[0].Timestamp, Is.EqualTo(app.Time.GetUtcNow().ToUnixTimeSeconds().ToString()));
            Assert.That(server.Calls[0] with { Body = server.Calls[0].Body + " " }, Has.Property(nameof(Call.Body)).Length.GreaterThan(0)
                .And.Matches<Call>(c => !c.IsSignedWith(secret)), "a changed body is noticed");
        }
    }

    [Test]
    public async Task A_server_that_fails_hangs_redirects_or_floods_gets_each_change_in_order_in_the_end()
    {
        await using var app = await ShibeiApp.StartAsync("Intake:Webhooks:Timeout=00:00:00.5", LongTokens);
        await using var server = await PartnerServer.StartAsync();
        await using var healthy = await PartnerServer.StartAsync();
        var (partner, partnerId, secret) = await ConnectAsync(app, server);
        var (other, _, _) = await ConnectAsync(app, healthy, "WeiShibei");
        var accepted = new ConcurrentQueue<string>();
        var calls = new ConcurrentDictionary<string, int>();
        server.Answer = async (http, call) =>
        {
            // Each change meets everything that can go wrong before it is taken.
            switch (calls.AddOrUpdate(call.Id, 1, (_, before) => before + 1))
            {
                case 1: http.Response.StatusCode = 500; break;
                case 2: await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System, http.RequestAborted); break;
                case 3: http.Response.Redirect("/elsewhere"); break;
                case 4: http.Abort(); break;
                case 5: http.Response.StatusCode = 429; break;
                default:
                    accepted.Enqueue(call.Id);
                    await FloodAsync(http);
                    break;
            }
        };
        var (one, two) = (await app.PushedAsync(partner, "A-1"), await app.PushedAsync(partner, "A-2"));
        await app.HappensToAsync(one, 4);
        await app.HappensToAsync(two, 4);
        await app.PushedAsync(other, "W-1");
        await Eventually.TrueAsync(() => healthy.Calls.Count == 1, "the healthy partner is called, whatever the other does");

        await Eventually.TrueAsync(async () =>
        {
            // On to the next attempt, once all claimed ones are written down.
            if (await app.Database.ScalarAsync<bool>("select sum(attempts) = (select count(*) from intake.webhook_attempt) from intake.webhook_delivery"))
                app.Time.Advance(TimeSpan.FromMinutes(1));
            return await StatusAsync(app, "Waiting") == 0;
        }, "every change was taken", TimeSpan.FromSeconds(180));
        var log = (await partner.GetAsync("/api/channel/deliveries?size=100")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.webhook_delivery where partner_id = $1 and status = 'Delivered'", partnerId), Is.EqualTo(10));
            foreach (var number in new[] { "A-1", "A-2" })
            {
                var told = server.Calls.Where(c => c.ExternalNumber == number && accepted.Contains(c.Id)).Select(c => c.Id).Distinct();
                Assert.That(told, Is.EqualTo((await app.Database.ColumnAsync<Guid>(
                    "select id from intake.change where external_number = $1 order by position", number)).Select(i => i.ToString())), "in order, none lost");
            }

            Assert.That(server.Calls.Select(c => c.Path), Has.None.EqualTo("/elsewhere"), "redirects are not followed");
            Assert.That(server.Calls.Select(c => c.IsSignedWith(secret)), Has.All.True);
            Assert.That(
                log["items"].AsArray().SelectMany(i => i!["attempts"]!.AsArray()).Select(a => (string)a!["outcome"]!).Distinct(),
                Is.SupersetOf(new[] { "Delivered", "Refused", "TimedOut", "Redirected", "Unreachable" }));
            Assert.That(log.Text, Does.Not.Contain("已完成现场勘查"), "the log says nothing of what was said");
        }
    }

    [Test]
    public async Task One_that_stays_down_is_given_up_after_three_days_seen_and_replayed_under_the_same_id()
    {
        await using var app = await ShibeiApp.StartAsync(LongTokens);
        await using var server = await PartnerServer.StartAsync();
        var (partner, id, _) = await ConnectAsync(app, server);
        server.Answer = (http, _) =>
        {
            http.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        await app.PushedAsync(partner, "A-1");
        var began = app.Time.GetUtcNow();
        await Eventually.TrueAsync(async () =>
        {
            // On to the next attempt, once the present one is written down; asked at once, or a lease taken in between would be waited for.
            var next = await app.Database.ColumnAsync<DateTime>(
                "select due_at from intake.webhook_delivery where attempts = (select count(*) from intake.webhook_attempt) and due_at > $1", app.Time.GetUtcNow());
            if (next is [var due]) app.Time.SetUtcNow(due.ToUniversalTime());
            return await StatusAsync(app, "Failed") == 1;
        }, "it is given up", TimeSpan.FromSeconds(120));
        var failed = await app.Database.ScalarAsync<DateTime>("select done_at from intake.webhook_delivery");
        Assert.That(failed - began.UtcDateTime, Is.GreaterThan(TimeSpan.FromHours(70)).And.LessThan(TimeSpan.FromHours(72)));
        Assert.That((int)(await partner.GetAsync("/api/channel/me")).Ok()["webhook"]["failed"]!, Is.EqualTo(1));

        server.Answer = (_, _) => Task.CompletedTask;
        var before = server.Calls.Count;
        var change = server.Calls[0].Id;
        (await partner.PostAsync("/api/channel/deliveries/replay", new { })).Refused(HttpStatusCode.BadRequest, "channel.replay-unclear");
        Assert.That((int)(await partner.PostAsync("/api/channel/deliveries/replay", new { changeId = change })).Ok()["replayed"]!, Is.EqualTo(1));
        await DeliveredAsync(app, 1);
        var administrator = await app.StaffAsync("xitong");
        var range = new { from = began.AddHours(-1), to = began.AddHours(1) };
        Assert.That((int)(await administrator.PostAsync($"/api/office/partners/{id}/deliveries/replay", range)).Ok()["replayed"]!, Is.EqualTo(1));
        await Eventually.TrueAsync(() => server.Calls.Count == before + 2, "told twice more");
        Assert.That(server.Calls.Select(c => c.Id).Distinct(), Is.EqualTo(new[] { change }));
        var other = await app.PartnerAsync("WeiShibei");
        (await other.PostAsync("/api/channel/deliveries/replay", range)).Refused(HttpStatusCode.Conflict, "channel.no-webhook");
        Assert.That((await other.GetAsync("/api/channel/deliveries")).Ok()["items"].AsArray(), Is.Empty);
    }

    [Test]
    public async Task A_host_that_stops_in_the_middle_loses_nothing_and_the_next_goes_on()
    {
        await using var app = await ShibeiApp.StartAsync();
        await using var server = await PartnerServer.StartAsync();
        var (partner, id, _) = await ConnectAsync(app, server);
        // Claimed by a host that died: its rows are held by a lease that runs out.
        server.Answer = (http, _) =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        for (var i = 0; i < 5; i++) await app.PushedAsync(partner, $"A-{i}");
        await Eventually.TrueAsync(() => server.Calls.Count == 5, "each was tried");
        using (var child = ChildHost.Start(app))
        {
            server.Answer = (http, _) => Task.Delay(TimeSpan.FromMinutes(1), TimeProvider.System, http.RequestAborted);
            try
            {
                // For the child, which lives by the real clock, all is long due.
                await Eventually.TrueAsync(() => server.Calls.Count >= 9, "the other host has calls in its hands", TimeSpan.FromSeconds(60));
            }
            finally
            {
                child.Kill();
            }
        }

        server.Answer = (_, _) => Task.CompletedTask;
        var lease = await app.Database.ScalarAsync<DateTime>("select max(due_at) from intake.webhook_delivery");
        app.Time.SetUtcNow(lease.ToUniversalTime());
        await DeliveredAsync(app, 5);
        Assert.That(server.Calls.Select(c => c.Id).Distinct().Count(), Is.EqualTo(5), "the same five, however often");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.webhook_delivery where partner_id = $1", id), Is.EqualTo(5));
    }

    [Test]
    public async Task The_secret_is_shown_once_and_both_sign_while_it_changes()
    {
        await using var app = await ShibeiApp.StartAsync(LongTokens);
        await using var server = await PartnerServer.StartAsync();
        var (partner, id, former) = await ConnectAsync(app, server);
        var administrator = await app.StaffAsync("xitong");
        Assert.That((await administrator.PutAsync($"/api/office/partners/{id}/webhook", new { url = server.Url })).Ok().Json!["secret"], Is.Null);
        var rotated = (await administrator.PostAsync($"/api/office/partners/{id}/webhook/secret", new { overlapHours = 2 })).Ok();
        await app.PushedAsync(partner, "A-1");
        await DeliveredAsync(app, 1);
        app.Time.Advance(TimeSpan.FromHours(3));
        await app.PushedAsync(partner, "A-2");
        await DeliveredAsync(app, 2);
        var secret = (string)rotated["secret"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((server.Calls[0].IsSignedWith(secret), server.Calls[0].IsSignedWith(former)), Is.EqualTo((true, true)));
            Assert.That((server.Calls[1].IsSignedWith(secret), server.Calls[1].IsSignedWith(former)), Is.EqualTo((true, false)));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.idempotency where answer like '%whsec_%'"), Is.Zero);
        }

        (await (await app.StaffAsync("xitong")).PutAsync($"/api/office/partners/{id}/webhook", new { url = server.Url, enabled = false })).Ok();
        await app.PushedAsync(partner, "A-3");
        await app.PlacedAsync();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.webhook_delivery"), Is.EqualTo(2), "switched off, nothing is planned");
    }

    [TestCase("http://example.com/changes")]
    [TestCase("https://127.0.0.1/changes")]
    [TestCase("https://10.1.2.3/changes")]
    [TestCase("https://169.254.169.254/latest/meta-data")]
    [TestCase("https://[::1]/changes")]
    [TestCase("https://[::ffff:192.168.1.1]/changes")]
    [TestCase("https://[fd00::1]/changes")]
    [TestCase("https://2130706433/changes")]
    [TestCase("https://user:secret@example.com/changes")]
    [TestCase("ftp://example.com/changes")]
    [TestCase("not an address")]
    public async Task Addresses_that_are_not_public_are_refused_when_set(string url)
    {
        await using var app = await ShibeiApp.StartAsync("Intake:Webhooks:AllowPrivate=false");
        var id = (Guid)(await (await app.PartnerAsync()).GetAsync("/api/channel/me")).Ok()["partnerId"]!;
        await app.SettleAsync();
        (await (await app.StaffAsync("xitong")).PutAsync($"/api/office/partners/{id}/webhook", new { url }))
            .Refused(HttpStatusCode.BadRequest, "channel.webhook-address");
    }

    [Test]
    public async Task A_name_that_points_to_this_machine_is_not_called()
    {
        await using var app = await ShibeiApp.StartAsync("Intake:Webhooks:AllowPrivate=false");
        await using var server = await PartnerServer.StartAsync();
        var partner = await app.PartnerAsync();
        var id = (Guid)(await partner.GetAsync("/api/channel/me")).Ok()["partnerId"]!;
        await app.SettleAsync();
        var url = $"https://localhost:{new Uri(server.Url).Port}/changes";
        (await (await app.StaffAsync("xitong")).PutAsync($"/api/office/partners/{id}/webhook", new { url })).Ok();
        await app.PushedAsync(partner, "A-1");
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<string>("select outcome from intake.webhook_attempt") == "ForbiddenAddress", "the connection is refused by us");
        Assert.That(server.Calls, Is.Empty);
    }

    /// <summary>Two hundred megabytes, of which only the status is wanted.</summary>
    private static async Task FloodAsync(HttpContext http)
    {
        try
        {
            for (var i = 0; i < 200; i++) await http.Response.Body.WriteAsync(new byte[1024 * 1024], http.RequestAborted);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // Cut, as it should be.
        }
    }

    /// <summary>A partner whose address is the server.</summary>
    private static async Task<(ApiClient Partner, Guid Id, string Secret)> ConnectAsync(
        ShibeiApp app, PartnerServer server, string channel = "GovernmentWebsite")
    {
        var partner = await app.PartnerAsync(channel);
        var id = (Guid)(await partner.GetAsync("/api/channel/me")).Ok()["partnerId"]!;
        await app.SettleAsync();
        var set = (await (await app.StaffAsync("xitong")).PutAsync($"/api/office/partners/{id}/webhook", new { url = server.Url })).Ok();
        return (partner, id, (string)set["secret"]!);
    }

    private static Task DeliveredAsync(ShibeiApp app, int count) =>
        Eventually.TrueAsync(async () => await StatusAsync(app, "Delivered") == count, $"{count} are delivered");

    private static Task<long> StatusAsync(ShibeiApp app, string status) =>
        app.Database.ScalarAsync<long>("select count(*) from intake.webhook_delivery where status = $1", status);
}
