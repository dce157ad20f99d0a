using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Contest.Review;

/// <summary>回避: computed without looking at anybody, declared by jurors, found by the organiser; pinned and drawn anew by the same rule.</summary>
internal sealed class ConflictTests
{
    [Test]
    public async Task Nobody_is_drawn_for_an_entry_of_their_own_telephone_name_or_unit()
    {
        await using var app = await ShibeiApp.StartAsync();
        var contest = await (await Contested.MadeAsync(app)).PreparedAsync();
        var phone = await contest.EntryIdAsync(await contest.EnterAsync("同电话", suggester: await contest.PersonAsync("甲一", "13905320001")));
        var member = await contest.EntryIdAsync(await contest.EnterAsync(
            "同名队员", group: "夕阳红团队", members: [await contest.PersonAsync("队员甲"), await contest.PersonAsync("李思远")]));
        var group = await contest.EntryIdAsync(await contest.EnterAsync("同单位", group: "青岛理工 大学"));
        var legal = await contest.EntryIdAsync(await contest.EnterAsync(
            "单位参赛", suggester: await contest.PersonAsync("青岛海丽应急安全技术有限公司", kind: SuggesterKind.LegalPerson)));
        await contest.EnterAsync("无关的一件");
        await contest.JurorAsync("pingwei", "青岛理工大学", name: "王一", phone: "13905320001");
        await contest.JurorAsync("pingwei2", "市北区图书馆", name: "李思远");
        await contest.JurorAsync("pingwei3", "某事务所");
        foreach (var user in new[] { "pingwei4", "pingwei5" }) await contest.JurorAsync(user, "中国海洋大学");
        var third = await app.StaffAsync("pingwei3");
        (await third.PutAsync($"/api/office/jury/contests/{contest.Id}/relations", new { relations = new[] { " 青岛海丽应急安全技术有限公司 " } })).Ok();
        (await third.PutAsync($"/api/office/jury/contests/{contest.Id}/relations", new { relations = new[] { "青" } })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await contest.Officer.PostAsync($"{contest.Review}/preliminary")).Ok();
        await contest.AdmitAllAsync();
        Assert.That((int)(await contest.ScoringAsync()).Ok()["conflicts"], Is.EqualTo(4));

        var listed = (await contest.Officer.GetAsync($"/api/office/contests/{contest.Id}/conflicts")).Ok();
        var (one, two, three) = (contest.JurorIds["pingwei"], contest.JurorIds["pingwei2"], contest.JurorIds["pingwei3"]);
        Assert.That(listed["items"].AsArray().Select(i => ((Guid)i!["entryId"]!, (Guid)i["jurorId"]!, (string)i["source"]!)), Is.EquivalentTo(new[]
        {
            (phone, one, "SamePhone"), (member, two, "SameName"), (group, one, "SameUnit"), (legal, three, "SameUnit"),
        }));
        foreach (var (entry, juror) in new[] { (phone, one), (member, two), (group, one), (legal, three) })
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.assignment where entry_id = $1 and juror_id = $2", entry, juror), Is.Zero);
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.assignment"), Is.EqualTo(15));
        // The search looked at nobody: no audit line of a look, and nothing about why beyond its kind.
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action like 'personal-data.reveal%'"), Is.Zero);
        Assert.That(string.Join('\n', app.Log.All), Does.Not.Contain("13905320001"));
    }

    [Test]
    public async Task A_juror_who_recognises_an_entry_gives_it_back_and_another_is_drawn_until_nobody_is_left()
    {
        await using var app = await ShibeiApp.StartAsync();
        var contest = await (await Contested.MadeAsync(app)).PreparedAsync();
        var entry = await contest.EntryIdAsync(await contest.EnterAsync("甲"));
        foreach (var user in new[] { "pingwei", "pingwei2", "pingwei3", "pingwei4" }) await contest.JurorAsync(user);
        (await contest.Officer.PostAsync($"{contest.Review}/preliminary")).Ok();
        await contest.AdmitAllAsync();
        (await contest.ScoringAsync()).Ok();
        var free = await app.Database.ScalarAsync<Guid>("select id from contest.juror where not exists (select 1 from contest.assignment a where a.juror_id = juror.id)");
        var first = contest.JurorIds.First(j => j.Value != free);
        var client = await app.StaffAsync(first.Key);
        var sheet = (await contest.NextAsync(client)).Ok()["sheet"];
        (await Contested.GiveAsync(client, sheet, Contested.Scores(100))).Ok();
        var conflict = $"/api/office/jury/assignments/{(Guid)sheet["id"]!}/conflict";
        // A retry of the same request says the same and draws nobody twice.
        var key = Guid.NewGuid().ToString();
        (await client.PostAsync(conflict, new { reason = "课题组的项目，应当回避。" }, key)).Ok();
        (await client.PostAsync(conflict, new { reason = "课题组的项目，应当回避。" }, key)).Ok();
        (await client.PostAsync(conflict, new { reason = "课题组的项目，应当回避。" })).Refused(HttpStatusCode.Conflict, "score.released");
        (await Contested.GiveAsync(client, sheet, Contested.Scores(90))).Refused(HttpStatusCode.Conflict, "score.released");
        (await client.GetAsync($"/api/office/jury/assignments/{(Guid)sheet["id"]!}")).Refused(HttpStatusCode.Conflict, "score.released");
        Assert.That(
            await app.Database.ColumnAsync<Guid>("select juror_id from contest.assignment where released_step is null and entry_id = $1 order by 1", entry),
            Is.EqualTo(contest.JurorIds.Values.Where(j => j != first.Value).Order()), "the fourth came in their place");

        // 主办方认定: nobody is left for the next one, until the pool has grown.
        var second = contest.JurorIds.First(j => j.Value != free && j.Value != first.Value);
        var pin = new { entryId = entry, jurorId = second.Value, reason = "与作者为师生，有书面反映。" };
        var conflicts = $"/api/office/contests/{contest.Id}/conflicts";
        (await contest.Officer.PostAsync(conflicts, new { entryId = Guid.NewGuid(), jurorId = second.Value, reason = "师生关系，应当回避。" }))
            .Refused(HttpStatusCode.NotFound, "entry.not-found");
        (await contest.Officer.PostAsync(conflicts, new { entryId = entry, jurorId = Guid.NewGuid(), reason = "师生关系，应当回避。" }))
            .Refused(HttpStatusCode.NotFound, "juror.not-found");
        var pinned = (await contest.Officer.PostAsync(conflicts, pin)).Ok();
        Assert.That((bool)pinned["released"], Is.True);
        Assert.That(pinned.Json!["drawnJurorId"], Is.Null);
        Assert.That((bool)(await contest.Officer.PostAsync(conflicts, pin)).Ok()["released"], Is.False, "the same again changes nothing");
        Assert.That((int)(await contest.Officer.GetAsync($"{contest.Review}/progress")).Ok()["short"], Is.EqualTo(1));
        Assert.That((int)(await contest.Officer.PostAsync($"{contest.Review}/draw/fill")).Ok()["stillShort"], Is.EqualTo(1));
        foreach (var user in contest.JurorIds.Keys) await contest.ScoreAllAsync(user, _ => 70);
        (await contest.Officer.PostAsync($"{contest.Review}/deliberation")).Refused(HttpStatusCode.Conflict, "contest-review.scores-missing");

        var fifth = await contest.JurorAsync("pingwei5");
        var filled = (await contest.Officer.PostAsync($"{contest.Review}/draw/fill")).Ok();
        Assert.That(((int)filled["drawn"], (int)filled["stillShort"]), Is.EqualTo((1, 0)));
        Assert.That(await app.Database.ScalarAsync<Guid>("select juror_id from contest.assignment order by step desc limit 1"), Is.EqualTo(fifth));
        await contest.ScoreAllAsync("pingwei5", _ => 70);
        (await contest.Officer.PostAsync($"{contest.Review}/deliberation")).Ok();
        var ranking = (await contest.Officer.GetAsync($"{contest.Review}/ranking")).Ok();
        Assert.That((decimal)ranking["items"]![0]!["mean"]!, Is.EqualTo(70m), "the 100 of whoever gave it back counts no longer");
        (await contest.Officer.PostAsync($"/api/office/contests/{contest.Id}/evidence")).Refused(HttpStatusCode.Conflict, "contest-review.no-result");
        (await contest.Officer.PostAsync($"{contest.Review}/minutes", new { text = "全部评完，没有分差过大的。" })).Ok();
        (await contest.Officer.PostAsync($"{contest.Review}/proposal")).Ok();
        var (code, said) = Evidence.Run(await Evidence.ExportAsync(app, contest));
        Assert.That(code, Is.Zero, said);
    }

    [Test]
    public async Task A_juror_who_leaves_keeps_what_is_scored_and_the_rest_is_drawn_anew()
    {
        await using var app = await ShibeiApp.StartAsync();
        var contest = await (await Contested.MadeAsync(app)).PreparedAsync();
        List<CollectionEntryReceived> told = [];
        for (var i = 0; i < 8; i++) told.Add(await contest.EnterAsync($"第{i}件"));
        foreach (var user in new[] { "pingwei", "pingwei2", "pingwei3", "pingwei4" }) await contest.JurorAsync(user);
        (await contest.Officer.PostAsync($"{contest.Review}/preliminary")).Ok();
        await contest.AdmitAllAsync();
        (await contest.ScoringAsync()).Ok();
        var leaving = await app.StaffAsync("pingwei");
        (await Contested.GiveAsync(leaving, (await contest.NextAsync(leaving)).Ok()["sheet"], Contested.Scores(50))).Ok();
        var end = $"{contest.Jurors}/{contest.JurorIds["pingwei"]}/end";
        var ended = (await contest.Officer.PostAsync(end, new { reason = "因病不能继续。" })).Ok();
        Assert.That(((int)ended["released"], (int)ended["redrawn"]), Is.EqualTo((5, 5)));
        (await contest.Officer.PostAsync(end, new { reason = "因病不能继续。" })).Refused(HttpStatusCode.Conflict, "juror.ended-already");
        (await contest.NextAsync(leaving)).Refused(HttpStatusCode.Conflict, "juror.ended");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.assignment where released_step is null"), Is.EqualTo(24));
        var loads = (await contest.Officer.GetAsync($"{contest.Review}/draw")).Ok()["loads"].AsArray().Select(l => (int)l!["entries"]!).ToList();
        Assert.That(loads.Sum(), Is.EqualTo(24));

        // 密件: what turns out to be an accusation is not there any more, for jurors and officers alike.
        var hidden = await contest.EntryIdAsync(told[7]);
        var sheet = await app.Database.ScalarAsync<Guid>(
            "select id from contest.assignment where entry_id = $1 and released_step is null and juror_id <> $2", hidden, contest.JurorIds["pingwei"]);
        var owner = await app.Database.ScalarAsync<Guid>("select juror_id from contest.assignment where id = $1", sheet);
        var second = await app.StaffAsync(contest.JurorIds.Single(j => j.Value == owner).Key);
        (await second.GetAsync($"/api/office/jury/assignments/{sheet}")).Ok();
        await contest.SayAsync(new SealChanged(told[7].SuggestionId, true, null, [], app.Time.GetUtcNow()));
        (await second.GetAsync($"/api/office/jury/assignments/{sheet}")).Refused(HttpStatusCode.Conflict, "score.entry-gone");
        (await second.PostAsync($"/api/office/jury/assignments/{sheet}/scores", Contested.Scores(50))).Refused(HttpStatusCode.Conflict, "score.entry-gone");
        (await contest.Officer.GetAsync($"{contest.Review}/entries/{hidden}")).Refused(HttpStatusCode.NotFound, "entry.not-found");
        Assert.That((await contest.Officer.GetAsync($"{contest.Review}/entries")).Ok().Text, Does.Contain("第6件").And.Not.Contain("第7件"));
        foreach (var user in new[] { "pingwei2", "pingwei3", "pingwei4" }) await contest.ScoreAllAsync(user, topic => 50 + topic[1] % 10);
        (await contest.Officer.PostAsync($"{contest.Review}/deliberation")).Ok();
        (await contest.Officer.PostAsync($"{contest.Review}/minutes", new { text = "全部评完，没有分差过大的。" })).Ok();
        (await contest.Officer.PostAsync($"{contest.Review}/proposal")).Ok();
        Assert.That((int)(await contest.Officer.GetAsync($"{contest.Review}/standings")).Ok()["entries"], Is.EqualTo(7));
        var (code, said) = Evidence.Run(await Evidence.ExportAsync(app, contest));
        Assert.That(code, Is.Zero, said);
    }
}
