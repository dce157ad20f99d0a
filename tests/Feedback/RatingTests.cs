using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>The suggester rates each answer once.</summary>
internal sealed class RatingTests
{
    private static readonly object Good = new { reply = 5, speed = 4, result = 5, comment = "很快，扶手很好用👍" };

    [Test]
    public async Task An_answer_is_rated_once_by_its_suggester_and_not_before_it_is_there()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmitAsync(resident);
        var path = $"/api/mini/suggestions/{id}/rating";
        await app.HappensAsync(app.Accepted(id));
        (await resident.PostAsync(path, Good)).Refused(HttpStatusCode.Conflict, "rating.too-early");

        await app.HappensAsync(app.Concluded(id));
        (await (await app.ResidentAsync("li")).PostAsync(path, Good)).Refused(HttpStatusCode.NotFound, "rating.suggestion-not-found");
        (await resident.PostAsync(path, new { reply = 0, speed = 6, result = 3 })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await resident.PostAsync(path, new { speed = 5, result = 3 })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await resident.PostAsync(path, new { reply = 5, speed = 5, result = 5, comment = new string('好', 501) })).Refused(HttpStatusCode.BadRequest, "request.invalid");

        var key = Guid.NewGuid().ToString();
        var rated = (await resident.PostAsync(path, Good, key)).Ok();
        Assert.That((await resident.PostAsync(path, Good, key)).Ok().Text, Is.EqualTo(rated.Text));
        (await resident.PostAsync(path, Good)).Refused(HttpStatusCode.Conflict, "rating.already-given");
        await app.SettleAsync();
        var timeline = (await resident.GetAsync($"/api/mini/suggestions/{id}")).Ok()["timeline"].AsArray();
        Assert.That(timeline.Select(t => (string?)t!["text"]), Has.One.EqualTo("答复5分，效率4分，结果5分"));
    }

    [Test]
    public async Task Of_two_ratings_at_once_one_counts()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id), app.Concluded(id));
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => resident.PostAsync($"/api/mini/suggestions/{id}/rating", Good)));
        Assert.That(replies.Count(r => r.Succeeded), Is.EqualTo(1));
        Assert.That(replies.Where(r => !r.Succeeded).Select(r => r.Code), Has.All.EqualTo("rating.already-given"));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from feedback.rating"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_new_answer_after_rehandling_is_rated_anew()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmitAsync(resident);
        var path = $"/api/mini/suggestions/{id}/rating";
        await app.HappensAsync(app.Accepted(id), app.Concluded(id));
        (await resident.PostAsync(path, new { reply = 4, speed = 2, result = 3 })).Ok();
        await app.HappensAsync(new RehandlingOrdered(id, "效率不满意，重新办理", app.Time.GetUtcNow()));
        (await resident.PostAsync(path, Good)).Refused(HttpStatusCode.Conflict, "rating.too-early");
        await app.HappensAsync(app.Concluded(id, round: 2));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That((int)(await resident.PostAsync(path, Good)).Ok()["round"], Is.EqualTo(2));

        var officer = await app.StaffAsync("shegong");
        var all = (await officer.GetAsync("/api/office/ratings")).Ok()["items"].AsArray();
        var bad = (await officer.GetAsync("/api/office/ratings?dissatisfied=true")).Ok()["items"].AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Select(r => (int)r!["round"]!), Is.EqualTo(new[] { 2, 1 }), "newest first");
            Assert.That((string)all[0]!["comment"]!, Is.EqualTo("很快，扶手很好用👍"));
            Assert.That(bad.Select(r => (int)r!["speed"]!), Is.EqualTo(new[] { 2 }));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where body like '%扶手很好用%'"), Is.Zero);
        }

        (await (await app.StaffAsync("dagang")).GetAsync("/api/office/ratings")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
    }
}
