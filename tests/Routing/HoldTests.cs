using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>打开研判: one officer at a time, who may be relieved, and never for ever.</summary>
internal sealed class HoldTests
{
    [Test]
    public async Task A_case_that_somebody_has_open_is_decided_by_nobody_else_until_taken_over_or_lapsed()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (first, second) = (await app.SubmittedAsync(), await app.SubmittedAsync(topic: "延长夜间公交"));
        var (mine, other) = (await app.StaffAsync("shegong"), await app.StaffAsync("shegong2"));
        var opened = (await mine.PostAsync($"/api/office/cases/{first}/hold")).Ok();
        Assert.That((string)opened["until"]!, Is.EqualTo((string)opened["since"]! is var since ? Later(since, 10) : null));

        var item = (await other.GetAsync("/api/office/cases?held=true")).Ok()["items"].AsArray().Single()!;
        Assert.That(((Guid)item["id"]!, (bool)item["openedBy"]!["me"]!), Is.EqualTo((first, false)));
        Assert.That((await other.GetAsync("/api/office/cases?held=false")).Ok()["items"].AsArray().Select(i => (Guid)i!["id"]!), Is.EqualTo(new[] { second }));
        var officer = (Guid)item["openedBy"]!["officerId"]!;
        Assert.That((await mine.GetAsync($"/api/office/cases?heldBy={officer}")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
        Assert.That((await mine.GetAsync($"/api/office/cases?heldBy={Guid.NewGuid()}")).Ok()["items"].AsArray(), Is.Empty);

        // On another host it is the same row.
        await using var another = app.Another();
        var elsewhere = await another.StaffAsync("shegong2");
        var refused = (await elsewhere.PostAsync($"/api/office/cases/{first}/retain", new { reasonCode = "reference" })).Refused(HttpStatusCode.Conflict, "case.held");
        Assert.That(refused.Detail, Does.Contain("接手"));
        Assert.That((Guid)refused["current"]["holderId"]!, Is.EqualTo(officer));
        (await other.PostAsync($"/api/office/cases/{first}/hold")).Refused(HttpStatusCode.Conflict, "case.held");
        Assert.That((bool)(await other.PostAsync($"/api/office/cases/{first}/release")).Ok()["wasMine"]!, Is.False);

        (await other.PostAsync($"/api/office/cases/{first}/take-over")).Ok();
        (await mine.PostAsync($"/api/office/cases/{first}/return", new { reasonCode = "unclear" })).Refused(HttpStatusCode.Conflict, "case.held");
        (await other.PostAsync($"/api/office/cases/{first}/retain", new { reasonCode = "reference" })).Ok();
        var shown = await app.CaseAsync(first);
        Assert.That(shown["history"]!.Texts("name"), Does.Contain("TriageCase.TakeOver"));
        Assert.That(shown["openedBy"], Is.Null, "what is decided is nobody's");

        // Nobody renews, and it lapses.
        (await other.PostAsync($"/api/office/cases/{second}/hold")).Ok();
        app.Time.Advance(TimeSpan.FromMinutes(9));
        (await other.PostAsync($"/api/office/cases/{second}/hold")).Ok();
        app.Time.Advance(TimeSpan.FromMinutes(9));
        (await mine.PostAsync($"/api/office/cases/{second}/retain", new { reasonCode = "reference" })).Refused(HttpStatusCode.Conflict, "case.held");
        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await (await app.StaffAsync("shegong")).PostAsync($"/api/office/cases/{second}/retain", new { reasonCode = "reference" })).Ok();
    }

    [Test]
    public async Task Of_many_who_open_a_case_at_once_one_has_it()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var officers = new[] { await app.StaffAsync("shegong"), await app.StaffAsync("shegong2"), await app.StaffAsync("mijian") };
        var replies = await Task.WhenAll(officers.Select(o => o.PostAsync($"/api/office/cases/{id}/hold")));
        Assert.That(replies.Count(r => r.Succeeded), Is.EqualTo(1));
        Assert.That(replies.Where(r => !r.Succeeded).Select(r => r.Code), Is.All.EqualTo("case.held"));
    }

    private static string Later(string at, int minutes) => DateTimeOffset.Parse(at).AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz");
}
