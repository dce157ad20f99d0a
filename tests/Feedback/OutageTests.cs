using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>WeChat is down for an hour with a thousand messages waiting.</summary>
internal sealed class OutageTests
{
    private const string Send = "/cgi-bin/message/subscribe/send";
    private const int People = 10, SuggestionsEach = 20, NewsEach = 5, All = People * SuggestionsEach * NewsEach;

    [Test]
    public async Task A_thousand_queued_messages_go_out_once_each_and_in_order_when_WeChat_is_back()
    {
        await using var app = await ShibeiApp.StartAsync();
        List<Fact> facts = [];
        for (var person = 0; person < People; person++)
        {
            var resident = await app.ResidentAsync($"p{person}");
            await app.SubscribesAsync(resident, $"p{person}", [.. Enumerable.Repeat(Facts.ProgressTemplate, SuggestionsEach * NewsEach)]);
            for (var i = 0; i < SuggestionsEach; i++)
            {
                var id = Guid.CreateVersion7();
                facts.Add(new SuggestionSubmitted(
                    id, $"SB-20241128-{facts.Count:0000}-K", Channel.MiniProgram, "在老旧楼院增设助老扶手", "", null, null, null, null, resident.Id, resident.Id, app.Time.GetUtcNow()));
                facts.AddRange(Enumerable.Range(0, NewsEach).Select(n => new ProgressReported(id, Guid.Empty, $"{n}号单位", "已完成现场勘查。", app.Time.GetUtcNow())));
            }
        }

        app.WeChat.Break(new(Send) { Drop = true, Times = int.MaxValue });
        await TellFeedbackAsync(app, facts);
        for (var minutes = 0; minutes < 60; minutes += 11) await app.TryAgainAsync();
        Assert.That(app.WeChat.Messages, Is.Empty);
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.notice where status = 'Planned'"), Is.EqualTo(All), "nothing lost");

        app.WeChat.Mend();
        await Eventually.TrueAsync(
            async () =>
            {
                // The circuit that spares a WeChat that is down opens and closes by the real clock.
                await app.TryAgainAsync();
                return await app.Database.ScalarAsync<long>("select count(*) from feedback.outgoing") == 0;
            },
            "all is sent", TimeSpan.FromSeconds(120));
        var told = app.WeChat.Messages.GroupBy(m => m.Page).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.notice where status = 'Sent'"), Is.EqualTo(All));
            Assert.That(app.WeChat.Messages, Has.Count.EqualTo(All), "none doubled");
            Assert.That(told, Has.Count.EqualTo(People * SuggestionsEach));
            Assert.That(
                told.Select(page => string.Concat(page.Select(m => m.Values["thing5"][0]))), Has.All.EqualTo("01234"), "in the order in which it happened");
            Assert.That(await app.Database.ScalarAsync<int>("select sum(credits)::int from feedback.subscription_credit"), Is.Zero);
        }
    }

    [TestCase("<html>502 Bad Gateway</html>")]
    [TestCase("{\"errcode\":\"zero\"}")]
    [TestCase("[]")]
    [TestCase("")]
    public async Task Garbage_from_WeChat_is_no_proof_and_the_message_is_tried_again(string garbage)
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.DecisionTemplate);
        app.WeChat.Break(new(Send) { RawBody = garbage, Times = 2 });
        await app.HappensAsync(app.Accepted(await app.SubmitAsync(resident)));
        await app.QuietAsync();
        await app.NoticesAreAsync("Planned");
        await app.TryAgainAsync();
        await app.TryAgainAsync();
        await app.NoticesAreAsync("Sent");
        Assert.That(
            await app.Database.ColumnAsync<string>("select outcome from feedback.delivery_attempt order by at"),
            Is.EqualTo(new[] { "NoAnswer", "NoAnswer", "Sent" }));
    }

    [Test]
    public async Task What_is_planned_at_night_waits_for_the_morning()
    {
        await using var app = await ShibeiApp.StartAsync();
        app.Time.SetUtcNow(new DateTimeOffset(2024, 11, 28, 23, 30, 0, TimeSpan.FromHours(8)).ToUniversalTime());
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.DecisionTemplate);
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id), app.Progress(id));
        await app.TryAgainAsync();
        await app.NoticesAreAsync("Planned", "Calling");
        var officer = await app.StaffAsync("shegong");
        Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Is.Empty, "nor is anybody called");
        app.Time.SetUtcNow(new DateTimeOffset(2024, 11, 29, 8, 30, 0, TimeSpan.FromHours(8)).ToUniversalTime());
        await app.NoticesAreAsync("Sent", "Calling");
        officer = await app.StaffAsync("shegong");
        Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
    }

    /// <summary>For suggestions that nobody else knows.</summary>
    private static async Task TellFeedbackAsync(ShibeiApp app, IReadOnlyList<Fact> facts)
    {
        await app.WithAsync<IServiceProvider, int>(services =>
        {
            var catalogue = services.GetRequiredService<FactCatalogue>();
            var db = services.GetRequiredService<KernelContext>();
            db.Set<OutboxRow>().AddRange(facts.SelectMany(f => catalogue.RowsFor(f, app.Time.GetUtcNow())).Where(r => r.Subscriber == "feedback"));
            return db.SaveChangesAsync();
        });
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is null") == 0, "all is planned", TimeSpan.FromSeconds(60));
    }
}
