using System.Net;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace ZhihuiShibei.Tests.Contest.Collections;

/// <summary>The page of a collection in a real browser, on the wire and on paper.</summary>
internal sealed class CollectionPageTests
{
    [Test]
    public async Task Everybody_reads_what_is_asked_and_by_when_and_how_to_take_part()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Collected.OpenAsync(app, change: c => c["words"]!["explanation"] = "<h2>说明</h2><p>欢迎<script>document.title='坏'</script>建议</p><p><a href=\"https://www.qingdao.gov.cn/\">规定</a></p>");
        await Collected.EnteredAsync(app);
        var address = new Uri(app.Address, $"/zt/{Collected.Code}");
        await Browser.LookAsync(address, "collection", async page =>
        {
            var text = await page.Locator("main").InnerTextAsync();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(text, Does.Contain("我为安全出主意").And.Contain("消防安全").And.Contain("还有2天截止").And.Contain("已收到建议 1 件"));
                Assert.That(text, Does.Contain("2024年11月30日24时").And.Contain("征集箱").And.Contain("小程序首页最下方").And.Contain("著作权归作者所有"));
                Assert.That(await page.TitleAsync(), Is.EqualTo("我为安全出主意 · 智汇市北"));
                Assert.That(await page.Locator("script").CountAsync(), Is.Zero);
                Assert.That(await page.Locator("meta[property='og:title']").GetAttributeAsync("content"), Is.EqualTo("我为安全出主意"));
                Assert.That(await page.Locator("meta[property='og:description']").GetAttributeAsync("content"), Does.Contain("安全隐患"));
                Assert.That(await page.Locator("meta[property='og:image']").GetAttributeAsync("content"), Does.EndWith($"/api/open/collections/{Collected.Code}/mini-code"));
                Assert.That(await page.EvaluateAsync<bool>("document.querySelector('.codes img').naturalWidth > 200"), Is.True, "WeChat's code is there");
                Assert.That(await page.Locator(".codes svg").GetAttributeAsync("aria-label"), Is.EqualTo("本页面的二维码"));
            }
        });

        using var http = new HttpClient { BaseAddress = app.Address };
        using var answer = await http.GetAsync(address);
        var bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
        TestContext.Out.WriteLine($"{bytes} bytes before compression");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bytes, Is.LessThan(60_000));
            Assert.That(answer.Headers.CacheControl!.ToString(), Is.EqualTo("public, max-age=30"));
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'"));
        }

        using var known = new HttpRequestMessage(HttpMethod.Get, address);
        known.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(answer.Headers.ETag!.ToString()));
        using var unchanged = await http.SendAsync(known);
        Assert.That(unchanged.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        foreach (var wrong in new[] { "/zt/meiyou", "/zt/jindianzi", "/zt/%F0%A0%AE%B7", "/zt/<script>" })
        {
            using var none = await http.GetAsync(wrong);
            Assert.That((none.StatusCode, (await none.Content.ReadAsStringAsync()).Contains("没有找到这个专题", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.NotFound, true)), wrong);
        }

        app.Time.Advance(Collected.ClosesAt.AddDays(-1) - app.Time.GetUtcNow());
        Assert.That(await http.GetStringAsync(address), Does.Contain("今天截止"));
        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.That(await http.GetStringAsync(address), Does.Contain("已截止").And.Not.Contain("天截止"));
    }

    [Test]
    public async Task Printed_it_is_a_poster_of_one_page_with_its_code()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Collected.OpenAsync(app, change: c => c["words"]!["terms"] = string.Concat(Enumerable.Repeat("很长的须知。", 600)));
        byte[] printed = [];
        await Browser.LookAsync(new Uri(app.Address, $"/zt/{Collected.Code}"), "collection-long", async page =>
        {
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.That(await page.Locator(".codes svg").BoundingBoxAsync(), Has.Property("Width").GreaterThan(150));
            await page.EmulateMediaAsync(new() { Media = Media.Null });
            printed = await page.PdfAsync(new() { Format = "A4", PrintBackground = true });
        });
        using var pdf = PdfDocument.Open(printed);
        var text = string.Concat(pdf.GetPage(1).Letters.Select(l => l.Value));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pdf.NumberOfPages, Is.EqualTo(1));
            Assert.That(text, Does.Contain("我为安全出主意").And.Contain("消防安全").And.Contain("微信扫码参加").And.Not.Contain("很长的须知"));
        }
    }

    [Test]
    public async Task The_seeded_contest_is_a_draft_where_its_time_is_over()
    {
        await using var app = await ShibeiApp.StartAsync();
        var drafts = (await (await app.StaffAsync("shegong")).GetAsync("/api/office/collections")).Ok()["items"].AsArray();
        Assert.That(drafts.Select(d => ((string)d!["code"]!, (string)d["status"]!, (bool)d["isContest"]!)), Is.EqualTo(new[] { ("jindianzi", "Draft", true) }));
        var id = (Guid)drafts[0]!["id"]!;
        (await (await app.StaffAsync("shegong")).PostAsync($"/api/office/collections/{id}/publish")).Ok();
        await app.SettleAsync();
        var shown = (await app.Anyone().GetAsync("/api/open/collections/jindianzi")).Ok();
        Assert.That(shown["fields"].AsArray().Select(f => (string)f!["name"]!), Is.EqualTo(new[]
        {
            "养老服务", "物业小区和开放式楼院管理", "学前及小学初中教育", "特色街区和商圈建设", "平安建设",
        }));
        await Browser.LookAsync(new Uri(app.Address, "/zt/jindianzi"), "jindianzi");
    }
}
