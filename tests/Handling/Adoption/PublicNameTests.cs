using System.Net;

namespace ZhihuiShibei.Tests.Handling.Adoption;

/// <summary>When a contributor's suggestion is named to everybody, and how at once it is gone again.</summary>
internal sealed class PublicNameTests
{
    [Test]
    public async Task A_suggestion_is_named_while_its_copy_is_published_and_gone_with_the_next_look_of_any_cache()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await Cases.InHandlingAsync(app);
        var id = await Adopted.ConfirmedAsync(app, there.SuggestionId);
        var publication = await Intake.Publishing.Steps.PublishedAsync(app, there.SuggestionId);
        await app.SettleAsync();
        var path = $"/api/open/adoptions/{id}";
        var shown = (await app.Anyone().GetAsync(path)).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(shown["suggestions"].AsArray().Select(s => ((Guid)s!["publicationId"]!, (string)s["topic"]!, (bool)s["first"]!)),
                Is.EqualTo(new[] { (publication, "为老旧楼院加装助老扶手", true) }));
            Assert.That(shown.Headers.CacheControl!.NoCache, Is.True, "a cache asks each time");
        }

        Assert.That(await StatusAsync(path, shown.Headers.ETag!.Tag), Is.EqualTo(HttpStatusCode.NotModified));
        (await (await app.ResidentAsync()).PostAsync($"/api/mini/suggestions/{there.SuggestionId}/publicity", new { publicity = "NotPublic" })).Ok();
        await app.SettleAsync();
        Assert.That(await StatusAsync(path, shown.Headers.ETag!.Tag), Is.EqualTo(HttpStatusCode.OK), "what a cache holds is not confirmed any more");
        var after = (await app.Anyone().GetAsync(path)).Ok();
        Assert.That((after["suggestions"].AsArray().Count, (int)after["contributors"]!), Is.EqualTo((0, 1)));
        Assert.That((await app.Anyone().GetAsync("/api/open/adoptions")).Ok().Text, Does.Not.Contain("助老扶手"));
        Assert.That(await app.Database.ColumnAsync<string?>("select topic || excerpt from handling.published_copy"), Is.EqualTo(new string?[] { null }), "no word of it is left");

        (await (await app.ResidentAsync()).PostAsync($"/api/mini/suggestions/{there.SuggestionId}/publicity", new { publicity = "Public" })).Ok();
        await Intake.Publishing.Steps.PublishedAsync(app, there.SuggestionId);
        await app.SettleAsync();
        Assert.That((await app.Anyone().GetAsync(path)).Ok()["suggestions"].AsArray(), Has.Count.EqualTo(1));
        (await (await app.StaffAsync("shegong")).PostAsync($"/api/office/cases/{there.SuggestionId}/seal", new { reason = "疑似检举控告。" })).Ok();
        await app.SettleAsync();
        Assert.That((await app.Anyone().GetAsync(path)).Ok()["suggestions"].AsArray(), Is.Empty, "a sealed one is never named");

        async Task<HttpStatusCode> StatusAsync(string url, string tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var response = await app.Anyone().Http.SendAsync(request);
            return response.StatusCode;
        }
    }
}
