using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Contest.Review;

/// <summary>盲评: a juror sees their own entries without who wrote them, and nothing of what others gave.</summary>
internal sealed class ScoringTests
{
    [Test]
    public async Task A_juror_sees_and_scores_their_own_blind_copies_and_nothing_else()
    {
        await using var app = await ShibeiApp.StartAsync();
        var contest = await (await Contested.MadeAsync(app)).PreparedAsync();
        var told = await contest.EnterAsync("甲", suggester: await contest.PersonAsync("王秀兰", "13805329999"), group: "夕阳红团队");
        foreach (var user in new[] { "pingwei", "pingwei2", "pingwei3" }) await contest.JurorAsync(user);
        await contest.JurorAsync("pingwei4", pledges: false);
        (await contest.Officer.PostAsync($"{contest.Review}/preliminary")).Ok();
        await contest.AdmitAllAsync();
        (await contest.ScoringAsync()).Ok();
        var (juror, other) = (await app.StaffAsync("pingwei"), await app.StaffAsync("pingwei2"));
        var mine = (await juror.GetAsync("/api/office/jury/contests")).Ok();
        Assert.That(((int)mine.Json![0]!["assigned"]!, (int)mine.Json[0]!["scored"]!), Is.EqualTo((1, 0)));
        var next = (await contest.NextAsync(juror)).Ok();
        var (sheet, url) = (next["sheet"], $"/api/office/jury/assignments/{(Guid)next["sheet"]["id"]!}");
        foreach (var hidden in new[] { "王秀兰", "13805329999", "夕阳红", told.Number, $"{told.SuggestionId}", $"{told.SuggesterId}", "MiniProgram", "receivedAt" })
            Assert.That(next.Text, Does.Not.Contain(hidden));
        Assert.That((string)sheet["field"]!, Is.EqualTo("养老服务"));

        // Somebody else's, before the pledge, and for other parties.
        (await other.GetAsync(url)).Refused(HttpStatusCode.NotFound, "score.not-found");
        (await Contested.GiveAsync(other, sheet, Contested.Scores(1))).Refused(HttpStatusCode.NotFound, "score.not-found");
        (await other.PostAsync($"{url}/conflict", new { reason = "想替别人回避一下。" })).Refused(HttpStatusCode.NotFound, "score.not-found");
        var unpledged = await app.StaffAsync("pingwei4");
        (await contest.NextAsync(unpledged)).Refused(HttpStatusCode.Conflict, "juror.pledge-missing");
        (await contest.NextAsync(await app.StaffAsync("pingwei5"))).Refused(HttpStatusCode.NotFound, "juror.not-found");
        (await Contested.GiveAsync(contest.Officer, sheet, Contested.Scores(1))).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        foreach (var page in new[] { contest.Review, contest.Jurors, $"{contest.Review}/progress", $"{contest.Review}/ranking", $"{contest.Review}/entries" })
            (await juror.GetAsync(page)).Refused(HttpStatusCode.Forbidden, "auth.forbidden");

        (await Contested.GiveAsync(juror, sheet, Contested.Scores(100.01m))).Refused(HttpStatusCode.BadRequest, "score.out-of-range");
        (await Contested.GiveAsync(juror, sheet, Contested.Scores(-1))).Refused(HttpStatusCode.BadRequest, "score.out-of-range");
        (await Contested.GiveAsync(juror, sheet, Contested.Scores(80.005m))).Refused(HttpStatusCode.BadRequest, "score.out-of-range");
        (await juror.PostAsync($"{url}/scores", new { scores = new[] { new { criterion = "innovation", score = 1 } } })).Refused(HttpStatusCode.BadRequest, "score.incomplete");
        (await juror.PostAsync($"{url}/scores", new { scores = Enumerable.Repeat(new { criterion = "innovation", score = 1 }, 4) })).Refused(HttpStatusCode.BadRequest, "score.incomplete");
        Assert.That((int)(await Contested.GiveAsync(juror, sheet, Contested.Scores(0, 100, 78.5m, 60.25m, "对策具体👍𠮷"))).Ok()["version"], Is.EqualTo(1));

        // Two at once become two versions; a retry stays one.
        var key = Guid.NewGuid().ToString();
        var replies = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => juror.PostAsync($"{url}/scores", Contested.Scores(70), key))
            .Append(juror.PostAsync($"{url}/scores", Contested.Scores(71))));
        Assert.That(replies.Select(r => r.Ok()).Count(), Is.EqualTo(3));
        Assert.That(await app.Database.ColumnAsync<int>("select version from contest.score order by 1"), Is.EqualTo(new[] { 1, 2, 3 }));
        var again = (await juror.GetAsync(url)).Ok();
        Assert.That((int)again["mine"]["version"]!, Is.EqualTo(3));
        Assert.That((await contest.NextAsync(juror)).Ok().Json!["sheet"], Is.Null);
        var othersNext = (await contest.NextAsync(other)).Ok();
        Assert.That(othersNext["sheet"]["mine"], Is.Null);
        Assert.That(othersNext.Text, Does.Not.Contain("78.5").And.Not.Contain("对策具体"), "nothing of others' scores");

        // Withdrawn while somebody scores it.
        await contest.SayAsync(new SuggestionWithdrawn(told.SuggestionId, null, app.Time.GetUtcNow()));
        (await Contested.GiveAsync(juror, sheet, Contested.Scores(72))).Refused(HttpStatusCode.Conflict, "score.entry-gone");
        Assert.That((int)(await contest.NextAsync(other)).Ok()["left"], Is.Zero);
        (await contest.Officer.PostAsync($"{contest.Review}/deliberation")).Refused(HttpStatusCode.Conflict, "contest-review.no-entries");
    }

    [Test]
    public async Task The_next_entry_is_the_one_with_the_fewest_scores_and_each_juror_has_an_order_of_their_own()
    {
        await using var app = await ShibeiApp.StartAsync();
        var contest = await (await Contested.MadeAsync(app, fields: false)).PreparedAsync();
        for (var i = 0; i < 6; i++) await contest.EnterAsync($"第{i}件", field: null);
        foreach (var user in new[] { "pingwei", "pingwei2", "pingwei3" }) await contest.JurorAsync(user, fields: []);
        (await contest.Officer.PostAsync($"{contest.Review}/preliminary")).Ok();
        await contest.AdmitAllAsync();
        (await contest.ScoringAsync()).Ok();
        ApiClient[] jurors = [await app.StaffAsync("pingwei"), await app.StaffAsync("pingwei2"), await app.StaffAsync("pingwei3")];
        List<string> orders = [];
        foreach (var juror in jurors)
        {
            var (topics, cursor) = (new List<string>(), "");
            do
            {
                var page = (await juror.GetAsync($"/api/office/jury/contests/{contest.Id}/assignments?size=4{cursor}")).Ok();
                topics.AddRange(page["items"].AsArray().Select(i => (string)i!["topic"]!));
                cursor = page.Json!["next"] is { } more ? $"&cursor={(string)more!}" : null;
            }
            while (cursor is not null);
            Assert.That(topics, Has.Count.EqualTo(6).And.Unique);
            orders.Add(string.Concat(topics));
        }

        Assert.That(orders, Is.Unique);
        // After each entry has one score, nobody is offered one with two before every one has two.
        for (var round = 0; round < 17; round++)
        {
            var juror = jurors[round % 3];
            (await Contested.GiveAsync(juror, (await contest.NextAsync(juror)).Ok()["sheet"], Contested.Scores(60))).Ok();
            var counts = await app.Database.ColumnAsync<long>("select count(scored_at) from contest.assignment group by entry_id");
            Assert.That(counts.Max() - counts.Min(), Is.LessThanOrEqualTo(2), "coverage grows evenly");
            if (round == 5) Assert.That(counts, Has.All.EqualTo(1), "first one score for each");
        }

        // The last score and the end of the phase at once: whichever comes first, no score is lost and none comes too late.
        var last = (await contest.NextAsync(jurors[2])).Ok()["sheet"];
        var both = await Task.WhenAll(Contested.GiveAsync(jurors[2], last, Contested.Scores(60)), contest.Officer.PostAsync($"{contest.Review}/deliberation"));
        both[0].Ok();
        if (!both[1].Succeeded) (await contest.Officer.PostAsync($"{contest.Review}/deliberation")).Ok();
        Assert.That(both[1].Code, Is.Null.Or.EqualTo("contest-review.scores-missing"));
        (await Contested.GiveAsync(jurors[2], last, Contested.Scores(61))).Refused(HttpStatusCode.Conflict, "score.not-due");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.score"), Is.EqualTo(18));
    }
}
