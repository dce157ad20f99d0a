using System.Net;
using System.Text;
using ZhihuiShibei.Handling;
using ZhihuiShibei.Handling.Supervision.Climbing;
using ZhihuiShibei.Handling.Supervision.Digests;

namespace ZhihuiShibei.Tests.Handling.Supervision;

/// <summary>领导摘报: composed of what reached that level, issued by a person, once an item.</summary>
internal sealed class DigestTests
{
    [Test]
    public async Task A_person_issues_what_reached_the_last_level_and_it_is_not_reported_twice()
    {
        await using var work = await Work.InProgressAsync();
        (await work.Checker.PostAsync("/api/office/leader-digests")).Refused(HttpStatusCode.Conflict, "leader-digest.nothing");
        work.App.Time.Advance(TimeSpan.FromDays(90));
        await Eventually.TrueAsync(async () =>
        {
            await work.App.WithAsync((HandlingContext db) => LadderSweep.RunAsync(db, work.App.Time.GetUtcNow(), 0, default));
            return await work.App.Database.ScalarAsync<long>("select count(*) from handling.ladder where next_at is not null") == 0;
        }, "every ladder has climbed");
        await work.SignInAsync();
        (await work.Lead.PostAsync("/api/office/leader-digests")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        var spoiled = (Guid)(await work.Checker.PostAsync("/api/office/leader-digests", new { remark = "请抓紧。" })).Ok()["id"]!;
        (await work.Checker.PostAsync($"/api/office/leader-digests/{spoiled}/discard")).Ok();
        (await work.Checker.PostAsync($"/api/office/leader-digests/{spoiled}/issue")).Refused(HttpStatusCode.Conflict, "leader-digest.wrong-state");
        var draft = (await work.Checker.PostAsync("/api/office/leader-digests", new { remark = "请各责任单位落实。" })).Ok();
        var path = $"/api/office/leader-digests/{draft["id"]}";
        var issued = (await work.Checker.PostAsync($"{path}/issue")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)issued["number"]!, Is.EqualTo("市北督办摘报〔2025〕1号"));
            Assert.That(issued["lines"].AsArray().Select(l => ((string)l!["clockText"]!, (int)l["overdueDays"]!, (int)l["time"]!)),
                Is.EqualTo(new[] { ("进展报告时限", 70, 1), ("办理时限", 30, 2) }));
        }

        (await work.Checker.PostAsync($"{path}/issue")).Refused(HttpStatusCode.Conflict, "leader-digest.wrong-state");
        (await work.Checker.PostAsync("/api/office/leader-digests")).Refused(HttpStatusCode.Conflict, "leader-digest.nothing");
        Assert.That(Encoding.ASCII.GetString(await work.Checker.Http.GetByteArrayAsync($"{path}/pdf")), Does.StartWith("%PDF"));
        Assert.That((await work.Checker.GetAsync("/api/office/leader-digests")).Ok()["items"].AsArray(), Has.Count.EqualTo(2));
        (await work.Checker.GetAsync($"/api/office/leader-digests/{Guid.NewGuid()}")).Refused(HttpStatusCode.NotFound, "leader-digest.not-found");
    }

    [Test]
    public void A_digest_moves_by_its_table_and_no_other_way() => Matrix.Check(
        DigestLifecycle.Table, DigestStatus.Draft, """
        .         Compose Issue  Discard
        Draft     -       Issued Discarded
        Issued    -       -      -
        Discarded -       -      -
        """, "leader-digest.wrong-state");
}
