using System.Net;
using System.Text.Json.Nodes;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Tests.Intake.Channels;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>批量决定: looked at first, then done case by case, each by the rules of a single decision.</summary>
internal sealed class BulkTests
{
    private static readonly object Retain = new { act = "Retain", reasonCode = "reference", textToSuggester = "“{主题}”已留存。" };

    [Test]
    public async Task The_preview_says_what_would_happen_and_the_run_does_it_case_by_case()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (plain, decided, held, withdrawn, hidden) = (await app.SubmittedAsync(topic: "增设路灯"), await app.SubmittedAsync(topic: "增设座椅"),
            await app.SubmittedAsync(topic: "增设公厕"), await app.SubmittedAsync(await app.ResidentAsync("li"), "增设扶手"), await app.SubmittedAsync(topic: "增设凉亭"));
        var (officer, other) = (await app.StaffAsync("shegong"), await app.StaffAsync("shegong2"));
        (await other.PostAsync($"/api/office/cases/{decided}/retain", new { reasonCode = "reference" })).Ok();
        (await other.PostAsync($"/api/office/cases/{held}/hold")).Ok();
        (await other.PostAsync($"/api/office/cases/{hidden}/seal", new { reason = "疑似检举控告" })).Ok();
        await app.SettleAsync();
        var bulk = await PreparedAsync(officer, Retain, [plain, decided, held, withdrawn, hidden, Guid.NewGuid(), plain]);
        Assert.That(((int)bulk["cases"]!, (int)bulk["possible"]!), Is.EqualTo((6, 2)), "one twice is one");
        var items = await ItemsAsync(officer, bulk);
        Assert.That(items.Select(i => (string?)i["text"]), Is.EqualTo(new[] { "“增设路灯”已留存。", null, null, "“增设扶手”已留存。", null, null }));
        Assert.That((string)items[1]["doubt"]!, Does.Contain("当前状态为“留存”"));
        Assert.That((string)items[2]["doubt"]!, Does.Contain("正由另一位经办人研判"));
        Assert.That((items[4]["topic"], (string)items[4]["doubt"]!), Is.EqualTo(((JsonNode?)null, (string)items[5]["doubt"]!)), "what is sealed looks like what is not there");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.decision"), Is.EqualTo(1), "nothing is decided yet");

        // Meanwhile one is withdrawn and one is free again: the run goes by what is then.
        (await (await app.ResidentAsync("li")).PostAsync($"/api/mini/suggestions/{withdrawn}/withdraw", new { reason = "不提了" })).Ok();
        (await other.PostAsync($"/api/office/cases/{held}/release")).Ok();
        await app.SettleAsync();
        (await other.PostAsync($"/api/office/bulk-decisions/{bulk["id"]}/run")).Refused(HttpStatusCode.NotFound, "bulk.not-found");
        var started = (await officer.PostAsync($"/api/office/bulk-decisions/{bulk["id"]}/run", key: "run-1")).Ok();
        Assert.That((string)(await officer.PostAsync($"/api/office/bulk-decisions/{bulk["id"]}/run", key: "run-1")).Ok()["jobId"]!, Is.EqualTo((string)started["jobId"]!));
        (await officer.PostAsync($"/api/office/bulk-decisions/{bulk["id"]}/run")).Refused(HttpStatusCode.Conflict, "bulk.wrong-state");
        var job = await EndedAsync(officer, started);
        Assert.That(((string)job["status"]!, (int)job["percent"]!, (string)job["message"]!), Is.EqualTo(("Done", 100, "已完成2件，未通过4件。")));
        items = await ItemsAsync(officer, bulk);
        Assert.That(items.Select(i => (string)i["outcome"]!), Is.EqualTo(new[] { "Done", "Refused", "Done", "Refused", "Refused", "Refused" }));
        Assert.That(items.Select(i => (string?)i["code"]), Is.EqualTo(new[] { null, "case.wrong-state", null, "case.wrong-state", "case.not-found", "case.not-found" }));
        Assert.That(await ItemsAsync(officer, bulk, "&outcome=Refused", 3), Has.Count.EqualTo(3));
        var shown = await app.CaseAsync(plain);
        Assert.That((string)shown["decisions"]![0]!["textToSuggester"]!, Is.EqualTo("“增设路灯”已留存。"));
        Assert.That((string)shown["history"]!.AsArray()[^1]!["by"]!, Is.EqualTo("Staff"));
    }

    [Test]
    public async Task Two_officers_and_a_lost_host_decide_each_case_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        const int many = 300;
        await MakeAsync(app, many, ShibeiApp.Beginning.ToUniversalTime());
        var officers = new[] { await app.StaffAsync("shegong"), await app.StaffAsync("shegong2") };
        var bulks = new List<JsonNode>();
        foreach (var officer in officers)
        {
            var bulk = (await officer.PostAsync("/api/office/bulk-decisions", new { act = "Retain", reasonCode = "reference", filter = new { channel = "Counter" } })).Ok();
            Assert.That((int)bulk["possible"]!, Is.EqualTo(many));
            bulks.Add(bulk.Json!);
        }

        var started = await Task.WhenAll(officers.Zip(bulks, (o, b) => o.PostAsync($"/api/office/bulk-decisions/{b["id"]}/run")));
        await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<long>("select count(*) from routing.decision") > 20, "some are decided");
        // What dies in the middle keeps its job until the lease is over; a stopped host gives it back at once.
        await app.RestartAsync();
        officers = [await app.StaffAsync("shegong"), await app.StaffAsync("shegong2")];
        foreach (var (officer, its) in officers.Zip(started)) await EndedAsync(officer, its.Ok());
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.decision"), Is.EqualTo(many));
        Assert.That(await app.Database.ScalarAsync<long>("select count(distinct case_id) from routing.decision"), Is.EqualTo(many));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.bulk_item where outcome = 'Waiting'"), Is.Zero);
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.bulk_item where outcome = 'Done'"), Is.EqualTo(many));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.history where act = 'Retain'"), Is.EqualTo(many));
    }

    [Test]
    public async Task A_killed_host_leaves_the_rest_to_another_and_a_cancelled_bulk_keeps_what_is_done()
    {
        // The host under test lives in 2024 and leaves the job of the present day alone until its clock is moved there.
        await using var app = await ShibeiApp.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        await MakeAsync(app, 400, now);
        using (var child = ChildHost.Start(app))
        {
            await child.ReadyAsync();
            var officer = await SignInAsync(child, "shegong");
            var bulk = (await officer.PostAsync("/api/office/bulk-decisions", new { act = "Retain", reasonCode = "reference", filter = new { channel = "Counter" } })).Ok();
            (await officer.PostAsync($"/api/office/bulk-decisions/{bulk["id"]}/run")).Ok();
            await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<long>("select count(*) from routing.decision") > 10, "some are decided");
            child.Kill();
        }

        var kept = await app.Database.ScalarAsync<long>("select count(*) from routing.decision");
        Assert.That(kept, Is.InRange(11, 399), "killed in the middle");
        app.Time.SetUtcNow(now.AddMinutes(5));
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<long>("select count(*) from kernel.job where status = 'Done'") == 1, "another host ends it", TimeSpan.FromSeconds(60));
        Assert.That(await app.Database.ScalarAsync<long>("select count(distinct case_id) from routing.decision"), Is.EqualTo(400));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.decision"), Is.EqualTo(400));

        await MakeAsync(app, 400, app.Time.GetUtcNow());
        var second = await app.StaffAsync("shegong2");
        var stopped = (await second.PostAsync("/api/office/bulk-decisions", new { act = "Retain", reasonCode = "reference", filter = new { channel = "Counter" } })).Ok();
        var started = (await second.PostAsync($"/api/office/bulk-decisions/{stopped["id"]}/run")).Ok();
        await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<long>("select count(*) from routing.decision") > 410, "some are decided");
        (await second.PostAsync($"/api/office/jobs/{started["jobId"]}/cancel")).Ok();
        var shown = (await second.GetAsync($"/api/office/bulk-decisions/{stopped["id"]}")).Ok();
        var decided = await app.Database.ScalarAsync<long>("select count(*) from routing.decision") - 400;
        Assert.That(((int)shown["done"]!, decided < 400), Is.EqualTo(((int)decided, true)), "each result is that of its case");
    }

    [Test]
    public async Task A_bulk_knows_the_second_pair_of_eyes_and_its_bounds()
    {
        await using var app = await ShibeiApp.StartAsync("Routing:ReturnNeedsSecond=true");
        var ids = new[] { await app.SubmittedAsync(topic: "增设路灯"), await app.SubmittedAsync(topic: "增设座椅") };
        var (officer, other) = (await app.StaffAsync("shegong"), await app.StaffAsync("shegong2"));
        await RunAsync(officer, new { act = "Return", reasonCode = "grievance" }, ids);
        Assert.That((await other.GetAsync("/api/office/cases?returnProposed=true")).Ok()["items"].AsArray(), Has.Count.EqualTo(2), "they are proposed only");
        var own = await PreparedAsync(officer, new { act = "ConfirmReturn" }, ids);
        Assert.That((int)own["possible"]!, Is.Zero, "not by the same person, through a bulk either");
        await RunAsync(other, new { act = "ConfirmReturn" }, ids);
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.triage_case where status = 'Returned'"), Is.EqualTo(2));

        Refused(await officer.PostAsync("/api/office/bulk-decisions", new { act = "Retain", reasonCode = "reference" }), "bulk.cases-or-filter");
        Refused(await officer.PostAsync("/api/office/bulk-decisions", new { act = "Retain", reasonCode = "reference", filter = new { channel = "Counter" } }), "bulk.no-cases");
        Refused(await officer.PostAsync("/api/office/bulk-decisions", new { act = "Retain", caseIds = ids }), "bulk.incomplete");
        Refused(await officer.PostAsync("/api/office/bulk-decisions", new { act = "Accept", caseIds = ids }), "bulk.incomplete");
        Refused(await officer.PostAsync("/api/office/bulk-decisions", new { act = "Transfer", reasonCode = "other-organ", caseIds = ids }), "bulk.incomplete");
        var most = Enumerable.Range(0, 5000).Select(_ => Guid.CreateVersion7()).ToArray();
        var all = await PreparedAsync(officer, Retain, most);
        Assert.That(((int)all["cases"]!, (int)all["possible"]!), Is.EqualTo((5000, 0)));
        Refused(await officer.PostAsync("/api/office/bulk-decisions", new { act = "Retain", reasonCode = "reference", caseIds = most.Append(Guid.Empty) }), "request.invalid");

        static void Refused(Reply reply, string code) => reply.Refused(HttpStatusCode.BadRequest, code);
    }

    private static Task<int> MakeAsync(ShibeiApp app, int many, DateTimeOffset at) => app.Database.ExecuteAsync(
        """
        insert into routing.triage_case (id, number, topic, excerpt, channel, domain, suggester_id, text_verdict, received_at, due_at, status)
        select gen_random_uuid(), 'B' || i, '主题' || i, '摘要', 'Counter', 'Safety', gen_random_uuid(), 'Pass', $1, $1 + interval '9 days', 'Pending'
        from generate_series(1, $2) i
        """, at, many);

    private static async Task<ApiClient> SignInAsync(ChildHost host, string userName)
    {
        var client = new ApiClient(new HttpClient { BaseAddress = host.Address });
        var password = IdentityModule.DemoAccounts.Single(a => a.UserName == userName).Password;
        return client.As((string)(await client.PostAsync("/api/office/sign-in", new { userName, password })).Ok()["accessToken"]!);
    }

    private static async Task RunAsync(ApiClient officer, object order, Guid[] ids)
    {
        var bulk = await PreparedAsync(officer, order, ids);
        await EndedAsync(officer, (await officer.PostAsync($"/api/office/bulk-decisions/{bulk["id"]}/run")).Ok());
    }

    private static async Task<JsonNode> PreparedAsync(ApiClient officer, object order, Guid[] ids)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(order)!.AsObject();
        body["caseIds"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]);
        return (await officer.PostAsync("/api/office/bulk-decisions", body)).Ok().Json!;
    }

    private static async Task<List<JsonNode>> ItemsAsync(ApiClient officer, JsonNode bulk, string more = "", int size = 100) =>
        [.. (await officer.GetAsync($"/api/office/bulk-decisions/{bulk["id"]}/items?size={size}{more}")).Ok()["items"].AsArray().Select(i => i!)];

    private static async Task<JsonNode> EndedAsync(ApiClient officer, Reply started) => (await Eventually.ValueAsync(
        async () => (await officer.GetAsync($"/api/office/jobs/{started["jobId"]}")).Ok().Json!, j => (string)j["status"]! is "Done" or "Failed", "the job is done",
        TimeSpan.FromSeconds(60)))!;
}
