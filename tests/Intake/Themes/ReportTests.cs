using System.Net;
using UglyToad.PdfPig;
using ZhihuiShibei.Tests.Identity;

namespace ZhihuiShibei.Tests.Intake.Themes;

/// <summary>专报 and 区办实事: what becomes of a theme.</summary>
internal sealed class ReportTests
{
    private ShibeiApp _app = null!;
    private ApiClient _shegong = null!;
    private Guid _theme;
    private Guid[] _suggestions = null!;

    [SetUp]
    public async Task FindATheme()
    {
        _app = await ShibeiApp.StartAsync();
        _suggestions = [await SubmitAsync("a", "建议整治飞线充电"), await SubmitAsync("b", "飞线充电太危险"), await SubmitAsync("c", "请管管飞线充电")];
        _shegong = await _app.StaffAsync("shegong");
        await Asked.ComputeAsync(_app, _shegong);
        _theme = (Guid)(await Asked.RankingAsync(_shegong)).Titled("飞线充电")!["themeId"]!;
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task A_report_is_drafted_with_figures_checked_by_another_and_printed()
    {
        var key = Guid.NewGuid().ToString();
        var draft = (await _shegong.PostAsync("/api/office/special-reports", new { themeId = _theme }, key)).Ok();
        var at = $"/api/office/special-reports/{draft["id"]}";
        Assert.That((string)(await _shegong.PostAsync("/api/office/special-reports", new { themeId = _theme }, key)).Ok()["id"]!, Is.EqualTo((string)draft["id"]!));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((int)draft["figures"]["people"]!, (int)draft["figures"]["all"]!, (int)draft["figures"]["suggestions"]!), Is.EqualTo((3, 3, 3)));
            Assert.That((string)draft["text"]!, Does.Contain("共有3人就“飞线充电”提出建议3件，占同期全部建议人（3人）的100%").And.Contain("2024年10月30日至2024年11月28日"));
            Assert.That((string)draft["definition"]!, Does.Contain("一人多件只计一人"));
        }

        (await _shegong.PostAsync($"{at}/submit")).Refused(HttpStatusCode.Conflict, "special-report.incomplete");
        (await EditAsync(at, "请致电13905320009")).Refused(HttpStatusCode.BadRequest, "special-report.personal-data");
        (await EditAsync(at, "正文", (_suggestions[0], "王秀兰说很危险"))).Refused(HttpStatusCode.BadRequest, "special-report.personal-data");
        var stranger = await Asked.SubmitAsync(_app, "d", "图书角缺少童书");
        (await EditAsync(at, "正文", (stranger, "图书角缺少童书"))).Refused(HttpStatusCode.Conflict, "special-report.excerpt-unfit");
        (await EditAsync(at, Long(), (_suggestions[0], "晚上从窗户拉线充电𠮷"), (_suggestions[1], "雨天特别吓人"))).Ok();
        (await _shegong.PostAsync($"{at}/submit")).Ok();
        (await EditAsync(at, "再改一处")).Refused(HttpStatusCode.Conflict, "special-report.wrong-state");
        (await _shegong.PostAsync($"{at}/issue")).Refused(HttpStatusCode.Conflict, "special-report.same-person");
        Assert.That(await TextAsync(at), Does.Contain("送审稿"));

        var checker = await CheckerAsync();
        (await checker.PostAsync($"{at}/send-back", new { reason = "请核实数字" })).Ok();
        (await _shegong.PostAsync($"{at}/submit")).Ok();
        (await (await _app.ResidentAsync("b")).PostAsync($"/api/mini/suggestions/{_suggestions[1]}/withdraw", new { })).Ok();
        (await checker.PostAsync($"{at}/issue")).Refused(HttpStatusCode.Conflict, "special-report.excerpt-unfit");
        (await checker.PostAsync($"{at}/send-back", new { reason = "第2条摘录已撤回" })).Ok();
        (await EditAsync(at, Long(), (_suggestions[0], "晚上从窗户拉线充电𠮷"))).Ok();
        (await _shegong.PostAsync($"{at}/submit")).Ok();
        var both = await Task.WhenAll(checker.PostAsync($"{at}/issue"), checker.PostAsync($"{at}/issue"));
        Assert.That(both.Count(r => r.Succeeded), Is.EqualTo(1), "once, however often it is pressed");
        var issued = (await _shegong.GetAsync(at)).Ok();
        Assert.That(((string)issued["number"]!, (int)issued["figures"]["people"]!), Is.EqualTo(("市北民意专报〔2024〕1号", 3)), "figures stay as they were quoted");
        Assert.That(await TextAsync(at), Does.Contain("〔2024〕1号").And.Contain("晚上从窗").And.Not.Contain("送审稿"));
        await InstructAsync(at, checker);
    }

    private async Task InstructAsync(string at, ApiClient checker)
    {
        (await checker.PostAsync($"{at}/instructions", new { post = "区长", text = "请消防救援大队牵头。", givenOn = "2024-11-27" })).Refused(HttpStatusCode.BadRequest, "special-report.instruction-date");
        var key = Guid.NewGuid().ToString();
        for (var i = 0; i < 2; i++) (await checker.PostAsync($"{at}/instructions", new { post = "区长", text = "请消防救援大队牵头。", givenOn = "2024-11-28" }, key)).Ok();
        Assert.That((await _shegong.GetAsync(at)).Ok()["instructions"].AsArray().Select(i => (string)i!["post"]!), Is.EqualTo(new[] { "区长" }));
        (await _shegong.PostAsync($"{at}/discard", new { reason = "重复" })).Refused(HttpStatusCode.Conflict, "special-report.wrong-state");
        Assert.That((await _shegong.GetAsync("/api/office/special-reports?status=Issued")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
        Assert.That((await _shegong.GetAsync("/api/office/special-reports?status=Draft")).Ok()["items"].AsArray(), Is.Empty);
        var unit = await _app.StaffAsync("zhujianju");
        foreach (var path in new[] { "/api/office/special-reports", at, $"{at}/pdf", "/api/office/practical-projects" })
            (await unit.GetAsync(path)).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
    }

    [Test]
    public async Task A_project_is_proposed_once_at_a_time_and_concluded_with_a_reason()
    {
        var unit = await _app.UnitAsync("区住房和城乡建设局");
        object Proposal(Guid lead, Guid theme) => new { themeId = theme, title = "集中充电设施建设", reason = "反映集中，且有安全隐患。", leadUnitId = lead, days = 7 };
        (await _shegong.PostAsync("/api/office/practical-projects", Proposal(Guid.NewGuid(), _theme))).Refused(HttpStatusCode.BadRequest, "project-proposal.unit-unknown");
        (await _shegong.PostAsync("/api/office/practical-projects", Proposal(unit, Guid.NewGuid()))).Refused(HttpStatusCode.NotFound, "theme.not-found");
        var both = await Task.WhenAll(_shegong.PostAsync("/api/office/practical-projects", Proposal(unit, _theme)), _shegong.PostAsync("/api/office/practical-projects", Proposal(unit, _theme)));
        Assert.That(both.Select(r => (int)r.Status).Order(), Is.EqualTo(new[] { 201, 409 }));
        both.Single(r => !r.Succeeded).Refused(HttpStatusCode.Conflict, "project-proposal.already-open");
        var made = both.Single(r => r.Succeeded);
        Assert.That(((string)made["leadUnit"]!, (int)made["figures"]["people"]!), Is.EqualTo(("区住房和城乡建设局（演示数据）", 3)));

        var at = $"/api/office/practical-projects/{made["id"]}";
        (await _shegong.PostAsync($"{at}/decline", new { reason = "" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await _shegong.PostAsync($"{at}/decline", new { reason = "已由市级项目覆盖" })).Ok();
        (await _shegong.PostAsync($"{at}/take-up", new { reason = "列入第6项" })).Refused(HttpStatusCode.Conflict, "project-proposal.wrong-state");
        var again = (await _shegong.PostAsync("/api/office/practical-projects", Proposal(unit, _theme))).Ok();
        var taken = (await _shegong.PostAsync($"/api/office/practical-projects/{again["id"]}/take-up", new { reason = "列入2025年区办实事第6项" })).Ok();
        Assert.That(((string)taken["statusText"]!, (string)taken["conclusion"]!), Is.EqualTo(("已列入区办实事", "列入2025年区办实事第6项")));
        var list = (await _shegong.GetAsync("/api/office/practical-projects?size=1")).Ok();
        var rest = (await _shegong.GetAsync($"/api/office/practical-projects?size=1&cursor={list["next"]}")).Ok();
        Assert.That(new[] { list, rest }.Select(p => (Guid)p["items"][0]!["id"]!), Is.EqualTo(new[] { (Guid)again["id"]!, (Guid)made["id"]! }));
        (await _shegong.GetAsync($"/api/office/practical-projects/{Guid.NewGuid()}")).Refused(HttpStatusCode.NotFound, "project-proposal.not-found");
    }

    private Task<Guid> SubmitAsync(string who, string topic) => Asked.SubmitAsync(_app, who, topic);

    private Task<Reply> EditAsync(string at, string text, params (Guid SuggestionId, string Text)[] excerpts) => _shegong.PutAsync(at, new
    {
        title = "关于群众集中反映飞线充电情况的报告", addressees = "区委书记，区长", text, excerpts = excerpts.Select(e => new { e.SuggestionId, e.Text }),
    });

    /// <summary>More than a page.</summary>
    private static string Long() => string.Join('\n', Enumerable.Range(1, 40).Select(n => $"第{n}点，老旧楼院缺少集中充电设施，居民从窗户拉线充电，消防部门多次提醒仍难根治，需要统筹解决场地、电源和收费标准。"));

    private async Task<string> TextAsync(string at)
    {
        using var pdf = PdfDocument.Open(await _shegong.Http.GetByteArrayAsync($"{at}/pdf"));
        Assert.That(pdf.NumberOfPages, Is.InRange(2, 6));
        return string.Concat(pdf.GetPages().Select(p => p.Text));
    }

    /// <summary>A second officer of the department.</summary>
    private async Task<ApiClient> CheckerAsync()
    {
        var (xitong, anquan) = (await _app.StaffAsync("xitong"), await _app.StaffAsync("anquan"));
        var unit = await _app.Database.ScalarAsync<Guid>("select id from identity.unit where kind = 'SocialWorkDepartment'");
        var id = (Guid)(await xitong.PostAsync("/api/office/staff", new { userName = "shegong.he", displayName = "核稿人", unitId = unit })).Ok()["id"]!;
        (await anquan.PutAsync($"/api/office/staff/{id}/roles", new { roles = new[] { "SocialWorkOfficer" } })).Ok();
        var initial = (string)(await anquan.PostAsync($"/api/office/staff/{id}/initial-password")).Ok()["initialPassword"]!;
        var fresh = _app.With(await _app.SignInAsync("shegong.he", initial));
        return _app.With((await fresh.PostAsync("/api/office/me/password", new { current = initial, @new = "Jian-yan-9527" })).Ok());
    }
}
