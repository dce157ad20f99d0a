using System.Net;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Preliminary;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Contest.Review;

/// <summary>初审: nothing reaches a juror that shows who wrote it.</summary>
internal sealed class PreliminaryTests
{
    [TestCase("请联系 138-0532-0001", null, "电话号码")]
    [TestCase("电话：０５３２８５８０１２３４", null, "电话号码")]
    [TestCase("座机8580 1234", null, "电话号码")]
    [TestCase("身份证370203194910010016", null, "身份证号码")]
    [TestCase("发到 Wang.Xiulan＠example.com", null, "电子邮箱")]
    [TestCase("我们海丽 应急团队建议", "海丽应急团队", "团队或单位名称")]
    [TestCase("2025年6月12日投入138万元，服务1,200人", "海丽应急团队", null)]
    [TestCase("𠮷野家旁的👍小广场", "甲", null)]
    public void The_check_finds_what_is_left(string text, string? group, string? found)
    {
        Assert.That(BlindCheck.Of(new("题", text, "策"), group), Is.EqualTo(found is null ? [] : new[] { found }));
        Assert.That(BlindCheck.Of(new(text, "由", "策"), group), Is.EqualTo(BlindCheck.Of(new("题", "由", text), group)), "in each of the three");
    }

    [Test]
    public async Task An_entry_is_admitted_only_by_whoever_saw_this_very_copy_without_anything_personal_in_it()
    {
        await using var app = await ShibeiApp.StartAsync();
        var contest = await (await Contested.MadeAsync(app)).PreparedAsync();
        var told = await contest.EnterAsync("社区食堂", field: null, group: "海丽应急团队", countermeasures: "请联系13805320001。");
        var (entry, fine) = (await contest.EntryIdAsync(told), await contest.EntryIdAsync(await contest.EnterAsync("另一件")));
        (await contest.Officer.PostAsync($"{contest.Review}/preliminary")).Ok();
        var url = $"{contest.Review}/entries/{entry}";

        var shown = (await contest.Officer.GetAsync(url)).Ok();
        Assert.That(((int)shown["copy"]!["version"]!, (string)shown["copy"]!["findings"]![0]!), Is.EqualTo((0, "电话号码")));
        var hash = (string)shown["copy"]!["hash"]!;
        (await contest.Officer.PostAsync($"{url}/admit", new { hash, namesRemoved = false })).Refused(HttpStatusCode.BadRequest, "blind-copy.unconfirmed");
        (await contest.AdmitAsync(entry)).Refused(HttpStatusCode.Conflict, "blind-copy.personal-data");
        var clean = new { hash, topic = "社区食堂", rationale = "由", countermeasures = "请联系〔已隐去〕。" };
        var corrected = (await contest.Officer.PostAsync($"{url}/blind-copy", clean)).Ok();
        Assert.That(((int)corrected["version"], corrected["findings"].AsArray().Count), Is.EqualTo((1, 0)));
        (await contest.Officer.PostAsync($"{url}/blind-copy", clean)).Refused(HttpStatusCode.Conflict, "blind-copy.changed");
        (await contest.Officer.PostAsync($"{url}/admit", new { hash, namesRemoved = true })).Refused(HttpStatusCode.Conflict, "blind-copy.changed");
        (await contest.AdmitAsync(entry)).Refused(HttpStatusCode.Conflict, "contest-review.field-missing");
        (await contest.Officer.PutAsync($"{url}/field", new { field = "nowhere" })).Refused(HttpStatusCode.BadRequest, "contest-review.field-unknown");
        (await contest.Officer.PutAsync($"{url}/field", new { field = Contested.Estates })).Ok();
        (await contest.AdmitAsync(entry)).Ok();
        (await contest.AdmitAsync(entry)).Refused(HttpStatusCode.Conflict, "entry.wrong-state");
        (await contest.Officer.PutAsync($"{url}/field", new { field = Contested.Elder })).Refused(HttpStatusCode.Conflict, "contest-review.examined");

        // What Intake tells later does not reach the jurors' copy, nor takes the field back.
        await contest.SayAsync(told with { Countermeasures = "请联系13905320002。", Topic = "改过的题目" });
        shown = (await contest.Officer.GetAsync(url)).Ok();
        Assert.That(((string)shown["copy"]!["countermeasures"]!, (string)shown["field"]!), Is.EqualTo(("请联系〔已隐去〕。", Contested.Estates)));
        Assert.That(
            await app.Database.ColumnAsync<int>("select version from contest.blind_copy where entry_id = $1 order by 1", entry), Is.EqualTo(new[] { 1 }));

        (await contest.Officer.PostAsync($"{contest.Review}/entries/{fine}/reject", new { reason = "只写了问题，没有对策。" })).Ok();
        (await contest.Officer.PostAsync($"{contest.Review}/entries/{fine}/reconsider", new { reason = "作者已补充对策。" })).Ok();
        Assert.That(
            (await contest.Officer.GetAsync($"{contest.Review}/entries/{fine}")).Ok()["history"].AsArray().Select(l => (string)l!["act"]!),
            Is.EqualTo(new[] { "参与", "初审不通过", "重新初审" }));
        var entered = (await contest.Officer.GetAsync($"{contest.Review}/entries?status=Entered")).Ok();
        Assert.That(entered["items"].AsArray().Select(i => (Guid)i!["id"]!), Is.EqualTo(new[] { fine }));
        (await contest.Officer.PostAsync($"{contest.Review}/scoring", new { seed = "1", proof = "某处的开奖公告" })).Refused(HttpStatusCode.Conflict, "contest-review.seed-missing");
    }

    [Test]
    public async Task Scoring_starts_only_when_nobody_can_have_steered_the_draw()
    {
        await using var app = await ShibeiApp.StartAsync();
        var contest = await (await Contested.MadeAsync(app, ZhihuiShibei.Contest.Collections.CollectionStatus.Open)).PreparedAsync();
        var first = await contest.EntryIdAsync(await contest.EnterAsync("甲"));
        foreach (var user in new[] { "pingwei", "pingwei2" }) await contest.JurorAsync(user);
        await contest.JurorAsync("pingwei3", pledges: false);
        (await contest.Officer.PostAsync($"{contest.Review}/preliminary")).Ok();
        (await contest.Officer.PostAsync($"{contest.Review}/seed", contest.SeedBody())).Ok();
        (await contest.StartAsync()).Refused(HttpStatusCode.Conflict, "contest-review.seed-early");
        app.Time.Advance(TimeSpan.FromMinutes(60));
        await contest.RenewAsync();
        (await contest.StartAsync()).Refused(HttpStatusCode.Conflict, "contest-review.collection-open");
        await app.Database.ExecuteAsync("update contest.themed_collection set status = 'Closed'");
        Assert.That((await contest.StartAsync()).Refused(HttpStatusCode.Conflict, "contest-review.undecided").Detail, Does.Contain("1件"));
        (await contest.AdmitAsync(first)).Ok();
        (await contest.StartAsync()).Refused(HttpStatusCode.Conflict, "contest-review.list-changed");
        var short_ = (await contest.ScoringAsync()).Refused(HttpStatusCode.Conflict, "contest-review.draw-impossible").Detail;
        Assert.That(short_, Does.Contain("养老服务").And.Contain("SB-20241128-").And.Contain("3位评委"), "pledged are two only");
        Assert.That(await app.Database.ScalarAsync<string>("select status from contest.review"), Is.EqualTo("Preliminary"), "nothing was changed");

        var third = await app.StaffAsync("pingwei3");
        var pledge = $"/api/office/jury/contests/{contest.Id}/pledge";
        (await third.PostAsync(pledge, new { version = "2023" })).Refused(HttpStatusCode.Conflict, "juror.pledge-changed");
        (await third.PostAsync(pledge, new { version = "2024-11" })).Ok();
        (await third.PostAsync(pledge, new { version = "2024-11" })).Refused(HttpStatusCode.Conflict, "juror.pledged-already");
        (await contest.StartAsync()).Refused(HttpStatusCode.Conflict, "contest-review.list-changed");
        (await contest.Officer.PostAsync($"{contest.Review}/seed", new { source = "昨天已经公布的开奖号码。", knownFrom = app.Time.GetUtcNow() }))
            .Refused(HttpStatusCode.BadRequest, "contest-review.seed-date-unfit");

        // Two at once: one draws, the other finds another phase.
        (await contest.Officer.PostAsync($"{contest.Review}/seed", contest.SeedBody())).Ok();
        app.Time.Advance(TimeSpan.FromMinutes(61));
        await contest.RenewAsync();
        var both = await Task.WhenAll(contest.StartAsync(), contest.StartAsync());
        Assert.That(both.Select(r => r.Code ?? "ok").Order(), Is.EqualTo(new[] { "contest-review.wrong-phase", "ok" }));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.assignment"), Is.EqualTo(3));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.seed_announcement"), Is.EqualTo(3), "each stays on file");
        (await contest.Officer.PutAsync($"{contest.Review}/rules", Contested.Rules())).Refused(HttpStatusCode.Conflict, "contest-review.wrong-phase");
    }

    [Test]
    public async Task Taking_an_entry_back_once_the_seed_is_known_changes_nobodys_draw()
    {
        await using var app = await ShibeiApp.StartAsync();
        var contest = await (await Contested.MadeAsync(app)).PreparedAsync();
        List<CollectionEntryReceived> told = [];
        for (var i = 0; i < 6; i++) told.Add(await contest.EnterAsync($"第{i}件"));
        foreach (var user in new[] { "pingwei", "pingwei2", "pingwei3", "pingwei4", "pingwei5" }) await contest.JurorAsync(user);
        (await contest.Officer.PostAsync($"{contest.Review}/preliminary")).Ok();
        await contest.AdmitAllAsync();
        await contest.SayAsync(new SuggestionWithdrawn(told[0].SuggestionId, null, app.Time.GetUtcNow()));
        (await contest.Officer.PostAsync($"{contest.Review}/seed", contest.SeedBody())).Ok();
        app.Time.Advance(TimeSpan.FromMinutes(61));
        await contest.RenewAsync();
        var before = Draw.Of(Contested.Seed, await ListAsync(told[1..]), [.. contest.JurorIds.Values.Select(j => new DrawJuror(j, new HashSet<string> { "" }))], 3);
        await contest.SayAsync(new SuggestionWithdrawn(told[1].SuggestionId, null, app.Time.GetUtcNow()), new SealChanged(told[2].SuggestionId, true, null, [], app.Time.GetUtcNow()));
        Assert.That((int)(await contest.StartAsync()).Ok()["entries"], Is.EqualTo(3), "six, less two withdrawn and one sealed");
        foreach (var (entry, jurors) in before.Jurors)
            Assert.That(await app.Database.ColumnAsync<Guid>("select juror_id from contest.assignment where entry_id = $1 order by 1", entry), Is.EqualTo(jurors));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.assignment"), Is.EqualTo(15), "what was withdrawn before is not drawn for");
        Assert.That((int)(await contest.Officer.GetAsync($"{contest.Review}/progress")).Ok()["entries"], Is.EqualTo(3));

        async Task<List<DrawEntry>> ListAsync(List<CollectionEntryReceived> of)
        {
            List<DrawEntry> list = [];
            foreach (var its in of) list.Add(new(await contest.EntryIdAsync(its), "", new HashSet<Guid>()));
            return list;
        }
    }

    [Test]
    public async Task A_review_is_prepared_once_and_rules_that_do_not_add_up_are_refused()
    {
        await using var app = await ShibeiApp.StartAsync();
        var contest = await Contested.MadeAsync(app);
        (await contest.Officer.GetAsync(contest.Review)).Refused(HttpStatusCode.NotFound, "contest-review.not-found");
        (await contest.Officer.PostAsync($"/api/office/contests/{Guid.NewGuid()}/review")).Refused(HttpStatusCode.NotFound, "collection.not-found");
        var both = await Task.WhenAll(contest.Officer.PostAsync(contest.Review), contest.Officer.PostAsync(contest.Review));
        Assert.That(both.Select(r => r.Code ?? "ok").Order(), Is.EqualTo(new[] { "contest-review.exists", "ok" }));
        var refused = (await contest.Officer.PutAsync($"{contest.Review}/rules", Contested.Rules(weights: [25, 25, 25, 24]))).Refused(HttpStatusCode.BadRequest, "contest-review.rules-unfit");
        Assert.That(refused.Detail, Does.Contain("权重之和必须为100"));
        (await contest.Officer.PutAsync($"{contest.Review}/rules", Contested.Rules(each: 2))).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await contest.Officer.PutAsync($"{contest.Review}/rules", Contested.Rules(trimFrom: 2))).Refused(HttpStatusCode.BadRequest, "contest-review.rules-unfit");
        Assert.That((int)(await contest.Officer.PutAsync($"{contest.Review}/rules", Contested.Rules(weights: [40, 30, 20, 10]))).Ok()["rulesVersion"], Is.EqualTo(2));
        var shown = (await contest.Officer.GetAsync(contest.Review)).Ok();
        Assert.That(((string)shown["phase"]!, (int)shown["rules"]["criteria"]![0]!["weight"]!), Is.EqualTo(("Preparing", 40)));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.review_rules"), Is.EqualTo(2), "the first stays");

        var body = await contest.BodyAsync("pingwei", fields: ["nowhere"]);
        (await contest.Officer.PostAsync(contest.Jurors, body)).Refused(HttpStatusCode.BadRequest, "juror.field-unknown");
        (await contest.Officer.PostAsync(contest.Jurors, await contest.BodyAsync("pingwei", fields: []))).Refused(HttpStatusCode.BadRequest, "juror.field-unknown");
        foreach (var (from, to) in new[] { ("2025-10-31", "2024-11-01"), ("2023-01-01", "2024-11-27"), ("2024-11-01", "2029-11-02") })
            (await contest.Officer.PostAsync(contest.Jurors, await contest.BodyAsync("pingwei", from: from, to: to))).Refused(HttpStatusCode.BadRequest, "juror.term-wrong");
        await contest.JurorAsync("pingwei");
        (await contest.Officer.PostAsync(contest.Jurors, await contest.BodyAsync("pingwei"))).Refused(HttpStatusCode.Conflict, "juror.exists");
        var listed = (await contest.Officer.GetAsync(contest.Jurors)).Ok();
        Assert.That((string)listed.Json![0]!["name"]!, Does.Contain("*").And.Not.Contain("委"));
    }
}
