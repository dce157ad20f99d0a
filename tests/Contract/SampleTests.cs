using System.Net;
using ZhihuiShibei.Tests.House;

namespace ZhihuiShibei.Tests.Contract;

/// <summary>
/// The samples of the contract are answers that the host really gave: a resident's whole path, and the refusals a mini-program
/// must be ready for. <c>npm test</c> holds them against the document.
/// </summary>
internal sealed class SampleTests
{
    private static readonly HttpMethod Get = HttpMethod.Get, Post = HttpMethod.Post, Put = HttpMethod.Put;

    private ShibeiApp _app = null!;
    private Scribe _scribe = null!;
    private ApiClient _anyone = null!;

    [Test]
    public async Task Samples_are_what_the_host_answers()
    {
        await using var app = _app = await ShibeiApp.StartAsync();
        _scribe = new Scribe((await ContractFiles.ComposeAsync()).Documents["mini"]);
        _anyone = app.Anyone();
        await ReadWhatIsPublicAsync();
        var wang = await SignInAsync();
        await KeepAccountAsync(wang);
        await WalkAsync(wang);
        await BeServedAsync(wang);
        await MeetRefusalsAsync(wang);
        await HandInOnPaperAsync(wang);
        await UseRightsAsync(wang);
        await AwardSamples.TakeAllAsync(app, (client, method, path, body) => TakeAsync(client, method, path, body));
        await TakePartAsync(wang);
        await TakeAsync(wang, Post, "/api/mini/sign-out");
        await TakeAsync(await app.ResidentAsync("li"), Post, "/api/mini/me/cancel");
        var files = Directory.EnumerateFiles(Path.Combine(TheHouse.Root, "miniprogram-contract/samples")).Select(Path.GetFileName);
        Assert.That(files, Is.EquivalentTo(_scribe.Files), "a sample that no longer comes from the host");
    }

    private async Task ReadWhatIsPublicAsync()
    {
        await TakeAsync(_anyone, Get, "/api/open/catalogue");
        await TakeAsync(_anyone, Get, "/api/open/home");
        await TakeAsync(_anyone, Get, "/api/open/error-codes");
        await TakeAsync(_anyone, Get, "/api/open/clock-rules");
        await ReadNumbersAsync();
    }

    private async Task ReadNumbersAsync()
    {
        var officer = await _app.StaffAsync("shegong");
        var report = (await officer.PostAsync("/api/office/statistics/reports", new { month = "2024-10" })).Ok();
        await Reporting.Told.DoneAsync(_app, officer, (string)report["jobId"]!);
        await TakeAsync(_anyone, Get, "/api/open/statistics?month=2024-10&by=Channel");
        await TakeAsync(_anyone, Get, "/api/open/statistics/reports");
        await TakeAsync(_anyone, Get, "/api/open/statistics/reports/2024-10");
        await TakeAsync(_anyone, Get, "/api/open/open-data");
        await TakeAsync(_anyone, Get, "/api/open/open-data/suggestions.csv");
    }

    private async Task<ApiClient> SignInAsync()
    {
        var first = await TakeAsync(_anyone, Post, "/api/mini/sign-in", new { code = _app.WeChat.IssueLoginCode(ShibeiApp.OpenIdOf("wang")) });
        var renewed = await TakeAsync(_anyone, Post, "/api/mini/refresh", new { refreshToken = (string)first["refreshToken"]! });
        return _app.Anyone().As((string)renewed["accessToken"]!);
    }

    private async Task KeepAccountAsync(ApiClient wang)
    {
        await TakeAsync(wang, Post, "/api/mini/me/phone", new { code = _app.WeChat.IssuePhoneCode(ShibeiApp.OpenIdOf("wang"), "13805320001") });
        await TakeAsync(wang, Put, "/api/mini/me", new { kind = "Person", name = "王秀兰", occupation = "退休教师" });
        await TakeAsync(wang, Get, "/api/mini/me");
        var templates = await TakeAsync(wang, Get, "/api/mini/subscription-templates");
        var results = templates["templates"].AsArray().ToDictionary(t => (string)t!["templateId"]!, _ => "accept");
        await TakeAsync(wang, Post, "/api/mini/me/subscriptions", new { results });
    }

    /// <summary>From submission through a supplement to the rating; a second suggestion is withdrawn.</summary>
    private async Task WalkAsync(ApiClient wang)
    {
        await TakeAsync(wang, Post, "/api/mini/suggestions/scope-check", new { topic = "公司拖欠我三个月工资", countermeasures = "请帮我把工资要回来。" });
        var file = (Guid)(await TakeAsync(wang, Post, "/api/mini/files", SampleFiles.Form(SampleFiles.Jpeg())))["id"]!;
        await TakeAsync(wang, Get, $"/api/mini/files/{file}?thumbnail=true");
        var receipt = await TakeAsync(wang, Post, "/api/mini/suggestions", Samples.SuggestionWith([file]));
        var (id, shegong, dagang) = ((Guid)receipt["id"]!, await _app.StaffAsync("shegong"), await _app.StaffAsync("dagang"));
        await TimePassesAsync();
        (await shegong.PostAsync($"/api/office/cases/{id}/supplement-request", new { question = "请补充楼院的具体地址。" })).Ok();
        await TimePassesAsync();
        await TakeAsync(wang, Post, $"/api/mini/suggestions/{id}/supplement", new { text = "科技街12号院，共六层。" });
        await TimePassesAsync();
        (await shegong.PostAsync($"/api/office/cases/{id}/accept", new { domain = "Livelihood", leadUnitId = await _app.UnitAsync("大港街道") })).Ok();
        await TimePassesAsync();
        var orders = (await dagang.GetAsync("/api/office/work-orders")).Ok();
        (await dagang.PostAsync($"/api/office/work-orders/{orders["items"][0]!["id"]}/acknowledge")).Ok();
        await TimePassesAsync();
        var handling = $"/api/office/handling/{id}";
        var plan = (Guid)(await dagang.UploadAsync($"{handling}/files", SampleFiles.Pdf(), "加装方案.pdf", "application/pdf")).Ok()["id"]!;
        (await dagang.PostAsync($"{handling}/progress", new { text = "已制定加装方案，见附件。", files = new[] { new { fileId = plan, forSuggester = true } } })).Ok();
        await TimePassesAsync();
        (await dagang.PostAsync($"{handling}/conclusion", new
        {
            result = "Adopted", done = "已为三个单元的楼道加装双侧扶手，并完成验收。", doneBy = "城市管理办公室", doneOn = "2024-11-28", next = "明年为其余五个单元加装扶手。",
        })).Ok();
        (await dagang.PostAsync($"{handling}/submit-for-check", new { version = 1 })).Ok();
        (await shegong.PostAsync($"{handling}/approve", new { version = 1 })).Ok();
        await TimePassesAsync();
        await TakeAsync(wang, Get, "/api/mini/suggestions");
        await TakeAsync(wang, Get, $"/api/mini/suggestions/{id}");
        await TakeAsync(wang, Get, $"/api/mini/suggestions/{id}/clocks");
        await TakeAsync(wang, Get, $"/api/mini/suggestions/{id}/answer-files");
        await TakeAsync(wang, Get, $"/api/mini/answer-files/{plan}");
        var secret = new { number = (string)receipt["number"]!, querySecret = (string)receipt["querySecret"]! };
        await TakeAsync(_anyone, Post, "/api/open/tracking", secret);
        await TakeAsync(_anyone, Post, "/api/open/tracking/clocks", secret);
        var inbox = await TakeAsync(wang, Get, "/api/mini/notices");
        await TakeAsync(wang, Post, $"/api/mini/notices/{inbox["items"][0]!["id"]}/read");
        await TakeAsync(wang, Post, $"/api/mini/suggestions/{id}/rating", new { reply = 5, speed = 4, result = 5, comment = "扶手装好了，很方便。" });
        await ReadWhatIsPublishedAsync(wang, id);
        await ReadWhatItLedToAsync(wang, id, secret);
        await ReadWhatManyWereToldAsync(wang, shegong, dagang);
        var second = (await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion("在公交站增设座椅"))).Ok();
        await TimePassesAsync();
        await TakeAsync(wang, Post, $"/api/mini/suggestions/{second["id"]}/withdraw", new { reason = "已经解决" });
        await TakeAsync(wang, Post, $"/api/mini/suggestions/{second["id"]}/withdraw", new { reason = "已经解决" });
    }

    private async Task ReadWhatItLedToAsync(ApiClient wang, Guid id, object receipt)
    {
        var adopted = await Adopted.ConfirmedAsync(_app, id, "dagang");
        await TakeAsync(wang, Get, $"/api/mini/suggestions/{id}/adoptions");
        await TakeAsync(_anyone, Post, "/api/open/tracking/adoptions", receipt);
        await TakeAsync(_anyone, Get, "/api/open/adoptions");
        await TakeAsync(_anyone, Get, $"/api/open/adoptions/{adopted}");
    }

    private async Task ReadWhatManyWereToldAsync(ApiClient wang, ApiClient shegong, ApiClient dagang)
    {
        List<Guid> ids = [];
        foreach (var topic in new[] { "在街心公园增设夜灯", "在滨河步道增设夜灯" })
            ids.Add((Guid)(await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion(topic))).Ok()["id"]!);
        await TimePassesAsync();
        var lead = await _app.UnitAsync("大港街道");
        foreach (var id in ids)
            (await shegong.PostAsync($"/api/office/cases/{id}/accept", new { domain = "Livelihood", leadUnitId = lead })).Ok();
        await TimePassesAsync();
        var its = $"/api/office/collective-answers/{(await dagang.PostAsync("/api/office/collective-answers", new
        {
            title = "关于公园和步道增设夜灯的集中答复", suggestionIds = ids, result = "Planned", done = "已逐一到现场查看，统一制定照明方案。",
            doneBy = "城市建设管理办公室", next = "随明年公园改造一并实施。", plannedFor = "2025-06-30",
        })).Ok()["id"]}";
        (await dagang.PostAsync($"{its}/submit-for-check")).Ok();
        (await shegong.PostAsync($"{its}/approve", new { revision = 1 })).Ok();
        await TimePassesAsync();
        var open = await TakeAsync(_anyone, Get, "/api/open/collective-answers");
        await TakeAsync(_anyone, Get, $"/api/open/collective-answers/{open["items"][0]!["id"]}");
    }

    private async Task ReadWhatIsPublishedAsync(ApiClient wang, Guid id)
    {
        await Intake.Similarity.SimilarTests.IndexedAsync(_app, 1);
        var open = await Intake.Publishing.Steps.PublishedAsync(_app, id);
        await TakeAsync(wang, Post, "/api/mini/suggestions/similar", new { topic = "为老旧楼院加装扶手", rationale = "楼道没有扶手，七十岁以上老人较多。" });
        await TakeAsync(_anyone, Get, "/api/open/suggestions");
        await TakeAsync(_anyone, Get, $"/api/open/suggestions/{open}");
        await TakeAsync(wang, Post, $"/api/mini/suggestions/{id}/publicity", new { publicity = "NotPublic" });
    }

    /// <summary>A draft, a joint suggestion that another resident signs and leaves, and a complaint about the service.</summary>
    private async Task BeServedAsync(ApiClient wang)
    {
        var (draft, page) = ($"/api/mini/drafts/{Guid.CreateVersion7()}", new { topic = "在公交站增设座椅", rationale = "候车老人没处坐。" });
        await TakeAsync(wang, Put, draft, new { content = page, revision = 0 });
        await TakeAsync(wang, Get, draft);
        await TakeAsync(wang, Get, "/api/mini/drafts");
        await TakeAsync(wang, HttpMethod.Delete, draft);
        await TakeAsync(wang, Get, draft);
        var (id, li) = ((await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion("在社区增设儿童座椅"))).Ok()["id"], await _app.ResidentAsync("li"));
        var code = (string)(await TakeAsync(wang, Post, $"/api/mini/suggestions/{id}/joint"))["invitationCode"]!;
        await TakeAsync(li, Post, "/api/mini/joint/view", new { invitationCode = code });
        await TakeAsync(li, Post, "/api/mini/joint/decline", new { invitationCode = code });
        await TakeAsync(li, Post, "/api/mini/joint/confirm", new { invitationCode = code, name = "李建国", phone = "13805320002" });
        await TakeAsync(wang, Get, $"/api/mini/suggestions/{id}/joint");
        await TakeAsync(li, Get, "/api/mini/co-signed");
        await TakeAsync(li, Get, $"/api/mini/co-signed/{id}");
        await TakeAsync(li, Post, $"/api/mini/co-signed/{id}/take-back");
        await TakeAsync(wang, Post, $"/api/mini/suggestions/{id}/joint/close");
        await TakeAsync(li, Post, "/api/mini/joint/view", new { invitationCode = code });
        var complaint = (await TakeAsync(wang, Post, "/api/mini/complaints", new { kind = "Delay", text = "五十天没有进展。", target = "HandlingUnit" }))["id"];
        await TakeAsync(wang, Get, "/api/mini/complaints");
        await TakeAsync(wang, Get, $"/api/mini/complaints/{complaint}");
        await TakeAsync(wang, Post, $"/api/mini/complaints/{complaint}/withdraw");
        await TimePassesAsync();
    }

    /// <summary>A themed collection, an entry in it, and the way out.</summary>
    private async Task TakePartAsync(ApiClient wang)
    {
        await Collected.OpenAsync(_app);
        await TakeAsync(_anyone, Get, "/api/open/collections");
        await TakeAsync(_anyone, Get, $"/api/open/collections/{Collected.Code}");
        await TakeAsync(_anyone, Get, $"/api/open/collections/{Collected.Code}/mini-code");
        (await wang.PostAsync("/api/mini/suggestions", Collected.Suggestion())).Ok();
        await _app.SettleAsync();
        var mine = await TakeAsync(wang, Get, "/api/mini/entries");
        await TakeAsync(wang, Post, $"/api/mini/entries/{mine["items"][0]!["id"]}/withdraw");
    }

    /// <summary>What a person may do with what is kept of them, and with a text that was blocked.</summary>
    private async Task UseRightsAsync(ApiClient wang)
    {
        var id = (await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion("在公园步道增设夜灯"))).Ok()["id"];
        await TimePassesAsync();
        var shegong = await _app.StaffAsync("shegong");
        (await shegong.PostAsync($"/api/office/suggestions/{id}/text-verdict", new { verdict = "Risky", reason = "用语不当，请改写。" })).Ok();
        await TakeAsync(wang, Post, $"/api/mini/suggestions/{id}/rewrite", new
        {
            topic = "在公园步道增设夜灯", rationale = "入夜后步道昏暗，晨练的老人容易绊倒。", countermeasures = "建议沿步道每二十米安装一盏感应灯。",
        });
        await TakeAsync(wang, Put, $"/api/mini/suggestions/{id}/suggester", new { kind = "Person", name = "王秀兰", phone = "13805320001", occupation = "退休教师" });
        (await shegong.PostAsync($"/api/office/cases/{id}/retain", new { reasonCode = "reference" })).Ok();
        await TimePassesAsync();
        await TakeAsync(wang, Post, $"/api/mini/suggestions/{id}/suggester/erase");
        await TakeAsync(await _app.ResidentAsync("zhao"), Post, "/api/mini/me/consent/revoke");
    }

    private async Task MeetRefusalsAsync(ApiClient wang)
    {
        var (unknown, key) = (Guid.CreateVersion7(), Guid.NewGuid().ToString());
        await TakeAsync(_anyone, Post, "/api/mini/sign-in", new { code = "no-code" });
        await TakeAsync(_anyone, Post, "/api/mini/refresh", new { refreshToken = "no-token" });
        await TakeAsync(_anyone, Get, "/api/mini/me");
        await TakeAsync(_anyone, Post, "/api/open/tracking", new { number = "SB-20241128-9999-A", querySecret = "AAAAAAAA" });
        await TakeAsync(wang, Get, $"/api/mini/suggestions/{unknown}");
        await TakeAsync(wang, Get, "/api/mini/suggestions?cursor=unreadable");
        await TakeAsync(wang, Post, "/api/mini/suggestions", new { topic = "短" });
        await TakeAsync(wang, Post, "/api/mini/files", SampleFiles.Form("这不是图片"u8.ToArray()));
        (await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion("设置社区书屋"), key)).Ok();
        await TakeAsync(wang, Post, "/api/mini/suggestions", Samples.Suggestion("设置社区食堂"), key);
    }

    /// <summary>Papers out of a box, claimed by their slip and by the telephone number written on them; and the codes that lead there.</summary>
    private async Task HandInOnPaperAsync(ApiClient wang)
    {
        var there = await OnPaper.RegisteredAsync(_app);
        var keeper = await _app.StaffAsync("xiangguan");
        var code = await _app.Database.ScalarAsync<string>("select code from intake.suggestion_box where id = $1", there.BoxId);
        await TakeAsync(_anyone, Get, $"/api/open/boxes?subdistrictCode={OnPaper.Subdistrict}&size=2");
        await TakeAsync(_anyone, Get, $"/api/open/scenes/b={code}");
        await TakeAsync(_anyone, Get, "/api/open/scenes/z=jindianzi");
        await TakeAsync(wang, Post, "/api/mini/claims", new { number = there.Number, querySecret = "AAAAAAAA" });
        await TakeAsync(wang, Post, "/api/mini/claims", new { number = there.Number, querySecret = there.QuerySecret });
        var other = (await keeper.PostAsync("/api/office/counter/suggestions", new { content = OnPaper.Content(phone: "13805320001") })).Ok();
        await TakeAsync(wang, Get, "/api/mini/claimable");
        await TakeAsync(wang, Post, $"/api/mini/claimable/{other["id"]}/claim");
        await TimePassesAsync();
    }

    private Task<Reply> TakeAsync(ApiClient client, HttpMethod method, string path, object? body = null, string? key = null) =>
        _scribe.TakeAsync(client, method, path, body, key);

    /// <summary>Texts are checked, facts arrive, and the next step has a time of its own.</summary>
    private async Task TimePassesAsync()
    {
        await Eventually.TrueAsync(
            async () => await _app.Database.ScalarAsync<long>("select count(*) from intake.text_check") == 0, "every text is checked");
        await _app.SettleAsync();
        _app.Time.Advance(TimeSpan.FromMinutes(1));
    }
}
