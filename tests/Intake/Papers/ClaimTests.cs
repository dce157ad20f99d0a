using System.Net;
using ZhihuiShibei.Tests.Feedback;

namespace ZhihuiShibei.Tests.Intake.Papers;

/// <summary>Whoever handed in paper takes it into their account, once, and nobody else learns anything.</summary>
internal sealed class ClaimTests
{
    [Test]
    public async Task With_number_and_secret_a_paper_becomes_ones_own_and_news_come_by_WeChat()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await OnPaper.RegisteredAsync(app);
        var (wang, li) = (await app.ResidentAsync("wang"), await app.ResidentAsync("li"));
        await app.SubscribesAsync(wang, "wang", Facts.DecisionTemplate);
        var slip = new { number = there.Number.Replace("-", " "), querySecret = there.QuerySecret.Insert(4, " ").ToLowerInvariant() };
        (await wang.PostAsync("/api/mini/claims", new { number = there.Number, querySecret = "AAAAAAAA" })).Refused(HttpStatusCode.NotFound, "tracking.not-found");
        (await wang.PostAsync("/api/mini/claims", slip)).Ok();
        (await wang.PostAsync("/api/mini/claims", slip)).Ok();
        var refused = (await li.PostAsync("/api/mini/claims", slip)).Refused(HttpStatusCode.Conflict, "claim.already-claimed");
        Assert.That(refused.Text, Does.Not.Contain("遮阳棚"));
        (await li.GetAsync($"/api/mini/suggestions/{there.SuggestionId}")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        Assert.That((await wang.GetAsync("/api/mini/suggestions")).Ok()["items"].AsArray().Select(i => (string)i!["number"]!), Is.EqualTo(new[] { there.Number }));
        var detail = (await wang.GetAsync($"/api/mini/suggestions/{there.SuggestionId}")).Ok();
        Assert.That(detail["timeline"].AsArray().Select(t => (string)t!["kind"]!), Is.EqualTo(new[] { "Registered", "Claim" }));

        await app.SettleAsync();
        await app.HappensAsync(app.Accepted(there.SuggestionId));
        await app.NoticesAreAsync("Sent");
        Assert.That(app.WeChat.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task By_the_verified_telephone_number_one_sees_and_takes_only_what_bears_it()
    {
        await using var app = await ShibeiApp.StartAsync();
        var keeper = await app.StaffAsync("xiangguan");
        async Task<Guid> HandInAsync(string topic, string phone) => (Guid)(await keeper.PostAsync(
            "/api/office/counter/suggestions", new { content = OnPaper.Content(topic, phone: phone) })).Ok()["id"]!;
        var (mine, plus, other) = (await HandInAsync("第一件", "13805320001"), await HandInAsync("第二件", "+86-138-0532-0001"), await HandInAsync("别人的", "13805320009"));
        var (wang, li) = (await app.ResidentAsync("wang"), await app.ResidentAsync("li"));
        (await wang.GetAsync("/api/mini/claimable")).Refused(HttpStatusCode.Conflict, "claim.phone-missing");
        (await wang.PostAsync("/api/mini/me/phone", new { code = app.WeChat.IssuePhoneCode(ShibeiApp.OpenIdOf("wang"), "13805320001") })).Ok();
        (await li.PostAsync("/api/mini/me/phone", new { code = app.WeChat.IssuePhoneCode(ShibeiApp.OpenIdOf("li"), "13805320003") })).Ok();
        // A suggestion of Wang's own account bears the number too, and is nobody's to claim.
        (await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok();
        Assert.That(await ClaimableAsync(wang), Is.EquivalentTo(new[] { mine, plus }));
        Assert.That(await ClaimableAsync(li), Is.Empty);
        (await li.PostAsync($"/api/mini/claimable/{mine}/claim")).Refused(HttpStatusCode.NotFound, "claim.not-found");
        (await wang.PostAsync($"/api/mini/claimable/{other}/claim")).Refused(HttpStatusCode.NotFound, "claim.not-found");
        (await wang.PostAsync($"/api/mini/claimable/{mine}/claim")).Ok();
        (await wang.PostAsync($"/api/mini/claimable/{mine}/claim")).Ok();
        Assert.That(await ClaimableAsync(wang), Is.EqualTo(new[] { plus }));
    }

    [Test]
    public async Task Of_two_who_claim_at_once_one_gets_it_and_a_mini_program_suggestion_is_never_claimed()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await OnPaper.RegisteredAsync(app);
        var residents = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => app.ResidentAsync($"r{i}")));
        var replies = await Task.WhenAll(residents.Select(r => r.PostAsync("/api/mini/claims", new { number = there.Number, querySecret = there.QuerySecret })));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(replies.Count(r => r.Succeeded), Is.EqualTo(1));
            Assert.That(replies.Where(r => !r.Succeeded).Select(r => r.Code), Has.All.EqualTo("claim.already-claimed"));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.history where act = 'Claim'"), Is.EqualTo(1));
        }

        var own = (await residents[0].PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok();
        (await residents[1].PostAsync("/api/mini/claims", new { number = (string)own["number"]!, querySecret = (string)own["querySecret"]! }))
            .Refused(HttpStatusCode.NotFound, "tracking.not-found");
    }

    [Test]
    public async Task Secrets_cannot_be_tried_without_end()
    {
        await using var app = await ShibeiApp.StartAsync("RateLimits:Guessing=3");
        var wang = await app.ResidentAsync();
        for (var i = 0; i < 3; i++)
            (await wang.PostAsync("/api/mini/claims", new { number = "SB-20241128-0042-L", querySecret = $"AAAAAAA{i}" })).Refused(HttpStatusCode.NotFound, "tracking.not-found");
        (await wang.PostAsync("/api/mini/claims", new { number = "SB-20241128-0042-L", querySecret = "AAAAAAA4" })).Refused(HttpStatusCode.TooManyRequests, "request.too-many");
    }

    private static async Task<IEnumerable<Guid>> ClaimableAsync(ApiClient resident) =>
        (await resident.GetAsync("/api/mini/claimable")).Ok()["items"].AsArray().Select(i => (Guid)i!["id"]!).ToList();
}
