using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZhihuiShibei.Tests.Intake.Reporters;

namespace ZhihuiShibei.Tests.Intake.Entering;

/// <summary>Entries on paper, from partner systems and from reporters.</summary>
internal sealed class OtherDoorsTests
{
    [Test]
    public async Task Paper_is_taken_as_it_is_counts_by_when_it_was_taken_out_and_is_told_again_when_completed()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Collected.OpenAsync(app);
        var keeper = await app.StaffAsync("xiangguan");
        var opening = await OnPaper.OpenedAsync(keeper, await OnPaper.BoxAsync(app), 2);
        app.Time.Advance(Collected.ClosesAt - app.Time.GetUtcNow());
        keeper = await app.StaffAsync("xiangguan");
        var paper = JsonSerializer.SerializeToNode(await OnPaper.PaperAsync(keeper, 1, countermeasures: null, name: null))!;
        paper["content"]!["entry"] = new JsonObject { ["collection"] = Collected.Code };
        paper["content"]!["rationale"] = "刘建国说夏天等红灯时间长。";
        var receipt = (await keeper.PostAsync($"/api/office/openings/{opening}/papers", paper)).Ok();
        Assert.That((bool)receipt["entry"]["entered"]!, Is.True, "the box was opened in time");
        await app.SettleAsync();
        Assert.That(await KeptAsync(), Is.EqualTo("|paper|刘建国说夏天等红灯时间长。|"), "nobody knew yet whose it was");
        (await keeper.PostAsync($"/api/office/papers/{receipt["id"]}/complete", new { how = "Telephone", name = "刘建国", countermeasures = "刘建国建议装遮阳棚。" })).Ok();
        await app.SettleAsync();
        Assert.That(await KeptAsync(), Is.EqualTo("|paper|〔已隐去〕说夏天等红灯时间长。|〔已隐去〕建议装遮阳棚。"));

        var late = new { content = JsonNode.Parse(JsonSerializer.Serialize(OnPaper.Content()))! };
        late.content["entry"] = new JsonObject { ["collection"] = Collected.Code };
        var ordinary = (await keeper.PostAsync("/api/office/counter/suggestions", late)).Ok();
        Assert.That((bool)ordinary["entry"]["entered"]!, Is.False, "paper is never turned away");
        var backDated = new { late.content, receivedAt = Collected.ClosesAt.AddMinutes(-1) };
        Assert.That((bool)(await keeper.PostAsync("/api/office/counter/suggestions", backDated)).Ok()["entry"]["entered"]!, Is.True);
        late.content["entry"]!["field"] = "water";
        (await keeper.PostAsync("/api/office/counter/suggestions", new { late.content, receivedAt = Collected.ClosesAt.AddMinutes(-1) }))
            .Refused(HttpStatusCode.BadRequest, "entry.field-unknown");

        Task<string?> KeptAsync() => app.Database.ScalarAsync<string>(
            "select coalesce(field, '') || '|' || terms_version || '|' || rationale || '|' || countermeasures from contest.entry where suggestion_id = $1", (Guid)receipt["id"]!);
    }

    [Test]
    public async Task A_partner_s_push_and_a_reporter_s_report_take_part_and_a_claimed_paper_belongs_to_its_account()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Collected.OpenAsync(app);
        var partner = await app.PartnerAsync();
        var push = JsonSerializer.SerializeToNode(Samples.Suggestion())!;
        (push["externalNumber"], push["entry"]) = ("zw-1", Collected.Entry());
        push.AsObject().Remove("publicity");
        push.AsObject().Remove("fileIds");
        var first = (await partner.PostAsync("/api/channel/suggestions", push)).Ok();
        var again = (await partner.PostAsync("/api/channel/suggestions", push)).Ok();
        Assert.That(again.Text, Is.EqualTo(first.Text), "the same answer again");
        Assert.That((bool)first["entry"]["entered"]!, Is.True);
        var batch = push.DeepClone();
        (batch["externalNumber"], batch["entry"]!["answers"]![0]!["text"]) = ("zw-2", new string('长', 501));
        var answer = (await partner.PostAsync("/api/channel/suggestions/batch", new { suggestions = new[] { batch } })).Ok();
        Assert.That((string)answer["items"]![0]!["code"]!, Is.EqualTo("request.invalid"));
        batch["entry"]!["answers"] = new JsonArray();
        answer = (await partner.PostAsync("/api/channel/suggestions/batch", new { suggestions = new[] { batch } })).Ok();
        Assert.That((string)answer["items"]![0]!["code"]!, Is.EqualTo("entry.answer-missing"));

        var report = JsonSerializer.SerializeToNode(Desk.Report())!;
        report["entry"] = Collected.Entry();
        report["entry"]!["form"] = "Unit";
        Assert.That((bool)(await (await app.StaffAsync("zhibao")).PostAsync("/api/office/my-reports", report)).Ok()["entry"]["entered"]!, Is.True);

        var keeper = await app.StaffAsync("xiangguan");
        var content = JsonNode.Parse(JsonSerializer.Serialize(OnPaper.Content()))!;
        content["entry"] = new JsonObject { ["collection"] = Collected.Code, ["field"] = "fire" };
        var slip = (await keeper.PostAsync("/api/office/counter/suggestions", new { content })).Ok();
        await app.SettleAsync();
        Assert.That(await app.Database.ColumnAsync<string>("select channel from contest.entry order by channel"),
            Is.EqualTo(new[] { "Counter", "DirectReportUnit", "GovernmentWebsite" }));
        var wang = await app.ResidentAsync();
        (await wang.PostAsync("/api/mini/claims", new { number = (string)slip["number"]!, querySecret = (string)slip["querySecret"]! })).Ok();
        await app.SettleAsync();
        Assert.That((await wang.GetAsync("/api/mini/entries")).Ok()["items"]![0]!["number"]!.ToString(), Is.EqualTo(slip["number"].ToString()));
    }
}
