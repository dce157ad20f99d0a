using System.Net;
using SkiaSharp;
using UglyToad.PdfPig;
using ZhihuiShibei.Intake;

namespace ZhihuiShibei.Tests.Intake.Boxes;

/// <summary>The district's boxes, their codes and posters.</summary>
internal sealed class BoxTests
{
    private const string Codes = "/wxa/getwxacodeunlimit";

    [Test]
    public async Task There_are_143_boxes_one_for_each_community_and_six_at_busy_places_and_seeding_again_adds_none()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => IntakeModule.SeedAsync(app.Services, CancellationToken.None)));
        var (social, keeper) = (await app.StaffAsync("shegong"), await app.StaffAsync("xiangguan"));
        List<string> codes = [];
        for (string? cursor = null, path = "/api/office/boxes?size=50"; path is not null;)
        {
            var page = (await social.GetAsync(path)).Ok();
            codes.AddRange(page["items"].AsArray().Select(b => (string)b!["code"]!));
            cursor = (string?)page.Json!["next"];
            path = cursor is null ? null! : $"/api/office/boxes?size=50&cursor={cursor}";
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(codes, Has.Count.EqualTo(143).And.Unique);
            Assert.That(codes, Is.Ordered.Using<string>(StringComparer.Ordinal));
            Assert.That(await app.Database.ScalarAsync<long>("select count(distinct community_code) from intake.suggestion_box"), Is.EqualTo(137));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion_box where unconfirmed"), Is.EqualTo(143));
            Assert.That((await keeper.GetAsync("/api/office/boxes")).Ok()["items"].AsArray(), Has.Count.EqualTo(6), "大港街道's own");
        }

        var open = (await app.Anyone().GetAsync("/api/open/boxes?communityCode=370203019001&size=999")).Ok();
        Assert.That(open.Json!.AsArray().Take(6).Select(b => (string)b!["subdistrict"]!), Has.All.EqualTo("大港街道"));
        Assert.That(open.Json!.AsArray(), Has.Count.EqualTo(143));
    }

    [Test]
    public async Task A_keeper_edits_and_suspends_the_own_boxes_and_the_Department_adds_new_ones()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (keeper, social) = (await app.StaffAsync("xiangguan"), await app.StaffAsync("shegong"));
        var path = $"/api/office/boxes/{await OnPaper.BoxAsync(app)}";
        object Edit(string subdistrict = OnPaper.Subdistrict) => new { name = "青海路社区征集箱", subdistrictCode = subdistrict, place = "一楼大厅\u202E左侧" };
        (await keeper.PutAsync(path, Edit("370203005"))).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await keeper.PutAsync(path, Edit("999"))).Refused(HttpStatusCode.BadRequest, "box.place-unknown");
        var edited = (await keeper.PutAsync(path, Edit())).Ok();
        Assert.That(((string)edited["place"]!, (bool)edited["unconfirmed"]!), Is.EqualTo(("一楼大厅左侧", false)));
        (await keeper.PostAsync($"{path}/state", new { act = "Suspend" })).Refused(HttpStatusCode.BadRequest, "box.reason-missing");
        (await keeper.PostAsync($"{path}/state", new { act = "Install", reason = "x" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await keeper.PostAsync($"{path}/state", new { act = "Suspend", reason = "装修" })).Ok();
        (await keeper.PostAsync($"{path}/state", new { act = "Suspend", reason = "装修" })).Refused(HttpStatusCode.Conflict, "box.wrong-state");
        var open = (await app.Anyone().GetAsync("/api/open/boxes?size=999")).Ok();
        Assert.That(open.Json!.AsArray().Single(b => (string?)b!["statusReason"] == "装修")!["inUse"]!.GetValue<bool>(), Is.False);
        (await keeper.PostAsync($"{path}/state", new { act = "Resume" })).Ok();
        (await keeper.PostAsync("/api/office/boxes", Edit())).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => social.PostAsync("/api/office/boxes", Edit())));
        Assert.That(added.Select(r => ((string)r.Ok()["code"]!)[..3]), Is.EquivalentTo(new[] { "144", "145", "146", "147" }));
    }

    [Test]
    public async Task A_code_is_obtained_once_and_when_WeChat_is_down_nothing_else_breaks()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (keeper, box) = (await app.StaffAsync("xiangguan"), await OnPaper.BoxAsync(app));
        app.WeChat.Break(new(Codes) { ErrorCode = 45009 });
        (await keeper.GetAsync($"/api/office/boxes/{box}/poster")).Refused(HttpStatusCode.ServiceUnavailable, "box.code-unavailable");
        await OnPaper.OpenedAsync(keeper, box, 1);
        app.WeChat.Calls.Clear();
        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => keeper.Http.GetByteArrayAsync(new Uri($"/api/office/boxes/{box}/code", UriKind.Relative))));
        Assert.That(codes.Select(Convert.ToHexString).Distinct().Count(), Is.EqualTo(1));
        var asked = app.WeChat.Calls.To(Codes).Count;
        await keeper.Http.GetByteArrayAsync(new Uri($"/api/office/boxes/{box}/code", UriKind.Relative));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(app.WeChat.Calls.To(Codes), Has.Count.EqualTo(asked), "kept");
            Assert.That(app.WeChat.Calls.To(Codes)[0].Body, Does.Match("\"scene\":\"b=\\d{3}[2-9A-Y]\""));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.scene_code"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Posters_are_printed_for_one_box_and_for_a_whole_subdistrict()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (keeper, box) = (await app.StaffAsync("xiangguan"), await OnPaper.BoxAsync(app));
        Task<byte[]> GetAsync(string path) => keeper.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        using var picture = SKBitmap.Decode(await GetAsync($"/api/office/boxes/{box}/poster?size=A3&format=Png"));
        using var one = PdfDocument.Open(await GetAsync($"/api/office/boxes/{box}/poster?size=A3"));
        using var all = PdfDocument.Open(await GetAsync($"/api/office/posters/{OnPaper.Subdistrict}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((picture.Width, picture.Height), Is.EqualTo((1754, 2480)));
            Assert.That(one.GetPage(1).Width, Is.EqualTo(297 / 25.4 * 72).Within(0.5));
            Assert.That(all.NumberOfPages, Is.EqualTo(6));
            Assert.That(all.GetPages().Select(p => p.Text), Has.All.Contains("12345").And.All.Contains("箱号"));
        }

        (await keeper.GetAsync("/api/office/posters/370203005")).Refused(HttpStatusCode.NotFound, "box.not-found");
    }
}
