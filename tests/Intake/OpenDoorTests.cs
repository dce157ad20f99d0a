using System.Net;

namespace ZhihuiShibei.Tests.Intake;

/// <summary>What everyone may see without signing in.</summary>
internal sealed class OpenDoorTests
{
    [Test]
    public async Task The_catalogue_lists_what_a_form_needs()
    {
        await using var app = await ShibeiApp.StartAsync();
        var catalogue = (await app.Anyone().GetAsync("/api/open/catalogue")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalogue["domains"].AsArray(), Has.Count.EqualTo(10));
            Assert.That(catalogue["aspects"].AsArray(), Has.Count.EqualTo(10));
            Assert.That(catalogue["subdistricts"].AsArray(), Has.Count.EqualTo(22));
            Assert.That(catalogue["subdistricts"].AsArray().Sum(s => s!["communities"]!.AsArray().Count), Is.EqualTo(137));
        }
    }

    [Test]
    public async Task Unknown_paths_and_missing_tokens_are_answered_as_problems()
    {
        await using var app = await ShibeiApp.StartAsync();
        (await app.Anyone().GetAsync("/api/open/nothing-here")).Refused(HttpStatusCode.NotFound, "request.not-found");
        (await app.Anyone().GetAsync("/api/mini/suggestions")).Refused(HttpStatusCode.Unauthorized, "auth.required");
    }
}
