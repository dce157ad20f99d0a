using System.Net;

namespace ZhihuiShibei.Tests.Edge;

/// <summary>The front door, and what every page has in common.</summary>
internal sealed class HomePageTests
{
    [Test]
    public async Task The_front_door_is_read_on_a_phone_on_the_wall_and_in_large_text()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Browser.LookAsync(app.Address, "home", async page =>
        {
            Assert.That(await page.TitleAsync(), Is.EqualTo("向市北区提建议 · 智汇市北"));
            await page.Keyboard.PressAsync("Tab");
            Assert.That(await page.EvaluateAsync<string>("document.activeElement.textContent"), Is.EqualTo("跳到正文"));
            await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "大字版" }).ClickAsync();
            Assert.That(await page.EvaluateAsync<string>("getComputedStyle(document.body).fontSize"), Is.EqualTo("22px"));
        });
    }

    [Test]
    public async Task A_page_is_light_carries_no_script_and_is_not_sent_twice()
    {
        await using var app = await ShibeiApp.StartAsync();
        using var http = new HttpClient { BaseAddress = app.Address };
        using var first = await http.GetAsync("/");
        var page = await first.Content.ReadAsStringAsync();
        Assert.That(page, Does.Contain("您的建议，件件有答复").And.Not.Contain("<script").And.Not.Contain("&#x"));
        Assert.That(first.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("'sha256-"));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await http.SendAsync(again);
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await second.Content.ReadAsStringAsync(), Is.Empty);
    }
}
