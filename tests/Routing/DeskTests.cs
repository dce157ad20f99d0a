using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>研判台: order, lights, filters and paging.</summary>
internal sealed class DeskTests
{
    // Cases of our own making, so that a page has something to leave out: n of them due i days after the beginning.
    private const string Make = """
        insert into routing.triage_case (id, number, topic, excerpt, channel, domain, suggester_id, text_verdict, received_at, due_at, status)
        select gen_random_uuid(), $1 || i, '主题' || i, '摘要', $2, 'Safety', gen_random_uuid(), 'Pass', now(), $3::timestamptz + (i / $5) * interval '1 day', $4
        from generate_series(1, $6) i
        """;

    [Test]
    public async Task A_suggestion_waits_on_the_desk_until_it_is_decided()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var officer = await app.StaffAsync("shegong");
        var item = (await officer.GetAsync("/api/office/cases")).Ok()["items"].AsArray().Single()!;
        Assert.That(
            ((Guid)item["id"]!, (string)item["statusText"]!, (string)item["subdistrict"]!, (string)item["dueAt"]!, (string)item["light"]!),
            Is.EqualTo((id, "待研判", "辽宁路街道", "2024-12-06T00:00:00.000+08:00", "Green")));
        (await officer.PostAsync($"/api/office/cases/{id}/retain", new { reasonCode = "reference" })).Ok();
        Assert.That((await officer.GetAsync("/api/office/cases")).Ok()["items"].AsArray(), Is.Empty);
        var kept = (await officer.GetAsync("/api/office/cases?status=Retained")).Ok()["items"].AsArray().Single()!;
        Assert.That(((Guid)kept["id"]!, kept["light"]), Is.EqualTo((id, (object?)null)));
    }

    [TestCase("2024-12-04T23:59:00+08:00", "Amber", Description = "due on the next working day")]
    [TestCase("2024-12-03T23:59:00+08:00", "Green")]
    [TestCase("2024-12-05T12:00:00+08:00", "Amber", Description = "due today")]
    [TestCase("2024-12-06T00:00:00+08:00", "Red")]
    public async Task The_light_changes_as_the_due_date_comes_near(string at, string light)
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        app.Time.SetUtcNow(DateTimeOffset.Parse(at).ToUniversalTime());
        var officer = await app.StaffAsync("shegong");
        Assert.That((string)(await officer.GetAsync($"/api/office/cases/{id}"))["light"]!, Is.EqualTo(light));
        foreach (var asked in new[] { "Red", "Amber", "Green" })
        {
            var items = (await officer.GetAsync($"/api/office/cases?light={asked}")).Ok()["items"].AsArray();
            Assert.That(items, Has.Count.EqualTo(asked == light ? 1 : 0), asked);
        }
    }

    [TestCase("/api/office/cases?", 20)]
    [TestCase("/api/office/cases?size=7&", 7)]
    [TestCase("/api/office/cases?channel=Counter&size=7&", 7)]
    public async Task Pages_are_complete_and_in_order_even_while_cases_come_and_go(string path, int size)
    {
        await using var app = await ShibeiApp.StartAsync();
        var beginning = ShibeiApp.Beginning.ToUniversalTime();
        await app.Database.ExecuteAsync(Make, "A", "Counter", beginning, "Pending", 9, 53);
        await app.Database.ExecuteAsync(Make, "B", "Counter", beginning, "Withdrawn", 9, 20);
        var officer = await app.StaffAsync("shegong");
        var (seen, cursor) = (new List<(string Due, string Number)>(), "");
        do
        {
            var page = (await officer.GetAsync($"{path}cursor={cursor}")).Ok();
            var items = page["items"].AsArray();
            Assert.That(items, Has.Count.LessThanOrEqualTo(size));
            seen.AddRange(items.Select(i => ((string)i!["dueAt"]!, (string)i["number"]!)));
            cursor = (string?)page.Json!["next"];
            // One more at the very beginning, which pages further on must not notice.
            await app.Database.ExecuteAsync(Make, $"C{seen.Count}-", "Counter", beginning.AddDays(-9), "Pending", 9, 1);
        }
        while (cursor is not null);
        Assert.That(seen.Select(s => s.Number), Is.EquivalentTo(Enumerable.Range(1, 53).Select(i => $"A{i}")));
        Assert.That(seen.Select(s => s.Due), Is.Ordered);
    }

    [Test]
    public async Task Filters_narrow_together()
    {
        await using var app = await ShibeiApp.StartAsync();
        var beginning = ShibeiApp.Beginning.ToUniversalTime();
        await app.Database.ExecuteAsync(Make, "A", "Counter", beginning.AddDays(-1), "Pending", 100, 3);
        await app.Database.ExecuteAsync(Make, "B", "WeiShibei", beginning.AddDays(-1), "AwaitingSupplement", 100, 4);
        await app.Database.ExecuteAsync(Make, "C", "WeiShibei", beginning.AddDays(9), "Pending", 100, 5);
        var officer = await app.StaffAsync("shegong");
        Assert.That(await CountAsync(""), Is.EqualTo(12));
        Assert.That(await CountAsync("channel=WeiShibei"), Is.EqualTo(9));
        Assert.That(await CountAsync("channel=WeiShibei&light=Red"), Is.EqualTo(4));
        Assert.That(await CountAsync("channel=WeiShibei&light=Red&status=Pending"), Is.Zero);
        Assert.That(await CountAsync("light=Green&status=Pending&domain=Safety"), Is.EqualTo(5));
        Assert.That(await CountAsync("domain=Livelihood"), Is.Zero);
        (await officer.GetAsync("/api/office/cases?cursor=nonsense")).Refused(HttpStatusCode.BadRequest, "request.bad-cursor");
        (await officer.GetAsync("/api/office/cases?light=Blue")).Refused(HttpStatusCode.BadRequest, "request.malformed");

        async Task<int> CountAsync(string query) => (await officer.GetAsync($"/api/office/cases?size=50&{query}")).Ok()["items"].AsArray().Count;
    }
}
