using System.Net;

namespace ZhihuiShibei.Tests.Contest.Review;

/// <summary>Every phase × every act over HTTP: what belongs to another phase is refused, and changes nothing.</summary>
internal sealed class PhaseTests
{
    [Test]
    public async Task Exactly_one_phase_at_a_time_carries_all_rights()
    {
        await using var app = await ShibeiApp.StartAsync();
        var contest = await (await Contested.MadeAsync(app)).PreparedAsync();
        var entry = await contest.EntryIdAsync(await contest.EnterAsync("甲"));
        foreach (var user in new[] { "pingwei", "pingwei2", "pingwei3" }) await contest.JurorAsync(user);
        await contest.JurorAsync("pingwei4", pledges: false);

        await OnlyAsync("rules", "seed", "jurors", "pledge", "relations");
        (await contest.Officer.PostAsync($"{contest.Review}/preliminary")).Ok();
        (await contest.Officer.PostAsync($"{contest.Review}/preliminary")).Refused(HttpStatusCode.Conflict, "contest-review.wrong-phase");
        await OnlyAsync("rules", "seed", "jurors", "pledge", "relations", "reject", "reconsider", "field", "blind-copy", "admit", "scoring");
        await contest.AdmitAllAsync();
        (await contest.ScoringAsync()).Ok();
        await OnlyAsync("jurors", "pledge", "score", "conflict", "conflicts", "fill", "deliberation");
        foreach (var user in new[] { "pingwei", "pingwei2", "pingwei3" }) await contest.ScoreAllAsync(user, _ => 80);
        (await contest.Officer.PostAsync($"{contest.Review}/deliberation")).Ok();
        await OnlyAsync("jurors", "pledge", "score", "conflict", "conflicts", "fill", "further-juror", "exclude", "minutes", "proposal");
        (await contest.Officer.PostAsync($"{contest.Review}/minutes", new { text = "全部评完，没有分差过大的。" })).Ok();
        (await contest.Officer.PostAsync($"{contest.Review}/proposal")).Ok();
        await OnlyAsync();
        (await contest.Officer.GetAsync($"{contest.Review}/standings")).Ok();

        // Each act is tried with a body that is understood and a matter that is not there, so that only the phase can refuse it first.
        async Task OnlyAsync(params string[] allowed)
        {
            await contest.RenewAsync();
            var (officer, juror, fourth) = (contest.Officer, await app.StaffAsync("pingwei"), await app.StaffAsync("pingwei4"));
            var entries = $"{contest.Review}/entries/{Guid.NewGuid()}";
            var own = await app.Database.ScalarAsync<Guid>("select id from contest.assignment where juror_id = $1", contest.JurorIds["pingwei"]);
            var hash = new string('0', 64);
            var jury = $"/api/office/jury/contests/{contest.Id}";
            (string Act, Func<Task<Reply>> Call)[] acts =
            [
                ("rules", () => officer.PutAsync($"{contest.Review}/rules", Contested.Rules(each: 3, weights: [25, 25, 25, 24]))),
                ("seed", () => officer.PostAsync($"{contest.Review}/seed", new { source = "过去的开奖号码，已经公布。", knownFrom = "2020-01-01T00:00:00+08:00" })),
                ("jurors", () => officer.PostAsync($"{contest.Jurors}/{Guid.NewGuid()}/end", new { reason = "因病退出。" })),
                ("pledge", () => fourth.PostAsync($"{jury}/pledge", new { version = "过时" })),
                ("relations", () => juror.PutAsync($"{jury}/relations", new { relations = new[] { "短" } })),
                ("reject", () => officer.PostAsync($"{entries}/reject", new { reason = "不符合参赛条件。" })),
                ("reconsider", () => officer.PostAsync($"{entries}/reconsider", new { reason = "重新审查一次。" })),
                ("field", () => officer.PutAsync($"{entries}/field", new { field = Contested.Elder })),
                ("blind-copy", () => officer.PostAsync($"{entries}/blind-copy", new { hash, topic = "题", rationale = "由", countermeasures = "策" })),
                ("admit", () => officer.PostAsync($"{entries}/admit", new { hash, namesRemoved = true })),
                ("scoring", () => contest.StartAsync()),
                ("conflicts", () => officer.PostAsync($"/api/office/contests/{contest.Id}/conflicts", new { entryId = Guid.NewGuid(), jurorId = Guid.NewGuid(), reason = "师生关系，应当回避。" })),
                ("fill", () => officer.PostAsync($"{contest.Review}/draw/fill")),
                ("further-juror", () => officer.PostAsync($"{entries}/further-juror")),
                ("exclude", () => officer.PostAsync($"{entries}/exclude", new { reason = "不符合参赛条件。" })),
                ("minutes", () => officer.PostAsync($"{contest.Review}/minutes", new { text = allowed.Contains("minutes") ? "" : "全部评完，没有分差过大的。" })),
                ("deliberation", () => officer.PostAsync($"{contest.Review}/deliberation")),
                ("proposal", () => officer.PostAsync($"{contest.Review}/proposal")),
                ("score", () => juror.PostAsync($"/api/office/jury/assignments/{own}/scores", Contested.Scores(101))),
                ("conflict", () => juror.PostAsync($"/api/office/jury/assignments/{own}/conflict", new { reason = allowed.Contains("conflict") ? "" : "师生关系，应当回避。" })),
            ];
            using (Assert.EnterMultipleScope())
            {
                foreach (var (act, call) in acts)
                {
                    var reply = await call();
                    // What validation refuses was not asked about its phase; a juror without an assignment has none to act on.
                    if (reply.Code is "request.invalid" or "score.not-found") continue;
                    Assert.That(reply.Code == "contest-review.wrong-phase", Is.EqualTo(!allowed.Contains(act)), $"{act}: {reply.Text}");
                }
            }
        }
    }
}
