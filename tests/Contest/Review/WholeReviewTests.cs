using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Contest.Review;

/// <summary>One contest from its preparation to its result.</summary>
internal sealed class WholeReviewTests
{
    [Test]
    public async Task A_contest_goes_from_preparation_to_standings_and_back_after_an_objection()
    {
        await using var app = await ShibeiApp.StartAsync();
        var contest = await (await Contested.MadeAsync(app)).PreparedAsync();
        foreach (var topic in new[] { "甲", "乙", "丙", "丁", "戊" }) await contest.EnterAsync(topic, topic == "戊" ? Contested.Estates : Contested.Elder);
        var late = await contest.EnterAsync("己", Contested.Elder);
        foreach (var user in new[] { "pingwei", "pingwei2", "pingwei3", "pingwei4" }) await contest.JurorAsync(user);
        (await contest.Officer.PostAsync($"{contest.Review}/preliminary")).Ok();
        await contest.AdmitAllAsync();
        var drawn = await contest.ScoringAsync();
        Assert.That(((int)drawn["entries"], (int)drawn["jurors"], (int)drawn["fewestEach"], (int)drawn["mostEach"]), Is.EqualTo((6, 4, 4, 5)), "18 over 4");

        // Withdrawn while it is being scored: nobody sees it any more, and it counts nowhere.
        await contest.SayAsync(new SuggestionWithdrawn(late.SuggestionId, null, app.Time.GetUtcNow()));
        (await contest.Officer.PostAsync($"{contest.Review}/deliberation")).Refused(HttpStatusCode.Conflict, "contest-review.scores-missing");
        (await contest.Officer.GetAsync($"{contest.Review}/ranking")).Refused(HttpStatusCode.Conflict, "contest-review.scores-hidden");
        var scored = 0;
        // 乙 divides the jurors: 95 and 35.
        foreach (var user in contest.JurorIds.Keys)
            scored += await contest.ScoreAllAsync(user, topic => topic switch { "甲" => 80, "乙" => user == "pingwei" || user == "pingwei3" ? 95 : 35, "丙" => 60, _ => 40 });
        Assert.That(scored, Is.EqualTo(15), "five entries, three jurors each");
        var progress = (await contest.Officer.GetAsync($"{contest.Review}/progress")).Ok();
        Assert.That(((int)progress["entries"], (int)progress["complete"], (int)progress["short"]), Is.EqualTo((5, 5, 0)));
        Assert.That(progress.Text, Does.Not.Contain("mean").And.Not.Contain("total"), "counts only");
        (await contest.Officer.PostAsync($"{contest.Review}/deliberation")).Ok();

        var ranking = (await contest.Officer.GetAsync($"{contest.Review}/ranking")).Ok();
        Assert.That((int)ranking["entries"], Is.EqualTo(5));
        Assert.That((string)ranking["items"]![0]!["topic"]!, Is.EqualTo("甲"));
        var divided = ranking["items"]!.AsArray().Single(i => (string)i!["topic"]! == "乙")!;
        Assert.That((bool)divided["flagged"]!, Is.True);
        var further = $"{contest.Review}/entries/{(Guid)divided["entryId"]!}/further-juror";
        var juror = (Guid)(await contest.Officer.PostAsync(further)).Ok()["jurorId"]!;
        Assert.That(divided["totals"]!.AsArray().Select(t => (Guid)t!["jurorId"]!), Does.Not.Contain(juror), "somebody else");
        (await contest.Officer.PostAsync(further)).Refused(HttpStatusCode.Conflict, "contest-review.further-already");
        (await contest.Officer.PostAsync($"{contest.Review}/entries/{(Guid)ranking["items"]![0]!["entryId"]!}/further-juror"))
            .Refused(HttpStatusCode.Conflict, "contest-review.not-flagged");
        (await contest.Officer.PostAsync($"{contest.Review}/proposal")).Refused(HttpStatusCode.Conflict, "contest-review.minutes-missing");
        (await contest.Officer.PostAsync($"{contest.Review}/minutes", new { text = "研究了分差过大的一件，增加一位评委复评。" })).Ok();
        (await contest.Officer.PostAsync($"{contest.Review}/proposal")).Refused(HttpStatusCode.Conflict, "contest-review.scores-missing");
        var fourth = contest.JurorIds.Single(j => j.Value == juror).Key;
        Assert.That(await contest.ScoreAllAsync(fourth, _ => 90), Is.EqualTo(1), "in the deliberation only what was asked for is open");
        (await contest.Officer.PostAsync($"{contest.Review}/proposal")).Ok();
        var standings = (await contest.Officer.GetAsync($"{contest.Review}/standings")).Ok();
        Assert.That(standings["items"]!.AsArray().Select(i => (int)i!["place"]!), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }), "equal scores go by the hour");
        Assert.That(standings["items"]!.AsArray().Select(i => (bool)i!["tieBroken"]!), Is.EqualTo(new[] { false, false, false, true, true }));

        // 异议成立: deliberated anew, the first is out, the second round counts and the first stays on file.
        await contest.ReopenAsync("异议成立：与已公开的方案雷同。");
        var first = (Guid)standings["items"]![0]!["entryId"]!;
        (await contest.Officer.PostAsync($"{contest.Review}/entries/{first}/exclude", new { reason = "与已公开的方案雷同。" })).Ok();
        var colleague = await app.StaffAsync("shegong2");
        (await colleague.PostAsync($"{contest.Review}/proposal")).Refused(HttpStatusCode.Conflict, "contest-review.minutes-missing");
        (await contest.Officer.PostAsync($"{contest.Review}/minutes", new { text = "异议成立，取消一件的参评资格。" })).Ok();
        (await contest.Officer.PostAsync($"{contest.Review}/proposal")).Refused(HttpStatusCode.Conflict, "contest-review.second-person");
        (await colleague.PostAsync($"{contest.Review}/proposal")).Ok();
        var second = (await contest.Officer.GetAsync($"{contest.Review}/standings")).Ok();
        Assert.That(((int)second["resultRound"], (int)second["entries"]), Is.EqualTo((2, 4)));
        Assert.That((Guid)second["items"]![0]!["entryId"]!, Is.EqualTo((Guid)standings["items"]![1]!["entryId"]!));
        Assert.That((int)(await contest.Officer.GetAsync($"{contest.Review}/standings?round=1")).Ok()["entries"], Is.EqualTo(5));

        await Evidence.HoldsAsync(app, contest);
    }
}
