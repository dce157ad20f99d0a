using System.Net;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Tests.Routing;

namespace ZhihuiShibei.Tests.Intake.Tracking;

/// <summary>期限说明: whoever holds the receipt, or handed it in, reads each date and why; nobody else learns that it exists.</summary>
internal sealed class ExplainDatesTests
{
    [Test]
    public async Task A_receipt_explains_every_date_in_plain_words_and_again_after_a_restart()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var id = await app.SubmittedAsync(wang);
        var own = (await wang.GetAsync($"/api/mini/suggestions/{id}")).Ok();
        var receipt = new { number = (string)own["number"]!, querySecret = (string)own["querySecret"]! };
        var decision = (await app.Anyone().PostAsync("/api/open/tracking/clocks", receipt)).Ok()["clocks"].AsArray().Single()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)decision["code"]!, Is.EqualTo("decision"));
            Assert.That((string)decision["dueOn"]!, Is.EqualTo("2024-12-05"));
            Assert.That((string)decision["standing"]!, Is.EqualTo("还剩5个工作日。"));
            Assert.That((string)decision["summary"]!, Is.EqualTo("办理决定时限：2024年11月28日收到，次日起算5个工作日，2024年12月5日24:00届满。"));
            Assert.That(decision["lines"]!.AsArray().Select(l => (string)l!), Is.EqualTo(new[]
            {
                "11月28日：收到当日不计入", "11月29日：第1个工作日", "11月30日至12月1日：周末，不计入", "12月2日至12月4日：第2至4个工作日",
                "12月5日：第5个工作日，期限届满日，至24:00止",
            }));
            Assert.That(decision["days"]!.AsArray(), Has.Count.EqualTo(8));
        }

        await app.AcceptedAsync(id);
        app.Time.Advance(TimeSpan.FromDays(65));
        wang = await app.ResidentAsync();
        var all = (await app.Anyone().PostAsync("/api/open/tracking/clocks", receipt)).Ok();
        Assert.That(all["clocks"].Texts("code"), Is.EqualTo(new[] { "decision", "handling", "progress" }));
        Assert.That(all["clocks"].Texts("standing"), Is.EqualTo(new[] { "已于2024年11月28日完成，在期限内。", "已超过期限5日，正在督促办理。", "已超过期限45日，正在督促办理。" }));
        Assert.That(all["clocks"][1]!["lines"]!.AsArray(), Has.Count.LessThan(12), "sixty days on a telephone");
        Assert.That(all.Text, Does.Not.Contain("大港街道"), "dates and reasons, no unit and no person");
        Assert.That((await wang.GetAsync($"/api/mini/suggestions/{id}/clocks")).Ok().Text, Is.EqualTo(all.Text), "signed in it is the same");
        await app.RestartAsync();
        Assert.That((await app.Anyone().PostAsync("/api/open/tracking/clocks", receipt)).Ok().Text, Is.EqualTo(all.Text));
        (await (await app.ResidentAsync("li")).GetAsync($"/api/mini/suggestions/{id}/clocks")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
    }

    [Test]
    public async Task A_wrong_number_and_a_wrong_secret_get_one_answer_and_guessing_ends_soon()
    {
        await using var app = await ShibeiApp.StartAsync("RateLimits:Guessing=4");
        var wang = await app.ResidentAsync();
        var id = await Cases.SubmittedAsync(app);
        var number = (string)(await wang.GetAsync($"/api/mini/suggestions/{id}")).Ok()["number"]!;
        var wrong = await app.Anyone().PostAsync("/api/open/tracking/clocks", new { number, querySecret = "AAAAAAAA" });
        var unknown = await app.Anyone().PostAsync("/api/open/tracking/clocks", new { number = "SB-20241128-0999-K", querySecret = "AAAAAAAA" });
        wrong.Refused(HttpStatusCode.NotFound, "tracking.not-found");
        Assert.That((unknown.Code, unknown.Detail), Is.EqualTo((wrong.Code, wrong.Detail)));
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 6; i++) answers.Add((await app.Anyone().PostAsync("/api/open/tracking/clocks", new { number, querySecret = "𠮷\u202Eabc" })).Status);
        Assert.That(answers, Does.Contain(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task The_rules_in_force_are_open_to_everybody()
    {
        await using var app = await ShibeiApp.StartAsync("Clocks:Rules:decision:Version=2", "Clocks:Rules:decision:Limit=3");
        var rules = (await app.Anyone().GetAsync("/api/open/clock-rules")).Ok()["rules"].AsArray();
        var decision = rules.Single(r => (string)r!["code"]! == "decision")!;
        Assert.That(((int)decision["version"]!, (int)decision["limit"]!, (string)decision["pausesWith"]!), Is.EqualTo((2, 3, "要求补正")));
        Assert.That(rules.Select(r => (string)r!["code"]!), Is.EquivalentTo(ClockRules.Default.All.Select(r => r.Code)));
    }
}
