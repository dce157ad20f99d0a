using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Reporting;

/// <summary>月报, 公开统计, 总览: frozen, checked, looked at.</summary>
internal sealed class MonthTests
{
    [Test]
    public async Task A_report_is_made_once_stays_as_it_is_and_is_corrected_by_a_further_version()
    {
        await using var app = await ToldAsync(120);
        var (social, unit) = (await app.StaffAsync("shegong"), await app.StaffAsync("zhujianju"));
        (await social.PostAsync("/api/office/statistics/reports", new { month = "2024-11" })).Refused(HttpStatusCode.Conflict, "statistics.month-open");
        (await social.PostAsync("/api/office/statistics/reports", new { month = "2024-1" })).Refused(HttpStatusCode.BadRequest, "statistics.bad-period");
        (await app.Anyone().GetAsync("/api/open/statistics/reports/2024-10")).Refused(HttpStatusCode.NotFound, "statistics.report-not-found");
        Assert.That(await MadeAsync(app, social), Is.EqualTo("月报已生成。"));
        Assert.That(await MadeAsync(app, social), Is.EqualTo("数字与第1版相同，没有新的版本。"));

        var first = await OpenAsync(app, 1);
        var listed = (await app.Anyone().GetAsync("/api/open/statistics/reports")).Ok().Json!.AsArray().Single()!;
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first))), Is.EqualTo((string)listed["publicHash"]!));
        Assert.That(first, Does.Not.Contain("区住房和城乡建设局"), "no units in public");

        var book = await social.Http.GetAsync("/api/office/statistics/reports/2024-10/file");
        using var whole = new ZipArchive(await book.Content.ReadAsStreamAsync());
        Assert.That(whole.Entries.Count(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)), Is.EqualTo(10));
        Assert.That(Sheet(whole, 8), Does.Contain("区住房和城乡建设局").And.Contain("大港街道"));
        using var own = new ZipArchive(await (await unit.Http.GetAsync("/api/office/statistics/reports/2024-10/file")).Content.ReadAsStreamAsync());
        Assert.That(Sheet(own, 8), Does.Contain("区住房和城乡建设局").And.Not.Contain("大港街道"), "a unit reads its own line");

        // A suggestion that was received in October is heard of late.
        await app.SayAsync(new Ways(new Random(3), await app.UnitsAsync()).Of(Guid.CreateVersion7(), Ten.AddDays(3))[..1]);
        await app.SettleAsync();
        Assert.That(await MadeAsync(app, social), Is.EqualTo("数字有更正，已生成第2版。"));
        Assert.That(await OpenAsync(app, 1), Is.EqualTo(first), "what was published stays");
        Assert.That(await OpenAsync(app, 2), Is.Not.EqualTo(first));
        using var http = new HttpClient { BaseAddress = app.Address };
        Assert.That(await http.GetStringAsync("/report/2024-10?version=1"), Does.Contain("后来有更正"));
        Assert.That(await http.GetStringAsync("/report/2024-10"), Does.Contain("第2版（更正）"));
        Assert.That((await http.GetAsync("/report/2023-01")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await http.GetAsync("/report/十月")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_public_sees_whole_months_only_without_units_and_without_small_numbers()
    {
        await using var app = await ToldAsync(60);
        var anyone = app.Anyone();
        (await anyone.GetAsync("/api/open/statistics?month=2024-11")).Refused(HttpStatusCode.Conflict, "statistics.month-open");
        (await anyone.GetAsync("/api/open/statistics?by=Unit")).Refused(HttpStatusCode.BadRequest, "statistics.bad-period");
        foreach (var by in new[] { "Channel", "Domain", "Subdistrict" })
        {
            var answer = (await anyone.GetAsync($"/api/open/statistics?month=2024-10&by={by}")).Ok();
            var cells = answer["table"]["lines"]!.AsArray().SelectMany(l => l!["cells"]!.AsArray()).ToList();
            Assert.That(cells.Where(c => c is not null).Select(c => (long)c!), Has.None.InRange(1, 4), by);
            Assert.That(cells, Has.Some.Null, by);
            Assert.That(answer.Text, Does.Not.Contain("cases"));
        }

        var streets = (await anyone.GetAsync("/api/open/statistics?month=2024-10&by=Subdistrict")).Ok();
        Assert.That((long?)streets["table"]["total"]![0], Is.EqualTo(await app.Database.ScalarAsync<long>(
            "select count(*) from reporting.journey where received_at >= '2024-10-01 00:00+8' and received_at < '2024-11-01 00:00+8'")));
    }

    [Test]
    public async Task The_overview_and_the_report_are_read_on_a_phone_and_on_the_wall()
    {
        await using var app = await ToldAsync(400);
        var social = await app.StaffAsync("shegong");
        await MadeAsync(app, social);
        await Browser.LookAsync(new(app.Address, "/overview"), "overview", async page =>
        {
            Assert.That(await page.Locator(".tiles li").CountAsync(), Is.EqualTo(22));
            await page.GetByText("大屏：自动更新").ClickAsync();
            Assert.That(await page.Locator("meta[http-equiv=refresh]").CountAsync(), Is.EqualTo(1));
        });
        await Browser.LookAsync(new(app.Address, "/report/2024-10"), "report", async page =>
            Assert.That(await page.Locator("svg[role=img]").CountAsync(), Is.EqualTo(3)));
    }

    [Test]
    public async Task An_overview_of_nothing_is_a_page_too()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Browser.LookAsync(new(app.Address, "/overview"), "overview-empty");
    }

    private static readonly DateTimeOffset Ten = new(2024, 9, 30, 16, 0, 0, TimeSpan.Zero);

    /// <summary>So many ways that begin in September and October.</summary>
    private static async Task<ShibeiApp> ToldAsync(int stories)
    {
        var app = await ShibeiApp.StartAsync();
        var random = new Random(stories);
        var ways = new Ways(random, await app.UnitsAsync());
        await app.SayAsync(Enumerable.Range(0, stories).SelectMany(_ => ways.Of(Guid.CreateVersion7(), Ten.AddMinutes(random.Next(-20_000, 44_000)))));
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox") == 0, "every fact is delivered", TimeSpan.FromSeconds(60));
        return app;
    }

    private static async Task<string> MadeAsync(ShibeiApp app, ApiClient social)
    {
        var job = (string)(await social.PostAsync("/api/office/statistics/reports", new { month = "2024-10" })).Ok()["jobId"]!;
        return (string)(await app.DoneAsync(social, job))["message"]!;
    }

    private static async Task<string> OpenAsync(ShibeiApp app, int version) =>
        (await app.Anyone().GetAsync($"/api/open/statistics/reports/2024-10?version={version}")).Ok().Text;

    private static string Sheet(ZipArchive book, int number)
    {
        using var text = new StreamReader(book.GetEntry($"xl/worksheets/sheet{number}.xml")!.Open());
        return text.ReadToEnd();
    }
}
