using System.Net;

namespace ZhihuiShibei.Tests.Contest.Awards;

/// <summary>Notices and the verification of certificates in a real browser, at the size of a phone and of a wall.</summary>
internal sealed class PageTests
{
    [Test]
    public async Task Everybody_reads_who_won_what_and_whether_a_certificate_is_one()
    {
        await using var app = await ShibeiApp.StartAsync();
        var its = await (await Judged.MadeAsync(app,
        [
            new("欧阳娜娜", "13805320001", Topic: "在老旧楼院<b>增设</b>助老扶手"), new("李小明", "13805320002", Topic: "把里院的空房子改成社区食堂，让独居老人中午有热饭吃、有人说话，晚上给孩子们写作业"),
            new("青岛海丽应急安全技术有限公司", Form: ZhihuiShibei.Kernel.Events.EntryForm.Unit, Group: "青岛海丽应急安全技术有限公司", Topic: "𠮷庆里社区应急柜🏡"),
        ])).BegunAsync();
        await (await (await its.DraftedAsync(3)).ReleasedAsync()).UnderNoticeAsync();
        await Browser.LookAsync(new Uri(app.Address, $"/zt/{Judged.Code}/notice/1"), "award-notice", async page =>
        {
            var text = await page.Locator("main").InnerTextAsync();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(text, Does.Contain("欧＊＊＊").And.Contain("青岛海丽应急安全技术有限公司").And.Contain("<b>增设</b>"));
                Assert.That(text, Does.Contain("2024年12月5日24时").And.Contain("图书卡（价值500元）").And.Contain("养老服务"));
                Assert.That(text, Does.Not.Contain("欧阳").And.Not.Contain("李小明").And.Not.Contain("SB-"));
            }
        });
        await Browser.LookAsync(new Uri(app.Address, $"/zt/{Judged.Code}/objection"), "award-objection", async page =>
        {
            await page.GetByLabel("异议的内容和依据").FillAsync("第1号的内容与去年社区公开征集的方案相同。<script>");
            await page.GetByLabel("您的姓名").FillAsync("李建国");
            await page.GetByLabel("您的电话").FillAsync("13805320009");
            await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "提交异议" }).ClickAsync();
            Assert.That(await page.Locator("h1").TextContentAsync(), Is.EqualTo("已经收到您的异议"));
            await page.ReloadAsync();
        });
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.objection"), Is.EqualTo(2), "one for each form, also when it is sent again");
        using var http = new HttpClient { BaseAddress = app.Address };
        using var form = new FormUrlEncodedContent([new("text", "第1号的内容与<script>相同。"), new("name", "李建国"), new("phone", "abcdefg")]);
        using var wrong = await http.PostAsync(new Uri($"/zt/{Judged.Code}/objection", UriKind.Relative), form);
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await wrong.Content.ReadAsStringAsync(), Does.Contain("请填写正确的电话号码。").And.Contain("李建国").And.Not.Contain("<script>"), "what was typed is kept, as text");
        foreach (var one in (await its.Writer.GetAsync($"{its.Path}/objections")).Ok()["items"].AsArray())
            (await its.Writer.PostAsync($"/api/office/objections/{one!["id"]}/answer", new { outcome = "Dismissed", answer = "经查，内容由建议人提供，异议不成立。" })).Ok();
        await its.ConfirmedAsync();
        var certificate = (await its.Writer.GetAsync($"{its.Path}/certificates")).Ok().Json![0]!;
        (await its.Writer.GetAsync($"{its.Path}/certificates/file")).Ok();
        await Browser.LookAsync(new Uri(app.Address, $"/certificate/{certificate["code"]}"), "certificate-valid", async page =>
            Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("证书有效").And.Contain("金点子〔2024〕优秀奖第001号").And.Contain("欧＊＊＊")));
        var contest = await http.GetStringAsync(new Uri($"/zt/{Judged.Code}", UriKind.Relative));
        Assert.That(contest, Does.Contain("获奖名单").And.Contain("欧＊＊＊").And.Contain("公示期满，获奖名单已确认").And.Contain($"/zt/{Judged.Code}/notice/1").And.Not.Contain("欧阳"), "the contest's own page leads there");
        (await its.Writer.PostAsync($"/api/office/certificates/{certificate["id"]}/revoke", new { reason = "经查该建议系抄袭，奖项撤销。" })).Ok();
        await Browser.LookAsync(new Uri(app.Address, $"/certificate/{certificate["code"]}"), "certificate-revoked", async page =>
            Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("证书已撤销").And.Contain("系抄袭")));
        await (await its.HandedOverAsync()).Writer.PostAsync($"{its.Path}/notices/hand-out");
        await Browser.LookAsync(new Uri(app.Address, $"/zt/{Judged.Code}/notice/2"), "award-handed-out", async page =>
            Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("发放情况").And.Contain("现场颁发")));

        foreach (var lost in new[] { $"/zt/{Judged.Code}/notice/9", $"/zt/{Judged.Code}/notice/x", "/zt/nowhere/notice/1", $"/zt/{Judged.Code}/objection", "/certificate/ABCD", "/certificate/%F0%A0%AE%B7" })
        {
            using var answer = await http.GetAsync(new Uri(lost, UriKind.Relative));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), lost);
        }
    }
}
