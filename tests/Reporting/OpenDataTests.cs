using System.IO.Compression;
using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Reporting;

/// <summary>开放数据和导出: complete, explained, and without what was taken down.</summary>
internal sealed class OpenDataTests
{
    [Test]
    public async Task What_is_taken_down_is_in_no_file_from_then_on()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (kept, taken, at) = (Guid.CreateVersion7(), Guid.CreateVersion7(), ShibeiApp.Beginning);
        await app.SayAsync(Received(kept), Published(kept, "保留的主题，“引号”𠮷👍"), Received(taken), Published(taken, "=撤下的主题"));
        await app.SettleAsync();
        var anyone = app.Anyone();
        foreach (var name in new[] { "suggestions.csv", "suggestions.json" })
            Assert.That(await TextAsync(name), Does.Contain("𠮷👍").And.Contain("撤下的主题").And.Not.Contain("原文"));
        Assert.That((await anyone.GetAsync("/api/open/open-data/suggestions.csv")).Ok().Text, Does.Contain("'=撤下的主题"), "no formula");

        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/open/open-data/suggestions.csv");
        using (var first = await anyone.Http.GetAsync("/api/open/open-data/suggestions.csv")) again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using (var second = await anyone.Http.SendAsync(again)) Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));

        await app.SayAsync(new PublicationRevoked(taken, taken, at.AddDays(2)));
        await app.SettleAsync();
        foreach (var name in new[] { "suggestions.csv", "suggestions.json" })
            Assert.That(await TextAsync(name), Does.Contain("𠮷👍").And.Not.Contain("撤下的主题"), name);
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from reporting.journey where public_topic like '%撤下%' or public_excerpt is not null and published_at is null"), Is.Zero);

        await app.SayAsync(new SealChanged(kept, true, null, [], at.AddDays(3)));
        await app.SettleAsync();
        Assert.That((await anyone.GetAsync("/api/open/open-data/suggestions.csv")).Ok().Text, Does.Not.Contain("𠮷👍"), "sealed after it was published");

        var catalogue = (await anyone.GetAsync("/api/open/open-data")).Ok();
        var header = (await anyone.GetAsync("/api/open/open-data/suggestions.csv")).Ok().Text.Trim('\uFEFF').Split("\r\n")[0];
        Assert.That(
            string.Join(',', catalogue["fields"].AsArray().Where(f => (string)f!["dataset"]! == "suggestions").Select(f => (string)f!["code"]!)), Is.EqualTo(header));
        (await anyone.GetAsync("/api/open/open-data/journeys.csv")).Refused(HttpStatusCode.NotFound, "open-data.not-found");

        async Task<string> TextAsync(string name) => (await anyone.GetAsync($"/api/open/open-data/{name}")).Ok() switch
        {
            { Json: { } json } => string.Join('\n', json["rows"]!.AsArray().Select(r => (string)r!["topic"]!)),
            var csv => csv.Text,
        };

        SuggestionSubmitted Received(Guid id) => new(id, $"SB-{id:N}"[..20], Channel.Counter, "原文主题", "原文对策", Domain.Safety, null, null, null, id, null, at);

        SuggestionPublished Published(Guid id, string topic) => new(id, id, "SB", topic, "摘要", null, at.AddDays(1));
    }

    [Test]
    public async Task A_list_is_exported_beside_other_work_kept_a_week_for_its_owner_and_then_said_to_be_gone()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ways = new Ways(new Random(9), await app.UnitsAsync());
        await app.SayAsync(Enumerable.Range(0, 30).SelectMany(_ => ways.Of(Guid.CreateVersion7(), ShibeiApp.Beginning.AddHours(-20))));
        await app.SettleAsync();
        var (unit, other, social) = (await app.StaffAsync("zhujianju"), await app.StaffAsync("jiaotiju"), await app.StaffAsync("shegong"));
        (await unit.PostAsync("/api/office/statistics/exports", new { measures = "Nothing", from = "2024-11-01", to = "2024-11-30" })).Refused(HttpStatusCode.BadRequest, "statistics.not-listed");
        var asked = new { measures = "Received", from = "2024-11-01", to = "2024-11-30" };
        var job = (string)(await unit.PostAsync("/api/office/statistics/exports", asked)).Ok()["jobId"]!;
        var done = await app.DoneAsync(unit, job);
        var (file, own) = ((string)done["resultLink"]!, await app.Database.ScalarAsync<long>("select count(*) from reporting.journey where lead_unit_id = $1", await app.UnitAsync("区住房和城乡建设局")));
        Assert.That(((int)done["percent"], (string)done["fileName"]!), Is.EqualTo((100, "建议清单.csv")));
        Assert.That((DateTimeOffset)done["keptUntil"]!, Is.EqualTo((DateTimeOffset)done["finishedAt"]! + TimeSpan.FromDays(7)));
        Assert.That((await unit.GetAsync(file)).Ok().Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(own + 1), "its own and the heading");
        Assert.That(own, Is.Positive);
        (await other.GetAsync(file)).Refused(HttpStatusCode.NotFound, "job.not-found");
        Assert.That((await social.GetAsync(file)).Succeeded, Is.True);
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'job.download'"), Is.EqualTo(2));

        job = (string)(await social.PostAsync("/api/office/statistics/open-data")).Ok()["jobId"]!;
        await app.DoneAsync(social, job);
        using (var archive = new ZipArchive(await (await social.Http.GetAsync($"/api/office/jobs/{job}/file")).Content.ReadAsStreamAsync()))
            Assert.That(archive.Entries, Has.Count.EqualTo(6));

        app.Time.Advance(TimeSpan.FromDays(7.1));
        await Eventually.TrueAsync(
            async () =>
            {
                app.Time.Advance(TimeSpan.FromMinutes(1));
                return await app.Database.ScalarAsync<long>("select count(*) from kernel.job_file") == 0;
            }, "the files are gone");
        unit = await app.StaffAsync("zhujianju");
        (await unit.GetAsync(file)).Refused(HttpStatusCode.Gone, "job.expired");
        (await unit.GetAsync($"/api/office/jobs/{Guid.NewGuid()}/file")).Refused(HttpStatusCode.NotFound, "job.not-found");
    }
}
