using System.Collections.Concurrent;
using System.Net.Http.Json;

namespace ZhihuiShibei.Tests.Intake.Channels;

/// <summary>
/// The three partner channels at once, each under all that can go wrong with a push: answers that are lost on the way, the same
/// number twice at once, batches that overlap and are repeated, and a host that is killed in the middle.
/// </summary>
internal sealed class LossTests
{
    private static readonly string[] Channels = ["GovernmentWebsite", "WeiShibei", "Hotline12345"];
    private const int Each = 60;

    [Test]
    public async Task Each_external_number_of_each_channel_is_one_suggestion_whatever_happens()
    {
        await using var app = await ShibeiApp.StartAsync();
        var acknowledged = new ConcurrentDictionary<(string Channel, string Number), string>();
        var partners = new Dictionary<string, ApiClient>();
        var credentials = new Dictionary<string, object>();
        var administrator = await app.StaffAsync("xitong");
        foreach (var channel in Channels)
        {
            var clientId = channel.ToLowerInvariant();
            var made = (await administrator.PostAsync("/api/office/partners", new { clientId, name = channel, channel })).Ok();
            credentials[channel] = new { grant_type = "client_credentials", client_id = clientId, client_secret = (string)made["clientSecret"]! };
            partners[channel] = app.Anyone().As((string)(await app.Anyone().PostAsync("/api/channel/token", credentials[channel])).Ok()["access_token"]!);
        }

        await app.SettleAsync();

        using (var child = ChildHost.Start(app))
        {
            await child.ReadyAsync();
            var dying = Channels.Select(channel => PushUntilDeadAsync(channel, credentials[channel], child, acknowledged)).ToList();
            await Eventually.TrueAsync(() => acknowledged.Count >= 40, "the doomed host has taken some", TimeSpan.FromSeconds(60));
            child.Kill();
            await Task.WhenAll(dying);
        }

        var before = acknowledged.Count;
        await Task.WhenAll(Channels.SelectMany(channel => new[] { SinglesAsync(channel), SinglesAsync(channel), BatchesAsync(channel), BatchesAsync(channel) }));
        await app.SettleAsync();
        await app.PlacedAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.LessThan(Channels.Length * Each), "the host died before it had all");
            Assert.That(
                await app.Database.ColumnAsync<string>("select channel || ' ' || count(*) || ' ' || count(distinct external_number) || ' ' || count(distinct number) from intake.suggestion group by channel order by channel"),
                Is.EqualTo(Channels.Order(StringComparer.Ordinal).Select(c => $"{c} {Each} {Each} {Each}")));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.triage_case"), Is.EqualTo(Channels.Length * Each), "and each reached triage once");
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.change where kind = 'Registered'"), Is.EqualTo(Channels.Length * Each));
            Assert.That(await app.Database.ScalarAsync<long>("select sum(suggestions) from intake.partner_day"), Is.EqualTo(Channels.Length * Each), "counted once for the day's limit");
        }

        foreach (var ((channel, number), told) in acknowledged)
            Assert.That(await app.Database.ScalarAsync<string>("select number from intake.suggestion where channel = $1 and external_number = $2", channel, number), Is.EqualTo(told), "what was answered stays true");

        // Each number a few times, every second answer not waited for.
        async Task SinglesAsync(string channel)
        {
            for (var i = 0; i < Each; i++)
            {
                using var impatient = new CancellationTokenSource(i % 2 == 0 ? TimeSpan.FromMilliseconds(3) : TimeSpan.FromSeconds(60));
                try
                {
                    using var answer = await partners[channel].Http.PostAsJsonAsync("/api/channel/suggestions", Pushes.Of($"N-{i}"), impatient.Token);
                    Assert.That((int)answer.StatusCode, Is.EqualTo(200), await answer.Content.ReadAsStringAsync());
                }
                catch (OperationCanceledException)
                {
                    // Lost on the way; the number comes again in a batch.
                }
            }
        }

        // Windows of twenty that overlap by ten, each sent twice.
        async Task BatchesAsync(string channel)
        {
            for (var from = 0; from <= Each - 10; from += 10)
            {
                var batch = () => Pushes.Batch(Enumerable.Range(from, Math.Min(20, Each - from)).Select(i => Pushes.Of($"N-{i}")));
                foreach (var reply in await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => partners[channel].PostAsync("/api/channel/suggestions/batch", batch()))))
                    Assert.That((int)reply.Ok()["refused"]!, Is.Zero, reply.Text);
            }
        }
    }

    private static async Task PushUntilDeadAsync(
        string channel, object credentials, ChildHost child, ConcurrentDictionary<(string, string), string> acknowledged)
    {
        using var http = new HttpClient { BaseAddress = child.Address };
        // A token of its own: the child lives by the real clock.
        var partner = new ApiClient(http);
        partner.As((string)(await partner.PostAsync("/api/channel/token", credentials)).Ok()["access_token"]!);
        try
        {
            for (var i = 0; i < Each; i++)
            {
                using var answer = await http.PostAsJsonAsync("/api/channel/suggestions", Pushes.Of($"N-{i}"));
                if (!answer.IsSuccessStatusCode) throw new AssertionException(await answer.Content.ReadAsStringAsync());
                var json = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
                acknowledged[(channel, $"N-{i}")] = (string)json["number"]!;
            }
        }
        catch (HttpRequestException)
        {
            // The host is dead.
        }
    }
}
