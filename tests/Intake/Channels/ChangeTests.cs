using System.Net;

namespace ZhihuiShibei.Tests.Intake.Channels;

/// <summary>What partners pull: every change, once, in one order.</summary>
internal sealed class ChangeTests
{
    private const string Path = "/api/channel/changes";

    [Test]
    public async Task A_partner_follows_its_suggestions_and_nobody_elses_from_any_cursor()
    {
        await using var app = await ShibeiApp.StartAsync();
        var partner = await app.PartnerAsync();
        var other = await app.PartnerAsync("WeiShibei");
        var id = await app.PushedAsync(partner, "A-1");
        await app.PushedAsync(other, "A-1");
        await Cases.SubmittedAsync(app);
        var officer = await app.StaffAsync("shegong");
        (await officer.PostAsync($"/api/office/cases/{id}/supplement-request", new { question = "请补充具体地点。" })).Ok();
        await app.SettleAsync();
        (await officer.PostAsync($"/api/office/cases/{id}/accept", new { domain = "Livelihood", leadUnitId = await app.UnitAsync("区住房和城乡建设局") })).Ok();
        await app.SettleAsync();
        await app.PlacedAsync();

        var all = (await partner.GetAsync(Path)).Ok();
        var items = all["items"].AsArray();
        Assert.That(items.Select(i => $"{i!["externalNumber"]} {i["statusText"]} {i["title"]}"), Is.EqualTo(new[]
        {
            "A-1 已登记 已收到建议", "A-1 待补正 请您补充材料", "A-1 办理中 已受理", "A-1 办理中 已交由区住房和城乡建设局（演示数据）办理",
        }));
        Assert.That((bool)all["more"]!, Is.False);
        Assert.That((await other.GetAsync(Path)).Ok()["items"].AsArray(), Has.Count.EqualTo(1));

        List<string> paged = [];
        string? cursor = null;
        for (var more = true; more;)
        {
            var page = (await partner.GetAsync($"{Path}?size=1&cursor={cursor}")).Ok();
            paged.AddRange(page["items"].AsArray().Select(i => i!.ToJsonString()));
            (cursor, more) = ((string)page["next"]!, (bool)page["more"]!);
        }

        Assert.That(paged, Is.EqualTo(items.Select(i => i!.ToJsonString())), "the same change reads the same, however it is pulled");
        var none = (await partner.GetAsync($"{Path}?cursor={cursor}")).Ok();
        Assert.That((none["items"].AsArray().Count, (string)none["next"]!), Is.EqualTo((0, cursor)));
        foreach (var wrong in new[] { "x", "YzE6LTE", "Y" + new string('A', 60), "%E4%B8%AD" })
            (await partner.GetAsync($"{Path}?cursor={wrong}")).Refused(HttpStatusCode.BadRequest, "request.bad-cursor");
    }

    [Test]
    public async Task A_change_that_is_written_first_and_committed_last_is_not_skipped()
    {
        await using var app = await ShibeiApp.StartAsync();
        var partner = await app.PartnerAsync();
        var (early, late) = (await app.PushedAsync(partner, "A-1"), await app.PushedAsync(partner, "A-2"));
        await app.PlacedAsync();
        var cursor = (string)(await partner.GetAsync(Path)).Ok()["next"]!;

        await using var slow = await app.Database.OpenAsync();
        await slow.ExecuteAsync("begin");
        await slow.ExecuteAsync(Insert, Guid.CreateVersion7(), early, "A-1");
        await app.Database.ExecuteAsync(Insert, Guid.CreateVersion7(), late, "A-2");
        await Eventually.TrueAsync(async () => (await PulledAsync(cursor)).Length == 1, "the change that was committed first is there");
        var page = (await partner.GetAsync($"{Path}?cursor={cursor}")).Ok();
        await slow.ExecuteAsync("commit");
        await Eventually.TrueAsync(async () => (await PulledAsync((string)page["next"]!)).Length == 1, "the late one comes behind it");
        Assert.That(await PulledAsync(cursor), Is.EqualTo(new[] { "A-2", "A-1" }));

        async Task<string[]> PulledAsync(string after) =>
            [.. (await partner.GetAsync($"{Path}?cursor={after}")).Ok()["items"].AsArray().Select(i => (string)i!["externalNumber"]!)];
    }

    [Test]
    public async Task Many_writers_at_once_leave_one_gapless_order_that_a_reader_beside_them_sees_whole()
    {
        await using var app = await ShibeiApp.StartAsync();
        var partner = await app.PartnerAsync();
        var reader = Task.Run(async () =>
        {
            List<string> seen = [];
            for (string? cursor = null; seen.Count < 60;)
            {
                var page = (await partner.GetAsync($"{Path}?size=7&cursor={cursor}")).Ok();
                seen.AddRange(page["items"].AsArray().Select(i => (string)i!["id"]!));
                cursor = (string)page["next"]!;
            }

            return seen;
        });
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async batch =>
            (await partner.PostAsync("/api/channel/suggestions/batch", Pushes.Batch(Enumerable.Range(0, 10).Select(i => Pushes.Of($"D-{batch}-{i}"))))).Ok()));
        var seen = await reader.WaitAsync(TimeSpan.FromSeconds(30));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Is.Unique);
            Assert.That(seen, Is.EqualTo((await app.Database.ColumnAsync<Guid>("select id from intake.change order by position")).Select(id => id.ToString())));
            Assert.That(await app.Database.ScalarAsync<long>("select max(position) from intake.change"), Is.EqualTo(60));
        }
    }

    private const string Insert = """
        insert into intake.change (id, channel, suggestion_id, external_number, number, status, kind, title, at)
        values ($1, 'GovernmentWebsite', $2, $3, 'SB-1', 'InHandling', 'Progress', '进展', now())
        """;
}
