using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Tests.Intake.Home;

/// <summary>The home page: tiles, announcements, counts, and at its end the open themed collections.</summary>
internal sealed class HomeTests
{
    [Test]
    public async Task The_page_tells_what_is_new_while_it_is_and_lists_collections_while_they_are_open()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (office, now) = (await app.StaffAsync("shegong"), app.Time.GetUtcNow());
        var post = await office.PostAsync("/api/office/announcements", new { title = "春节安排", text = "照常收。", until = now.AddDays(2) });
        (await office.PostAsync("/api/office/announcements", new { title = "以后的", text = "还没到。", from = now.AddDays(1) })).Ok();
        (await office.PostAsync("/api/office/announcements", new { title = "错的", text = "。", from = now.AddDays(1), until = now })).Refused(HttpStatusCode.BadRequest, "announcement.period-empty");
        var (open, later) = (Guid.NewGuid(), Guid.NewGuid());
        await DeliverAsync(app, new ThemedCollectionPublished(open, "jindianzi", "金点子大赛", now.AddHours(-1), now.AddDays(30), now));
        await DeliverAsync(app, new ThemedCollectionPublished(later, "later", "以后的专题", now.AddDays(1), now.AddDays(9), now));
        await DeliverAsync(app, new ThemedCollectionClosed(Guid.NewGuid(), now));

        var home = (await app.Anyone().GetAsync("/api/open/home")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(home.Headers.CacheControl?.MaxAge, Is.EqualTo(TimeSpan.FromMinutes(1)));
            Assert.That(home["tiles"].AsArray(), Has.Count.GreaterThan(3));
            Assert.That(Titles(home, "announcements"), Is.EqualTo(new[] { "春节安排" }));
            Assert.That(Titles(home, "collections"), Is.EqualTo(new[] { "金点子大赛" }));
            Assert.That((int)home["counts"]["answered"]!, Is.Zero);
        }

        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.That(Titles((await app.Anyone().GetAsync("/api/open/home")).Ok(), "collections"), Is.EqualTo(new[] { "以后的专题", "金点子大赛" }), "the first to close first");
        var id = post.Ok()["id"];
        office = await app.StaffAsync("shegong");
        (await office.PutAsync($"/api/office/announcements/{id}", new { title = "元宵安排", text = "照常收。" })).Ok();
        Assert.That(Titles((await app.Anyone().GetAsync("/api/open/home")).Ok(), "announcements"), Is.EquivalentTo(new[] { "元宵安排", "以后的" }));
        (await office.PostAsync($"/api/office/announcements/{id}/take-down")).Ok();
        (await office.PostAsync($"/api/office/announcements/{id}/take-down")).Ok();
        await DeliverAsync(app, new ThemedCollectionClosed(open, app.Time.GetUtcNow()));
        app.Time.Advance(TimeSpan.FromDays(8));
        office = await app.StaffAsync("shegong");
        home = (await app.Anyone().GetAsync("/api/open/home")).Ok();
        Assert.That((Titles(home, "announcements"), Titles(home, "collections")), Is.EqualTo((new[] { "以后的" }, Array.Empty<string>())), "one taken down, one closed by hand, one run out");
        Assert.That((await office.GetAsync("/api/office/announcements")).Ok()["items"].AsArray(), Has.Count.EqualTo(2));
        (await office.PutAsync($"/api/office/announcements/{Guid.NewGuid()}", new { title = "无", text = "无" })).Refused(HttpStatusCode.NotFound, "announcement.not-found");
    }

    [Test]
    public async Task Results_are_counted_once_each_whatever_is_told_again()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await Cases.InHandlingAsync(app);
        var now = app.Time.GetUtcNow();
        var adopted = new SuggestionConcluded(there.SuggestionId, Guid.NewGuid(), "区住建局", HandlingResult.PartiallyAdopted, "已办。", 1, now);
        await DeliverAsync(app, adopted);
        Assert.That(await CountsAsync(app), Is.EqualTo((1, 1, 0)));
        await DeliverAsync(app, new RehandlingOrdered(there.SuggestionId, "再看看", now));
        Assert.That(await CountsAsync(app), Is.EqualTo((0, 0, 0)));
        await DeliverAsync(app, adopted with { Result = HandlingResult.Planned, Round = 2 });
        Assert.That(await CountsAsync(app), Is.EqualTo((1, 0, 1)));
    }

    private static async Task<(int, int, int)> CountsAsync(ShibeiApp app)
    {
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var counts = (await app.Anyone().GetAsync("/api/open/home")).Ok()["counts"];
        return ((int)counts["answered"]!, (int)counts["adopted"]!, (int)counts["planned"]!);
    }

    private static string[] Titles(Reply home, string list) => [.. home[list].AsArray().Select(i => (string)i!["title"]!)];

    /// <summary>Puts the fact where the module that raises it would, for Intake.</summary>
    private static async Task DeliverAsync(ShibeiApp app, Fact fact)
    {
        var name = app.Services.GetRequiredService<FactCatalogue>().All.Single(f => f.Type == fact.GetType()).Name;
        await app.Database.ExecuteAsync(
            "insert into kernel.outbox (subscriber, key, name, body, occurred_at, due_at, attempts) values ('intake', $1, $2, $3, $4, $4, 0)",
            fact.Key, name, FactCatalogue.Write(fact), app.Time.GetUtcNow());
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is not null or last_error is not null"), Is.Zero);
    }
}
