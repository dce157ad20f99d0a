using System.Net;
using UglyToad.PdfPig;

namespace ZhihuiShibei.Tests.Intake.Papers;

/// <summary>Paper is registered as it is, completed later, and its owner gets a slip.</summary>
internal sealed class PaperTests
{
    private const string Counter = "/api/office/counter/suggestions";

    [Test]
    public async Task An_incomplete_paper_is_registered_as_it_is_and_completed_by_telephone()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (keeper, social) = (await app.StaffAsync("xiangguan"), await app.StaffAsync("shegong"));
        var opening = await OnPaper.OpenedAsync(keeper, await OnPaper.BoxAsync(app), 1);
        var receipt = (await keeper.PostAsync(
            $"/api/office/openings/{opening}/papers", await OnPaper.PaperAsync(keeper, 1, null, "路口等红灯的老人孩子在太阳下晒得受不了，等的时间又长。", null, null, null, null))).Ok();
        var id = receipt["id"];
        Assert.That(Names(receipt["missing"]), Is.EqualTo("Topic Countermeasures SuggesterName Contact Profile"));
        await app.SettleAsync();

        var read = (await social.GetAsync($"/api/office/suggestions/{id}")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)read["topic"]!, Is.EqualTo("（无主题）路口等红灯的老人孩子在太阳下晒得受不了…"));
            Assert.That((int)read["origin"]["ordinal"]!, Is.EqualTo(1));
            Assert.That((string)read["origin"]["boxCode"]!, Has.Length.EqualTo(4));
            Assert.That(read["missing"].AsArray(), Has.Count.EqualTo(5));
            Assert.That(await app.Database.ScalarAsync<string>("select excerpt from routing.triage_case"), Does.StartWith("路口等红灯"));
        }

        var path = $"/api/office/papers/{id}";
        (await social.PostAsync($"/api/office/cases/{id}/supplement-request", new { question = "请补充您的建议措施。" })).Ok();
        await app.SettleAsync();
        (await keeper.PostAsync($"{path}/complete", new { how = "Telephone" })).Refused(HttpStatusCode.BadRequest, "paper.nothing-given");
        (await keeper.PostAsync($"{path}/complete", new { how = "Telephone", rationale = "改写" })).Refused(HttpStatusCode.Conflict, "paper.element-present");
        (await keeper.PostAsync($"{path}/complete", new { how = "Telephone", subdistrictCode = "1" })).Refused(HttpStatusCode.BadRequest, "suggestion.place-unknown");
        var completed = (await keeper.PostAsync($"{path}/complete", new
        {
            how = "Telephone", topic = "路口装遮阳棚", countermeasures = "请装遮阳棚。", name = "刘建国", phone = "138-0532-0002",
        })).Ok();
        Assert.That(Names(completed["missing"]), Is.EqualTo("Profile"));
        await app.SettleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)completed["status"]!, Is.EqualTo("Registered"), "the telephone call is the answer to the supplement request");
            Assert.That(await app.Database.ScalarAsync<string>("select topic || status from routing.triage_case"), Is.EqualTo("路口装遮阳棚Pending"));
            Assert.That(await app.Database.ScalarAsync<string>("select topic from feedback.recipient"), Is.EqualTo("路口装遮阳棚"));
            Assert.That((await keeper.GetAsync($"{path}")).Ok().Text, Does.Contain("电话补充：建议主题、对策措施、建议人姓名（名称）、联系方式").And.Not.Contain("刘建国"));
            Assert.That((string)(await social.PostAsync($"/api/office/suggestions/{id}/reveal", new { purpose = "TelephoneCall" })).Ok()["phone"]!, Is.EqualTo("13805320002"));
            Assert.That((await keeper.GetAsync("/api/office/papers?incomplete=true")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
        }

        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<long>("select count(*) from intake.search_entry where exists (select from intake.signature)") == 1,
            "what was added is read for search and similarity");
        (await keeper.PostAsync($"{path}/complete", new { how = "InPerson", subdistrictCode = OnPaper.Subdistrict })).Ok();
        Assert.That((await keeper.GetAsync("/api/office/papers?incomplete=true")).Ok()["items"].AsArray(), Is.Empty);
        Assert.That(app.Log.All, Has.None.Contains("刘建国").And.None.Contains("13805320002").And.None.Contains("遮阳棚"));
    }

    [Test]
    public async Task At_the_counter_anything_readable_is_taken_and_the_rest_is_refused_with_nothing_kept()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (keeper, unit) = (await app.StaffAsync("xiangguan"), await app.StaffAsync("dagang"));
        object With(object content, DateTimeOffset? receivedAt = null) => new { content, receivedAt };
        (await keeper.PostAsync(Counter, With(OnPaper.Content(null, null, null)))).Refused(HttpStatusCode.BadRequest, "paper.nothing-written");
        (await keeper.PostAsync(Counter, With(OnPaper.Content("\u200B\u202E", "", "\0")))).Refused(HttpStatusCode.BadRequest, "paper.nothing-written");
        (await keeper.PostAsync(Counter, With(OnPaper.Content(rationale: new string('长', 5001))))).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await keeper.PostAsync(Counter, With(OnPaper.Content(rationale: new string('长', 400_000))))).Refused(HttpStatusCode.RequestEntityTooLarge, "request.too-large");
        (await keeper.PostAsync(Counter, With(OnPaper.Content(phone: "十三八")))).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await keeper.PostAsync(Counter, new { })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await keeper.PostAsync(Counter, With(OnPaper.Content(), app.Time.GetUtcNow().AddDays(1)))).Refused(HttpStatusCode.BadRequest, "opening.time-in-future");
        (await unit.PostAsync(Counter, With(OnPaper.Content()))).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.Zero);

        var yesterday = app.Time.GetUtcNow().AddDays(-1);
        var key = Guid.NewGuid().ToString();
        var body = With(OnPaper.Content("𠮷祥里\u202E楼道👵🏽扶手", new string('长', 5000)), yesterday);
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => keeper.PostAsync(Counter, body, key)));
        Assert.That(replies.Select(r => r.Text).Distinct().Count(), Is.EqualTo(1));
        var paper = (await keeper.GetAsync($"/api/office/papers/{replies[0].Ok()["id"]}")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)paper["topic"]!, Is.EqualTo("𠮷祥里楼道👵🏽扶手"));
            Assert.That((string)paper["suggester"]["phone"]!, Is.EqualTo("138****0002"));
            Assert.That((DateTimeOffset)paper["receivedAt"]!, Is.EqualTo(yesterday));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_slip_can_be_printed_as_often_as_needed_and_opens_the_suggestion()
    {
        await using var app = await ShibeiApp.StartAsync("Intake:Scenes:Link=https://shibei.example/s/");
        var there = await OnPaper.RegisteredAsync(app);
        var (keeper, path) = (await app.StaffAsync("xiangguan"), $"/api/office/papers/{there.SuggestionId}");
        var shown = (await keeper.PostAsync($"{path}/slip")).Ok();
        Assert.That(((string)shown["querySecret"]!, (string)shown["codeContent"]!), Is.EqualTo((there.QuerySecret, $"https://shibei.example/s/t={there.Number}")));
        for (var i = 0; i < 2; i++)
        {
            using var answer = await keeper.Http.PostAsync(new Uri($"{path}/slip/pdf", UriKind.Relative), null);
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"));
            using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
            // Digits beside letters have glyphs of their own; a reader of PDFs gets their text from beside them.
            var spoken = string.Concat(pdf.GetPage(1).GetMarkedContents().Select(m => m.ActualText));
            Assert.That(spoken, Does.Contain(string.Concat((there.Number + there.QuerySecret).Where(char.IsAsciiDigit))));
            Assert.That(pdf.GetPage(1).Text + spoken, Does.Contain("编号").And.Not.Contain("刘建").And.Not.Contain("13805320002"));
        }

        var acts = (await keeper.GetAsync(path)).Ok()["history"].AsArray().Select(h => (string)h!["act"]!)
            .Where(act => !act.StartsWith("TextCheck", StringComparison.Ordinal));
        Assert.That(acts, Is.EqualTo(new[] { "Register", "PrintSlip", "PrintSlip", "PrintSlip" }));
        (await app.Anyone().PostAsync("/api/open/tracking", new { number = there.Number, querySecret = there.QuerySecret })).Ok();
        var wang = await app.ResidentAsync();
        (await wang.PostAsync("/api/mini/claims", new { number = there.Number, querySecret = there.QuerySecret })).Ok();
        (await keeper.PostAsync($"{path}/slip")).Refused(HttpStatusCode.Conflict, "paper.claimed");
        (await keeper.PostAsync($"{path}/slip/pdf")).Refused(HttpStatusCode.Conflict, "paper.claimed");
    }

    [Test]
    public async Task Without_fonts_everything_but_printing_works()
    {
        await using var app = await ShibeiApp.StartAsync("Printing:Sans=/nowhere/font.ttc");
        var there = await OnPaper.RegisteredAsync(app);
        var keeper = await app.StaffAsync("xiangguan");
        (await keeper.PostAsync($"/api/office/papers/{there.SuggestionId}/slip/pdf")).Refused(HttpStatusCode.ServiceUnavailable, "printing.font-missing");
        (await keeper.PostAsync($"/api/office/papers/{there.SuggestionId}/slip")).Ok();
        Assert.That(app.Log.All, Has.Some.Contains("fonts-noto-cjk"));
    }

    private static string Names(System.Text.Json.Nodes.JsonNode names) => string.Join(' ', names.AsArray().Select(n => (string)n!));
}
