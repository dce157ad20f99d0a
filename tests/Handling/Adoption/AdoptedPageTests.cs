using System.Net;

namespace ZhihuiShibei.Tests.Handling.Adoption;

/// <summary>The pages of what suggestions led to, in a real browser at the size of a phone and of a wall.</summary>
internal sealed class AdoptedPageTests
{
    [Test]
    public async Task Everybody_reads_what_changed_and_whose_suggestion_it_was_while_it_may_be_named()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Browser.LookAsync(new Uri(app.Address, "/adopted"), "adopted-none");
        var there = await Cases.InHandlingAsync(app);
        var its = await Adopted.MadeAsync(app, there.SuggestionId);
        var unit = await app.StaffAsync("zhujianju");
        var path = $"/api/office/adoptions/{its.Id}";
        (await unit.PostAsync($"{path}/milestones", new { milestone = new { title = "完成其余楼院", dueOn = "2025-06-30", weight = 2 } })).Ok();
        (await unit.PostAsync($"{path}/milestones/{its.MilestoneId}/move", new { dueOn = "2025-04-30", reason = "汛期不宜施工，工期顺延。" })).Ok();
        (await unit.PostAsync($"{path}/milestones/{its.MilestoneId}/reach", new
        {
            text = "首批三个楼院的<b>扶手</b>已安装完成。",
            evidence = new[] { new { text = "验收意见", documentNumber = "青北住建验〔2025〕7号", link = "https://www.qingdao.gov.cn/notice?a=1&b=2" } },
        })).Ok();
        await Intake.Publishing.Steps.PublishedAsync(app, there.SuggestionId);
        await app.SettleAsync();
        await Browser.LookAsync(new Uri(app.Address, "/adopted"), "adopted-list", async page =>
        {
            await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "新的措施办法" }).ClickAsync();
            await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "老旧楼院楼道加装扶手" }).ClickAsync();
            Assert.That(await page.Locator("h1").TextContentAsync(), Is.EqualTo("老旧楼院楼道加装扶手"));
        });
        await Browser.LookAsync(new Uri(app.Address, $"/adopted/{its.Id}"), "adopted-one", async page =>
        {
            var text = await page.Locator("main").InnerTextAsync();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(text, Does.Contain("首批三个楼院的<b>扶手</b>已安装完成。").And.Contain("原定2025年3月31日").And.Contain("青北住建验〔2025〕7号").And.Contain("33%"));
                Assert.That(text, Does.Contain("为老旧楼院加装助老扶手").And.Contain("首提").And.Contain("共1件"));
                Assert.That(text, Does.Not.Contain("SB-"));
            }
        });

        using var http = new HttpClient { BaseAddress = app.Address };
        using var first = await http.GetAsync($"/adopted/{its.Id}");
        Assert.That(first.Headers.CacheControl!.ToString(), Is.EqualTo("public, no-cache"));
        Assert.That(await StatusAsync(http, $"/adopted/{its.Id}", first), Is.EqualTo(HttpStatusCode.NotModified));
        (await (await app.ResidentAsync()).PostAsync($"/api/mini/suggestions/{there.SuggestionId}/publicity", new { publicity = "NotPublic" })).Ok();
        await app.SettleAsync();
        Assert.That(await StatusAsync(http, $"/adopted/{its.Id}", first), Is.EqualTo(HttpStatusCode.OK), "whoever kept the page is not told that it still holds");
        Assert.That(await http.GetStringAsync($"/adopted/{its.Id}"), Does.Not.Contain("助老扶手").And.Contain("共1件"));
        foreach (var wrong in new[] { $"/adopted/{Guid.NewGuid()}", "/adopted/%F0%A0%AE%B7", "/adopted?cursor=nonsense" })
        {
            using var answer = await http.GetAsync(wrong);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), wrong);
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("建议带来的变化"));
        }

        Assert.That(await http.GetStringAsync("/adopted?outcome=<script>"), Does.Not.Contain("<script"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path, HttpResponseMessage kept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(kept.Headers.ETag!);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
