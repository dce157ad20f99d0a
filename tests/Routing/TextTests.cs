using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>告知文字: versions, days of effect, variables, and words of the officer's own.</summary>
internal sealed class TextTests
{
    [Test]
    public async Task Words_come_from_the_version_in_force_and_the_officer_may_change_them()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        var unknown = (await SaveAsync("您好，{姓名}：{去处}", "2024-11-28")).Refused(HttpStatusCode.BadRequest, "text.unknown-variable");
        Assert.That(unknown.Detail, Does.Contain("{姓名}").And.Contain("{去处}").And.Contain("{主题}").And.Contain("{编号}"));
        (await SaveAsync("旧", "2024-11-27")).Refused(HttpStatusCode.BadRequest, "text.effective-past");
        Assert.That((int)(await SaveAsync("{编号}：{主题}已留存（{理由}）。", "2024-11-28")).Ok()["version"]!, Is.EqualTo(1));
        Assert.That((int)(await SaveAsync("下月起的文字：{主题}", "2024-12-01")).Ok()["version"]!, Is.EqualTo(2));

        var (id, own) = (await app.SubmittedAsync(topic: "编号{编号}的路灯𠮷"), await app.SubmittedAsync(topic: "增设儿童活动区"));
        var number = (string)(await app.CaseAsync(id))["number"]!;
        var expected = $"{number}：编号{{编号}}的路灯𠮷已留存（供决策参考）。";
        var preview = (await officer.PostAsync("/api/office/decision-texts/preview", new { reasonCode = "reference", caseId = id })).Ok();
        Assert.That((string)preview["text"]!, Is.EqualTo(expected), "braces of a topic stay what they are");
        var decided = (await officer.PostAsync($"/api/office/cases/{id}/retain", new { reasonCode = "reference" })).Ok();
        Assert.That((string)decided["textToSuggester"]!, Is.EqualTo(expected));

        var path = $"/api/office/cases/{own}/retain";
        (await officer.PostAsync(path, new { reasonCode = "reference", textToSuggester = "{单位}会看" })).Refused(HttpStatusCode.BadRequest, "text.unknown-variable");
        (await officer.PostAsync(path, new { reasonCode = "reference", textToSuggester = string.Concat(Enumerable.Repeat("{主题}", 200)) }))
            .Refused(HttpStatusCode.BadRequest, "text.too-long");
        Assert.That(
            (string)(await officer.PostAsync(path, new { reasonCode = "reference", textToSuggester = " “{主题}”我们记下了。" })).Ok()["textToSuggester"]!,
            Is.EqualTo("“增设儿童活动区”我们记下了。"));

        app.Time.SetUtcNow(Some.At("2024-12-02T09:00:00+08:00"));
        officer = await app.StaffAsync("shegong");
        var reason = (await officer.GetAsync("/api/office/decision-texts")).Ok()["reasons"].AsArray().Single(r => (string)r!["code"]! == "reference")!;
        Assert.That(((string)reason["text"]!, (int)reason["version"]!, reason["versions"]!.AsArray().Count), Is.EqualTo(("下月起的文字：{主题}", 2, 2)));
        var accepted = (await officer.PostAsync($"/api/office/cases/{id}/accept", await app.AcceptanceAsync())).Ok();
        Assert.That((string)accepted["textToSuggester"]!, Does.Contain("交由大港街道").And.Contain("60日内"), "a reason without versions keeps its own words");

        Task<Reply> SaveAsync(string text, string from) => officer.PostAsync("/api/office/decision-texts", new { reasonCode = "reference", text, effectiveFrom = from });
    }
}
