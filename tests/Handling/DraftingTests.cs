using System.Net;
using System.Text.RegularExpressions;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>答复草稿 and 答复模板: what is unfinished stays with its unit, and nothing that a template left open goes out.</summary>
internal sealed partial class DraftingTests
{
    [Test]
    public async Task A_draft_is_as_unfinished_as_it_likes_and_nobody_outside_the_unit_reads_it()
    {
        await using var work = await Work.InProgressAsync();
        var path = $"{work.Path}/draft";
        Assert.That((int)(await work.Lead.GetAsync(path)).Ok()["revision"], Is.Zero);
        var saved = (await work.Lead.PutAsync(path, new { revision = 0, result = "Planned", done = "写到一半𠮷，【请填写：具体措施】" })).Ok();
        Assert.That(((int)saved["revision"], (string)saved["toFill"][0]!), Is.EqualTo((1, "具体措施")));
        (await work.Lead.PutAsync(path, new { revision = 0, done = "同事的另一稿" })).Refused(HttpStatusCode.Conflict, "answer-draft.changed");
        var twice = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => work.Lead.PutAsync(path, new { revision = 1, done = $"写到一半𠮷，第{i}稿【请填写：具体措施】" })));
        Assert.That(twice.Count(r => r.Succeeded), Is.EqualTo(1));
        Assert.That(twice.Where(r => !r.Succeeded).Select(r => r.Code), Is.All.EqualTo("answer-draft.changed"));
        (await work.Lead.PutAsync(path, new { revision = 2, done = new string('长', 2001) })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await work.Co.GetAsync(path)).Refused(HttpStatusCode.Forbidden, "handling.lead-only");
        (await work.Foreign.GetAsync(path)).Refused(HttpStatusCode.NotFound, "handling.not-found");
        (await work.Checker.GetAsync(path)).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        foreach (var other in new[] { work.Co, work.Checker })
            Assert.That((await other.GetAsync(work.Path)).Ok().Text, Does.Not.Contain("写到一半"));
        Assert.That((string)(await work.Lead.GetAsync(path)).Ok()["done"]!, Does.Contain("写到一半𠮷"));

        (await work.Lead.PostAsync($"{work.Path}/submit-for-check", new { version = 1 })).Refused(HttpStatusCode.Conflict, "conclusion.missing");
        var left = (await work.Lead.PostAsync($"{work.Path}/conclusion", Work.Conclusion(done: (string)(await work.Lead.GetAsync(path)).Ok()["done"]!)))
            .Refused(HttpStatusCode.BadRequest, "conclusion.marker-left");
        Assert.That(left.Detail, Does.Contain("具体措施"));
        Assert.That((int)(await work.Lead.GetAsync(path)).Ok()["revision"], Is.EqualTo(2), "what was refused takes nothing away");
        (await work.Lead.PostAsync($"{work.Path}/conclusion", Work.Conclusion())).Ok();
        Assert.That((int)(await work.Lead.GetAsync(path)).Ok()["revision"], Is.Zero, "the version took its place");
        (await work.Lead.PutAsync(path, new { revision = 0, done = "再改一稿" })).Ok();
        (await work.Lead.PostAsync($"{work.Path}/submit-for-check", new { version = 1 })).Ok();
        (await work.Lead.PutAsync(path, new { revision = 1, done = "审核时不改" })).Refused(HttpStatusCode.Conflict, "handling.wrong-state");

        await work.TellAsync(work.DispatchedTo(await work.App.UnitAsync("区民政局"), "区民政局（演示数据）", WorkRole.Lead));
        Assert.That((int)(await work.Foreign.GetAsync(path)).Ok()["revision"], Is.Zero, "another lead writes its own");
        (await work.Lead.GetAsync(path)).Refused(HttpStatusCode.NotFound, "handling.not-found");
    }

    [Test]
    public async Task What_was_complete_when_it_was_drafted_is_held_to_its_content_again_when_it_is_submitted()
    {
        await using var work = await Work.InProgressAsync();
        (await work.Lead.PostAsync($"{work.Path}/conclusion", new
        {
            result = "Planned", done = "已完成现场踏勘和方案比选。", doneBy = "街道城建办", next = "十二月底前全部加装完成。", plannedFor = "2024-12-01",
        })).Ok();
        work.App.Time.Advance(TimeSpan.FromDays(4));
        await work.SignInAsync();
        (await work.Lead.PostAsync($"{work.Path}/submit-for-check", new { version = 1 })).Refused(HttpStatusCode.BadRequest, "conclusion.incomplete");
        Assert.That(await work.StatusAsync(), Is.EqualTo("InProgress"));
        (await work.Lead.PutAsync($"{work.Path}/draft", new { revision = 0, done = "写到一半" })).Ok();
        var me = await work.App.Database.ScalarAsync<Guid>("select id from identity.staff_member where user_name = 'dagang'");
        var mate = Guid.CreateVersion7();
        await work.TellOnlyHandlingAsync(new StaffSaved(mate, work.LeadUnit, true, true, work.App.Time.GetUtcNow()));
        object over = new { fromOfficerId = me, toOfficerId = mate, note = "调任其他岗位。" };
        Assert.That((int)(await work.Lead.PostAsync("/api/office/handling/hand-over", over)).Ok()["drafts"], Is.EqualTo(1), "what was being written goes along");
        Assert.That((int)(await work.Lead.PostAsync("/api/office/handling/hand-over", over)).Ok()["drafts"], Is.Zero);
    }

    [Test]
    public async Task Templates_are_filled_in_from_the_case_and_what_is_left_open_is_not_told()
    {
        await using var work = await Work.InProgressAsync();
        var path = $"{work.Path}/answer-templates";
        (await work.Co.GetAsync(path)).Refused(HttpStatusCode.Forbidden, "handling.lead-only");
        (await work.Foreign.GetAsync(path)).Refused(HttpStatusCode.NotFound, "handling.not-found");
        var all = (await work.Lead.GetAsync(path)).Ok()["items"].AsArray();
        Assert.That(all.Select(t => (string)t!["result"]!), Is.EqualTo(Enum.GetNames<HandlingResult>()), "one for each result");
        Assert.That(all.Select(t => t!["toFill"]!.AsArray().Count), Is.All.GreaterThan(0));
        foreach (var its in all)
        {
            Assert.That(its!.ToJsonString(), Does.Not.Contain("{主题}").And.Not.Contain("{单位}"));
            (await work.Lead.PostAsync($"{work.Path}/conclusion", Answer(its, text => text))).Refused(HttpStatusCode.BadRequest, "conclusion.marker-left");
            (await work.Lead.PostAsync($"{work.Path}/conclusion", Answer(its, FilledIn))).Ok();
        }

        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = (string)all[0]!["done"]! })).Refused(HttpStatusCode.BadRequest, "conclusion.marker-left");
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "进展如下：【请填写" })).Refused(HttpStatusCode.BadRequest, "conclusion.marker-left");
        (await work.Lead.PostAsync("/api/office/collective-answers", new
        {
            title = "关于扶手的集中答复", suggestionIds = new[] { work.Id, Guid.NewGuid() }, result = "Adopted", done = (string)all[0]!["done"]!, doneBy = "城建办", next = "明年完成其余单元。",
            doneOn = "2024-11-28",
        })).Refused(HttpStatusCode.BadRequest, "conclusion.marker-left");
        Assert.That((string)all[0]!["done"]!, Does.Contain("“在老旧楼院增设助老扶手”").And.Contain("大港街道"));
    }

    [Test]
    public async Task Templates_are_data_with_versions_and_a_day_from_which_they_count()
    {
        await using var work = await Work.InProgressAsync();
        const string Path = "/api/office/answer-templates";
        (await work.Lead.PostAsync(Path, Template())).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await work.Foreign.GetAsync(Path)).Ok();
        var unknown = (await work.Checker.PostAsync(Path, Template(done: "{姓名}您好，{单位}已办。"))).Refused(HttpStatusCode.BadRequest, "answer-template.unknown-variable");
        Assert.That(unknown.Detail, Does.Contain("{姓名}").And.Contain("{受理日期}").And.Not.Contain("{单位}、{姓名}"));
        (await work.Checker.PostAsync(Path, Template(done: "已办【请填写】。"))).Refused(HttpStatusCode.BadRequest, "answer-template.marker-unfit");
        (await work.Checker.PostAsync(Path, Template(done: "请致电13805320001。"))).Refused(HttpStatusCode.BadRequest, "handling.personal-data");
        (await work.Checker.PostAsync(Path, Template(from: "2024-11-27"))).Refused(HttpStatusCode.BadRequest, "answer-template.effective-past");
        (await work.Checker.PostAsync(Path, Template(result: "Planned"))).Refused(HttpStatusCode.Conflict, "answer-template.other-result");
        (await work.Checker.PostAsync(Path, Template(code: "大写"))).Refused(HttpStatusCode.BadRequest, "request.invalid");
        var key = Guid.NewGuid().ToString();
        var first = (await work.Checker.PostAsync(Path, Template(), key)).Ok();
        Assert.That((await work.Checker.PostAsync(Path, Template(), key)).Ok().Text, Is.EqualTo(first.Text));
        var many = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => work.Checker.PostAsync(Path, Template(done: "下月的文字：{编号}", from: "2024-12-01"))));
        Assert.That(many.Select(r => (int)r.Ok()["version"]), Is.EquivalentTo(new[] { 2, 3, 4 }), "each its own version");
        (await work.Checker.PostAsync(Path, Template(from: "2024-12-03", active: false))).Ok();

        Assert.That(await DoneAsync(), Does.Match("^在老旧楼院增设助老扶手，2024年11月28日受理，大港街道.*已办：【请填写：措施】$"));
        await work.TellOnlyHandlingAsync(new SuggestionCompleted(work.Id, "编号{编号}的路灯𠮷", "", null, null, [], work.App.Time.GetUtcNow()));
        Assert.That(await DoneAsync(), Does.StartWith("编号{编号}的路灯𠮷，"), "braces of a topic stay what they are");
        work.App.Time.Advance(TimeSpan.FromDays(4));
        await work.SignInAsync();
        Assert.That(await DoneAsync(), Is.EqualTo("下月的文字：SB-20241128-0001-K"));
        work.App.Time.Advance(TimeSpan.FromDays(2));
        await work.SignInAsync();
        Assert.That(await DoneAsync(), Is.Null, "out of use");
        var listed = (await work.Lead.GetAsync(Path)).Ok()["templates"].AsArray().Single(t => (string)t!["code"]! == "adopted")!;
        Assert.That(((int?)listed["inForce"], listed["versions"]!.AsArray().Count), Is.EqualTo(((int?)null, 6)));

        async Task<string?> DoneAsync() =>
            (string?)(await work.Lead.GetAsync($"{work.Path}/answer-templates?result=Adopted")).Ok()["items"].AsArray().SingleOrDefault()?["done"];
    }

    private static object Template(
        string code = "adopted", string result = "Adopted", string done = "{主题}，{受理日期}受理，{单位}已办：【请填写：措施】", string from = "2024-11-28", bool active = true) =>
        new { code, result, name = "采纳", done, doneBy = "{单位}城建办", next = "今后由【请填写：哪个科室】负责。", effectiveFrom = from, active };

    private static object Answer(System.Text.Json.Nodes.JsonNode its, Func<string, string> with)
    {
        var result = (string)its["result"]!;
        return new
        {
            result, done = with((string)its["done"]!), doneBy = with((string)its["doneBy"]!), next = with((string)its["next"]!),
            whyNot = (string?)its["whyNot"] is { } why ? with(why) : null, basis = (string?)its["basis"] is { } basis ? with(basis) : null,
            doneOn = result == "Planned" ? null : "2024-11-28", plannedFor = result == "Planned" ? "2025-06-30" : null,
        };
    }

    private static string FilledIn(string text) => Marker().Replace(text, "已核实的内容");

    [GeneratedRegex("【请填写：[^】]+】")]
    private static partial Regex Marker();
}
