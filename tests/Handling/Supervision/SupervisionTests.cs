using System.Net;
using ZhihuiShibei.Handling;
using ZhihuiShibei.Handling.Supervision.Climbing;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Tests.Handling.Adoption;

namespace ZhihuiShibei.Tests.Handling.Supervision;

/// <summary>督办 over HTTP: what a unit is asked, what it answers, and how it ends.</summary>
internal sealed class SupervisionTests
{
    private const string Steps = """
        select i.clock_code || ' ' || s.level || ' ' || to_char(s.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' ' || to_char(s.notice_at at time zone 'Asia/Shanghai', 'HH24:MI')
        from handling.supervision_step s join handling.supervision_item i on i.id = s.item_id order by s.at, s.id
        """;

    [Test]
    public async Task What_is_late_climbs_by_itself_and_ends_with_the_work_however_late_the_sweep_comes()
    {
        await using var work = await Work.InProgressAsync();
        work.App.Time.Advance(TimeSpan.FromDays(90));
        await Task.WhenAll(SweepAsync(work), SweepAsync(work), SweepAsync(work));
        await QuietAsync(work);
        Assert.That(await work.App.Database.ColumnAsync<string>(Steps), Is.EqualTo(new[]
        {
            "progress Reminder 2024-12-14 00:00 08:00", "progress YellowAlert 2024-12-17 00:00 08:00", "progress RedAlert 2024-12-19 00:00 08:00",
            "co-handling Reminder 2024-12-24 00:00 08:00", "co-handling YellowAlert 2024-12-28 00:00 08:00", "progress ListedSupervision 2024-12-29 00:00 08:00",
            "co-handling RedAlert 2024-12-31 00:00 08:00", "handling Reminder 2025-01-13 00:00 08:00", "co-handling ListedSupervision 2025-01-15 00:00 08:00",
            "progress LeaderDigest 2025-01-18 00:00 08:00",
            "handling YellowAlert 2025-01-21 00:00 08:00", "handling RedAlert 2025-01-28 00:00 08:00", "handling ListedSupervision 2025-02-07 00:00 08:00",
            "handling LeaderDigest 2025-02-17 00:00 08:00",
        }));

        await work.SignInAsync();
        var mine = (await work.Lead.GetAsync("/api/office/supervision")).Ok()["items"].AsArray();
        Assert.That(mine.Select(i => ((string)i!["clockText"]!, (string)i["levelText"]!, (int)i["overdueDays"]!)),
            Is.EqualTo(new[] { ("办理时限", "领导摘报", 30), ("进展报告时限", "领导摘报", 70) }));
        var path = $"/api/office/supervision/{mine[0]!["id"]}";
        Assert.That((await work.Foreign.GetAsync("/api/office/supervision")).Ok()["items"].AsArray(), Is.Empty);
        (await work.Foreign.GetAsync(path)).Refused(HttpStatusCode.NotFound, "supervision.not-found");
        (await work.Checker.PostAsync($"{path}/answer", new { })).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await work.Lead.PostAsync($"{path}/answer", new { cause = "施工推迟。", measure = "另行组织施工。", until = "2024-12-31" })).Refused(HttpStatusCode.BadRequest, "supervision.date-invalid");
        (await work.Lead.PostAsync($"{path}/answer", new { cause = "施工推迟。", measure = "另行组织施工。", until = "2025-03-31" })).Ok();
        (await work.Checker.PostAsync($"{path}/release", new { reason = "算了。" })).Refused(HttpStatusCode.Conflict, "supervision.not-by-hand");

        var ledger = (await work.Checker.GetAsync("/api/office/supervision/overdue?open=true")).Ok()["items"].AsArray();
        Assert.That(ledger.Select(l => ((int)l!["time"]!, (string?)l["item"]!["answer"]?["cause"])), Is.EqualTo(new[] { (1, null), (1, null), (2, "施工推迟。") }),
            "a part that is late is counted apart");
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "已恢复办理，正在施工。" })).Ok();
        work.Later();
        await work.SubmitAsync();
        work.Later();
        await work.ApproveAsync();
        var all = (await work.Checker.GetAsync(path)).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)all["item"]["status"]!, Is.EqualTo("Released"));
            Assert.That(all["history"].AsArray()[^1]!["reason"]!.ToString(), Is.EqualTo("已办结"));
            Assert.That((await work.Lead.GetAsync("/api/office/supervision")).Ok()["items"].AsArray(), Is.Empty);
            Assert.That((await work.Checker.GetAsync("/api/office/supervision/overdue?open=false")).Ok()["items"].AsArray(), Has.Count.EqualTo(3), "what was late stays in the ledger");
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.ladder where next_at is not null"), Is.Zero);
        }

        using var book = new System.IO.Compression.ZipArchive(new MemoryStream(await work.Checker.Http.GetByteArrayAsync("/api/office/supervision/overdue/file")));
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.That(await sheet.ReadToEndAsync(), Does.Contain("另行组织施工。").And.Contain("大港街道"));
    }

    [Test]
    public async Task A_checked_answer_a_merged_and_a_withdrawn_case_stand_off_the_ladder()
    {
        await using var work = await Work.UnderCheckAsync();
        Assert.That(await LaddersAsync(work), Is.EqualTo(new[] { "co-handling 2024-12-24", "handling 2025-01-13", "progress -" }));
        var lead = Guid.CreateVersion7();
        await work.TellOnlyHandlingAsync(new CaseMerged(work.Id, lead, null, work.App.Time.GetUtcNow()));
        Assert.That(await LaddersAsync(work), Is.EqualTo(new[] { "co-handling -", "handling -", "progress -" }));
        await work.TellOnlyHandlingAsync(new CaseParted(work.Id, lead, work.App.Time.GetUtcNow()));
        Assert.That((await LaddersAsync(work)).Take(2), Is.EqualTo(new[] { "co-handling 2024-12-24", "handling 2025-01-13" }));
        await work.TellOnlyHandlingAsync(new SuggestionWithdrawn(work.Id, null, work.App.Time.GetUtcNow()));
        Assert.That(await LaddersAsync(work), Is.EqualTo(new[] { "co-handling -", "handling -", "progress -" }));
    }

    [Test]
    public async Task A_milestone_that_is_late_is_supervised_until_it_is_reached()
    {
        await using var work = await Work.ConcludedAsync();
        var its = await Promise.UnderWayAsync(work);
        work.App.Time.Advance(TimeSpan.FromDays(125));
        await QuietAsync(work);
        await work.SignInAsync();
        var item = (await work.Lead.GetAsync("/api/office/supervision")).Ok()["items"].AsArray().Single()!;
        Assert.That(((string)item["levelText"]!, (string)item["adoptionTitle"]!, (string)item["clockText"]!), Is.EqualTo(("红牌预警", "老旧楼院楼道加装扶手", "承诺事项节点")));
        (await its.ReachAsync(1)).Ok();
        Assert.That((await work.Lead.GetAsync("/api/office/supervision")).Ok()["items"].AsArray(), Is.Empty);
        (await work.Checker.PostAsync("/api/office/supervision/listed", new { reason = "群众关注。", adoptionId = its.Id })).Ok();
        Assert.That((await work.Lead.GetAsync("/api/office/supervision?kind=Listed")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_a_person_lists_or_a_leader_asks_is_followed_until_a_person_says_it_is_enough()
    {
        await using var work = await Work.InProgressAsync();
        (await work.Checker.PostAsync("/api/office/supervision/listed", new { reason = "涉及安全。" })).Refused(HttpStatusCode.BadRequest, "supervision.subject-missing");
        var key = Guid.NewGuid().ToString();
        var listed = (await work.Checker.PostAsync("/api/office/supervision/listed", new { reason = "涉及安全。", suggestionId = work.Id }, key)).Ok();
        Assert.That((await work.Checker.PostAsync("/api/office/supervision/listed", new { reason = "涉及安全。", suggestionId = work.Id }, key)).Ok().Text, Is.EqualTo(listed.Text));
        (await work.Checker.PostAsync("/api/office/supervision/listed", new { reason = "涉及安全。", suggestionId = work.Id })).Refused(HttpStatusCode.Conflict, "supervision.already-listed");
        var path = $"/api/office/supervision/{listed["id"]}";
        (await work.Lead.PostAsync($"{path}/answer", new { cause = "正在论证。", measure = "下周进场。", until = "2024-12-31" })).Ok();
        (await work.Checker.PostAsync($"{path}/send-back", new { reason = "请写明日期。" })).Ok();
        (await work.Lead.PostAsync($"{path}/answer", new { cause = "正在论证。", measure = "十二月二日进场。", until = "2024-12-02" })).Ok();
        (await work.Checker.PostAsync($"{path}/release", new { reason = "已核实。" })).Ok();
        (await work.Checker.PostAsync($"{path}/release", new { reason = "已核实。" })).Refused(HttpStatusCode.Conflict, "supervision.wrong-state");

        var fact = new LeaderInstructionRecorded(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "市北民意专报〔2024〕3号", Guid.CreateVersion7(), "区长", "请拿出方案。", new(2024, 11, 28), work.App.Time.GetUtcNow());
        await work.TellOnlyHandlingAsync(fact, fact);
        var told = (await work.Checker.GetAsync("/api/office/supervision?kind=Instruction")).Ok()["items"].AsArray().Single()!;
        path = $"/api/office/supervision/{told["id"]}";
        Assert.That((await work.Lead.GetAsync("/api/office/supervision")).Ok()["items"].AsArray(), Is.Empty, "nobody's before it is assigned");
        (await work.Checker.PostAsync($"{path}/assign", new { unitId = Guid.NewGuid(), dueOn = "2024-12-20" })).Refused(HttpStatusCode.BadRequest, "supervision.unit-unknown");
        work.App.Time.Advance(TimeSpan.FromHours(14));
        await work.SignInAsync();
        (await work.Checker.PostAsync($"{path}/assign", new { unitId = work.LeadUnit, dueOn = "2024-12-20" })).Ok();
        Assert.That((await work.Lead.GetAsync("/api/office/supervision")).Ok()["items"].AsArray(), Is.Empty, "at night nobody is told");
        work.App.Time.Advance(TimeSpan.FromHours(10));
        await work.SignInAsync();
        Assert.That((string)(await work.Lead.GetAsync("/api/office/supervision")).Ok()["items"][0]!["source"]!, Is.EqualTo("市北民意专报〔2024〕3号"));
        (await work.Checker.PostAsync("/api/office/supervision/instructions", new { post = "区长", text = "请抓紧。", givenOn = "2099-01-01", suggestionId = work.Id }))
            .Refused(HttpStatusCode.BadRequest, "supervision.date-invalid");
        (await work.Checker.PostAsync("/api/office/supervision/instructions", new { post = "区长", text = "请抓紧。", givenOn = "2024-11-28", suggestionId = work.Id })).Ok();
    }

    [Test]
    public async Task Thresholds_are_data_with_versions_and_reach_every_open_ladder()
    {
        await using var work = await Work.InProgressAsync();
        var rules = (await work.Lead.GetAsync("/api/office/supervision/rules")).Ok();
        Assert.That((string)rules["purpose"]!, Does.Contain("不计分"));
        var next = new[] { Rule("handling", 58), Rule("progress", 5), Rule("co-handling", 7), Rule("commitment", 14) };
        (await work.Lead.PostAsync("/api/office/supervision/rules", Enact(0, next))).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await work.Checker.PostAsync("/api/office/supervision/rules", Enact(0, next[..3]))).Refused(HttpStatusCode.BadRequest, "supervision.rules-unfit");
        (await work.Checker.PostAsync("/api/office/supervision/rules", Enact(0, [Rule("handling", 1), .. next[1..]]))).Refused(HttpStatusCode.BadRequest, "supervision.rules-unfit");
        (await work.Checker.PostAsync("/api/office/supervision/rules", Enact(0, next))).Ok();
        (await work.Checker.PostAsync("/api/office/supervision/rules", Enact(0, next))).Refused(HttpStatusCode.Conflict, "supervision.rules-changed");
        await QuietAsync(work);
        Assert.That(await LaddersAsync(work), Does.Contain("handling 2024-12-01"), "58 days before the end of the sixtieth");
        work.App.Time.Advance(TimeSpan.FromDays(3));
        await QuietAsync(work);
        Assert.That(await work.App.Database.ColumnAsync<string>(Steps), Is.EqualTo(new[] { "handling Reminder 2024-12-01 00:00 08:00" }));

        static object Rule(string clock, int reminder) => new { clock, reminderBefore = reminder, yellowBefore = 2, listedAfter = 10, digestAfter = 20 };
        static object Enact(int number, object[] rules) => new { number, rules, quietFrom = "21:00:00", quietTo = "08:00:00", reason = "提前催办。" };
    }

    [Test]
    public async Task Clocks_from_before_there_were_ladders_are_taken_on_where_they_stand()
    {
        await using var work = await Work.InProgressAsync();
        work.App.Time.Advance(TimeSpan.FromDays(25));
        await QuietAsync(work);
        await work.App.RestartAsync(() => work.App.Database.ExecuteAsync("truncate handling.ladder, handling.supervision_item cascade"));
        await Eventually.TrueAsync(async () => await work.App.Database.ScalarAsync<long>("select count(*) from handling.ladder") == 3, "all clocks are taken on");
        await QuietAsync(work);
        Assert.That(await work.App.Database.ColumnAsync<string>(Steps), Is.EqualTo(new[] { "progress RedAlert 2024-12-23 09:02 09:02" }), "only where it stands now");
        Assert.That((await LaddersAsync(work)).Take(2), Is.EqualTo(new[] { "co-handling 2024-12-24", "handling 2025-01-13" }));
        Assert.That(await work.App.Database.ScalarAsync<Guid>("select unit_id from handling.ladder where clock_code = 'co-handling'"), Is.EqualTo(work.CoUnit));
    }

    private static Task<bool> SweepAsync(Work work) =>
        work.App.WithAsync((HandlingContext db) => LadderSweep.RunAsync(db, work.App.Time.GetUtcNow(), 0, default));

    /// <summary>Until everything that came has been told.</summary>
    internal static async Task QuietAsync(Work work)
    {
        await SweepAsync(work);
        await Eventually.TrueAsync(
            async () => await work.App.Database.ScalarAsync<long>("select count(*) from handling.ladder where next_at <= $1", work.App.Time.GetUtcNow()) == 0, "every ladder has climbed");
    }

    private static async Task<IReadOnlyList<string?>> LaddersAsync(Work work) => [.. await work.App.Database.ColumnAsync<string>(
        "select clock_code || ' ' || coalesce(to_char(next_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), '-') from handling.ladder order by clock_code")];
}
