using System.Net;
using ZhihuiShibei.Tests.Feedback;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>Everything we keep of a person, for that person.</summary>
internal sealed class ExportTests
{
    [Test]
    public async Task A_resident_gets_all_about_themselves_from_every_module_and_nothing_about_others()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, li) = (await app.ResidentAsync("wang"), await app.ResidentAsync("li"));
        (await wang.PutAsync("/api/mini/me", new { kind = "Person", name = "王秀兰", occupation = "退休教师" })).Ok();
        (await wang.PostAsync("/api/mini/me/subscriptions", new { results = new Dictionary<string, string> { ["t1"] = "accept" } })).Ok();
        var id = await app.SubmitAsync(wang, "加装<b>扶手</b>");
        await app.SubmitAsync(li, "李四的另一件建议");
        await app.HappensAsync(app.Accepted(id));
        await app.HappensAsync(app.Concluded(id));
        (await wang.PostAsync($"/api/mini/suggestions/{id}/rating", new { reply = 5, speed = 4, result = 5, comment = "很好" })).Ok();
        var officer = await app.StaffAsync("shegong");
        (await officer.PostAsync($"/api/office/suggestions/{id}/reveal", new { purpose = "HandleSuggestion" })).Ok();

        (await wang.PutAsync($"/api/mini/drafts/{Guid.NewGuid()}", new { content = new { topic = "写到一半" } })).Ok();
        (await wang.PostAsync("/api/mini/complaints", new { kind = "Delay", text = "等得太久。" })).Ok();
        var (lead, joint) = (await app.ResidentAsync("zhao"), System.Text.Json.JsonSerializer.SerializeToNode(Samples.Suggestion("联名请设座椅"))!);
        joint["joint"] = true;
        (joint["suggester"]!["name"], joint["suggester"]!["phone"]) = ("赵发起", "13805320009");
        var code = (string)(await lead.PostAsync("/api/mini/suggestions", joint)).Ok()["invitationCode"]!;
        (await wang.PostAsync("/api/mini/joint/confirm", new { invitationCode = code, name = "王秀兰", phone = "13805320001" })).Ok();

        var export = (await wang.PostAsync("/api/mini/me/export")).Ok();
        var sections = export["sections"].AsArray().ToDictionary(s => (string)s!["code"]!, s => s!["items"]!.AsArray());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sections.Keys, Is.EqualTo(new[]
            {
                "account", "sessions", "subscriptions", "activity", "suggestions", "attachments", "consents", "drafts", "co-signatures", "complaints", "notices", "ratings",
                "awards", "objections", "looks",
            }));
            Assert.That(sections.Where(s => s.Value.Count == 0).Select(s => s.Key), Is.SubsetOf(new[] { "attachments", "awards", "objections" }), "what wang has nothing of");
            Assert.That(export.Text, Does.Contain("王秀兰").And.Contain("13805320001").And.Contain("owang").And.Contain("加装双侧扶手").And.Contain("很好"));
            Assert.That(export.Text, Does.Contain("同意征集须知（2024-11版）").And.Contain("核实建议内容").And.Contain("区委社会工作部").And.Contain("内容安全检查"));
            Assert.That(export.Text, Does.Not.Contain("李四").And.Not.Contain("赵发起").And.Not.Contain("shegong"), "neither somebody else's nor the official's name");
            Assert.That(export.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'account.export'"), Is.EqualTo(1));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.idempotency where answer like '%王秀兰%'"), Is.Zero, "not kept as an answer");
        }

        var page = (await wang.PostAsync("/api/mini/me/export?format=Html")).Ok();
        Assert.That(page.Text, Does.StartWith("<!DOCTYPE html>").And.Contain("王秀兰").And.Contain("加装&lt;b&gt;扶手").And.Not.Contain("<b>扶手"));
        Assert.That(page.Text, Does.Not.Contain("src=").And.Not.Contain("href="), "needs nothing beside it");

        for (var i = 3; i <= 5; i++) (await wang.PostAsync("/api/mini/me/export")).Ok();
        var tooMany = (await wang.PostAsync("/api/mini/me/export")).Refused(HttpStatusCode.TooManyRequests, "account.export-too-often");
        Assert.That(tooMany.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.FromHours(23)));
        (await li.PostAsync("/api/mini/me/export")).Ok();
    }

    [Test]
    public async Task A_guardians_consent_and_what_was_erased_stand_in_the_export()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var body = System.Text.Json.JsonSerializer.SerializeToNode(Samples.Suggestion())!;
        body["suggester"]!["under14"] = true;
        body["suggester"]!["guardian"] = new System.Text.Json.Nodes.JsonObject { ["name"] = "王父", ["phone"] = "13705321111", ["consents"] = true };
        (await wang.PostAsync("/api/mini/suggestions", body)).Ok();
        await app.SettleAsync();
        Assert.That((await wang.PostAsync("/api/mini/me/export")).Ok().Text, Does.Contain("监护人同意处理未满14周岁儿童的个人信息").And.Contain("王父"));
        (await wang.PostAsync("/api/mini/me/consent/revoke")).Ok();
        await app.SettleAsync();
        var after = (await wang.PostAsync("/api/mini/me/export")).Ok().Text;
        Assert.That(after, Does.Contain("已按本人要求删除").And.Contain("撤回授权").And.Not.Contain("王父").And.Not.Contain("王秀兰"));
    }
}
