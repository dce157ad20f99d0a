using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling.Supervision;

/// <summary>What co-handling units owe, and what of it all is kept from whom a sealed case does not concern.</summary>
internal sealed class PartTests
{
    [Test]
    public async Task A_co_handling_unit_has_a_date_of_its_own_until_it_gives_its_part()
    {
        await using var work = await Work.InProgressAsync();
        Assert.That((string)(await work.Co.GetAsync($"{work.Path}/clock")).Ok()["coHandling"][0]!["dueAt"]!, Is.EqualTo("2024-12-31T00:00:00.000+08:00"));
        Assert.That((await work.Resident.GetAsync($"/api/mini/suggestions/{work.Id}/clocks")).Ok().Text, Does.Contain("\"handling\"").And.Not.Contain("co-handling"));
        work.App.Time.Advance(TimeSpan.FromDays(26));
        await SupervisionTests.QuietAsync(work);
        await work.SignInAsync();
        var item = (await work.Co.GetAsync("/api/office/supervision")).Ok()["items"].AsArray().Single()!;
        Assert.That(((string)item["levelText"]!, (string)item["clockText"]!, (string)item["unitName"]!), Is.EqualTo(("催办", "协办时限", "区教育和体育局（演示数据）")));
        Assert.That((await work.Lead.GetAsync("/api/office/supervision")).Ok()["items"].AsArray().Select(i => (string)i!["clockText"]!), Is.EqualTo(new[] { "进展报告时限" }));
        work.App.Time.Advance(TimeSpan.FromDays(8));
        await SupervisionTests.QuietAsync(work);
        await work.SignInAsync();
        var late = (await work.Checker.GetAsync($"/api/office/supervision/overdue?open=true&unitId={work.CoUnit}")).Ok()["items"].AsArray().Single()!;
        Assert.That(((int)late["time"]!, (int)late["item"]!["overdueDays"]!), Is.EqualTo((1, 2)));
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => work.Co.PostAsync($"{work.Path}/opinions", new { text = $"校园周边由我局负责{i}。" })));
        Assert.That(both.Count(r => r.Succeeded), Is.EqualTo(1), "once, however often it is sent");
        Assert.That(both.Where(r => !r.Succeeded).Select(r => r.Code), Is.SubsetOf(new[] { "handling.opinion-given", "request.changed-meanwhile" }));
        (await work.Co.PostAsync($"{work.Path}/opinions", new { text = "再补充。" })).Refused(HttpStatusCode.Conflict, "handling.opinion-given");
        var ended = (await work.Co.GetAsync($"/api/office/supervision/{item["id"]}")).Ok();
        Assert.That(((string)ended["item"]["status"]!, (string)ended["history"].AsArray()[^1]!["reason"]!), Is.EqualTo(("Released", "已提交协办意见")));

        // Ordered again it owes nothing more; another unit does, until its order is taken back.
        var (now, other) = (work.App.Time.GetUtcNow(), await work.App.UnitAsync("区民政局"));
        await work.TellOnlyHandlingAsync(
            new WorkOrderRecalled(work.Id, Guid.CreateVersion7(), work.CoUnit, WorkRole.CoHandling, "改派", now), work.DispatchedTo(work.CoUnit, "区教育和体育局（演示数据）", WorkRole.CoHandling),
            work.DispatchedTo(other, "区民政局（演示数据）", WorkRole.CoHandling), work.DispatchedTo(other, "区民政局（演示数据）", WorkRole.CoHandling));
        Assert.That(await OpenAsync(), Is.EqualTo(new[] { other }));
        await work.TellOnlyHandlingAsync(new WorkOrderRecalled(work.Id, Guid.CreateVersion7(), other, WorkRole.CoHandling, "不再需要", now));
        Assert.That(await OpenAsync(), Is.Empty);
        Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.clock where rule_code = 'co-handling' and stopped_at is null"), Is.Zero);

        Task<List<Guid>> OpenAsync() => work.App.Database.ColumnAsync<Guid>("select unit_id from handling.ladder where clock_code = 'co-handling' and ended_at is null");
    }

    [Test]
    public async Task What_is_late_about_a_sealed_case_is_shown_to_whom_it_may_be_and_covered_in_digests_for_the_rest()
    {
        await using var work = await Work.InProgressAsync();
        work.App.Time.Advance(TimeSpan.FromDays(90));
        await SupervisionTests.QuietAsync(work);
        await work.SignInAsync();
        var item = (Guid)(await work.Checker.GetAsync("/api/office/supervision")).Ok()["items"][0]!["id"]!;
        await work.TellOnlyHandlingAsync(new SealChanged(work.Id, true, null, [], work.App.Time.GetUtcNow()));
        using (Assert.EnterMultipleScope())
        {
            foreach (var list in new[] { "/api/office/supervision", "/api/office/supervision/overdue", $"/api/office/supervision?suggestionId={work.Id}" })
                Assert.That((await work.Checker.GetAsync(list)).Ok()["items"].AsArray(), Is.Empty, list);
            (await work.Checker.GetAsync($"/api/office/supervision/{item}")).Refused(HttpStatusCode.NotFound, "supervision.not-found");
            (await work.Checker.PostAsync("/api/office/supervision/listed", new { reason = "涉及安全。", suggestionId = work.Id }))
                .Refused(HttpStatusCode.NotFound, "supervision.subject-not-found");
            (await work.Checker.PostAsync("/api/office/leader-digests")).Refused(HttpStatusCode.Conflict, "leader-digest.nothing");
            Assert.That((await work.Lead.GetAsync("/api/office/supervision")).Ok()["items"].AsArray(), Has.Count.EqualTo(2), "its unit goes on answering");
        }

        var entitled = await work.App.StaffAsync("mijian");
        var digest = (await entitled.PostAsync("/api/office/leader-digests")).Ok();
        Assert.That(digest.Text, Does.Contain("增设助老扶手").And.Contain("SB-20241128-0001-K"));
        foreach (var path in new[] { $"/api/office/leader-digests/{digest["id"]}", "/api/office/leader-digests" })
        {
            var read = (await work.Checker.GetAsync(path)).Ok().Text;
            Assert.That(read, Does.Contain("密件（仅有权的人可见）").And.Not.Contain("增设助老扶手").And.Not.Contain("SB-20241128-0001-K").And.Not.Contain("大港街道"));
            Assert.That((await entitled.GetAsync(path)).Ok().Text, Does.Contain("增设助老扶手"));
        }

        Assert.That((await work.Checker.PostAsync($"/api/office/leader-digests/{digest["id"]}/issue")).Ok().Text, Does.Not.Contain("增设助老扶手"));
        Assert.That(await work.Checker.Http.GetByteArrayAsync($"/api/office/leader-digests/{digest["id"]}/pdf"), Has.Length.GreaterThan(1000));
    }
}
