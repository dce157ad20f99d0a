using System.Net;
using System.Text.Json.Nodes;

namespace ZhihuiShibei.Tests.Contract;

/// <summary>The page at <c>/swagger</c> is whole, and is there only where it is wanted.</summary>
internal sealed class SwaggerPageTests
{
    [Test]
    public async Task The_page_has_all_its_parts()
    {
        await using var app = await ShibeiApp.StartAsync("Host:Demo=true");
        var http = app.Anyone().Http;
        foreach (var part in (string[])["", "index.html", "page.js", "sign-in.js", "chinese.js", "page.css", "swagger-ui-bundle.js", "swagger-ui.css"])
        {
            using var answer = await http.GetAsync($"/swagger/{part}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), part);
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self';"), part);
        }

        var page = await http.GetStringAsync("/swagger/index.html");
        Assert.That(page, Does.Contain("page.js").And.Not.Match("<script(?![^>]*src)"), "inline scripts are forbidden by our own policy");
    }

    [Test]
    public async Task The_page_knows_the_four_documents_and_the_demo_accounts()
    {
        await using var app = await ShibeiApp.StartAsync("Host:Demo=true");
        var settings = (await app.Anyone().GetAsync("/swagger/settings")).Ok().Json!;
        Assert.That(settings["documents"]!.AsArray().Select(d => (string)d!["key"]!), Is.EqualTo(new[] { "mini", "office", "channel", "open" }));
        Assert.That((bool)settings["standIn"]!, Is.True);
        Assert.That(settings["accounts"]!.AsArray().Select(a => (string)a!["userName"]!), Does.Contain("shegong"));
        foreach (var document in settings["documents"]!.AsArray())
        {
            var text = await app.Anyone().Http.GetStringAsync((string)document!["url"]!);
            Assert.That((string)JsonNode.Parse(text)!["openapi"]!, Does.StartWith("3.1"));
        }
    }

    [Test]
    public async Task Without_demo_data_no_account_is_shown()
    {
        await using var app = await ShibeiApp.StartAsync("Host:Demo=false");
        Assert.That((await app.Anyone().GetAsync("/swagger/settings")).Ok()["accounts"].AsArray(), Is.Empty);
    }

    [Test]
    public async Task Switched_off_there_is_nothing()
    {
        await using var app = await ShibeiApp.StartAsync("Host:Swagger=false");
        foreach (var path in (string[])["/swagger", "/swagger/index.html", "/swagger/mini.json", "/swagger/settings", "/swagger/page.js"])
            (await app.Anyone().GetAsync(path)).Refused(HttpStatusCode.NotFound, "request.not-found");
    }
}
