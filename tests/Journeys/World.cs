using System.Text.RegularExpressions;
using ZhihuiShibei.Tests.Contest.Awards;

namespace ZhihuiShibei.Tests.Journeys;

/// <summary>
/// A world in which everything that has a limit falls due in the week from 2025-02-05: some thirty days of work are done at fixed
/// instants, so that two worlds are twins up to their ids.
/// </summary>
internal sealed partial class World(ShibeiApp app)
{
    public static readonly DateTimeOffset WeekBegins = On(2025, 2, 5, 0);
    public static readonly DateTimeOffset NoticeComes = On(2025, 2, 6, 10);
    public static readonly DateTimeOffset WeekEnds = On(2025, 2, 12, 12);

    /// <summary>The year's days off with the tenth of February among them, as if a later notice had added it.</summary>
    public static readonly string[] Holidays =
    [
        "2025-01-01", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-02-01", "2025-02-02", "2025-02-03", "2025-02-04", "2025-02-10",
        "2025-04-04", "2025-04-05", "2025-04-06", "2025-05-01", "2025-05-02", "2025-05-03", "2025-05-04", "2025-05-05", "2025-05-31",
        "2025-06-01", "2025-06-02", "2025-10-01", "2025-10-02", "2025-10-03", "2025-10-04", "2025-10-05", "2025-10-06", "2025-10-07", "2025-10-08",
    ];

    public static readonly string[] Makeups = ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"];

    // What no sweep has looked at although it is due, and the facts and messages that follow from it.
    private const string Due = """
        select (select count(*) from routing.triage_case where status = 'Pending' and overdue_noted_at is null and due_at <= $1)
             + (select count(*) from routing.triage_case where status = 'AwaitingSupplement' and supplement_until <= $1 - interval '5 minutes')
             + (select count(*) from routing.work_order where status = 'Dispatched' and overdue_noted_at is null and acknowledge_by <= $1)
             + (select count(*) from routing.work_order where status = 'Objected' and review_overdue_noted_at is null and review_by <= $1)
             + (select count(*) from routing.work_order where status in ('Dispatched', 'Acknowledged', 'Objected')
                   and co_handled_at is null and co_overdue_noted_at is null and co_handling_due_at <= $1)
             + (select count(*) from routing.transfer where remind_at <= $1)
             + (select count(*) from handling.handling_case where alarm_at <= $1)
             + (select count(*) from handling.review r join handling.clock k on k.id = r.clock_id where r.ended_at is null and r.overdue_noted_at is null and k.due_at <= $1)
             + (select count(*) from handling.ladder where next_at <= $1)
             + (select count(*) from intake.service_complaint where ended_at is null and overdue_noted_at is null and due_at <= $1)
             + (select count(*) from contest.award_notice where expired_at is null and ended_at is null and objections_until <= $1)
             + (select count(*) from feedback.notice where status = 'Planned')
        """;

    private static DateTimeOffset On(int year, int month, int day, int hour) =>
        new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime();

    public async Task PrepareAsync()
    {
        await ToAsync(On(2024, 12, 9, 10));
        await AcknowledgedAsync("六十日在这一周届满");
        await MergedAsync("随案办理的六十日也在这一周届满");
        await ToAsync(On(2025, 1, 8, 10));
        await AcknowledgedAsync("协办在这一周届满", "大港街道");
        await ToAsync(On(2025, 1, 17, 10));
        await AcknowledgedAsync("进展报告在这一周届满");
        await ToAsync(On(2025, 1, 22, 10));
        var unclear = await SubmittedAsync("补正在这一周届满");
        (await (await app.StaffAsync("shegong")).PostAsync($"/api/office/cases/{unclear}/supplement-request", new { question = "请补充具体地址。" })).Ok();
        await ToAsync(On(2025, 1, 27, 10));
        await SubmittedAsync("办理决定在这一周届满");
        await DissatisfiedAsync("评价复核在这一周届满");
        await DispatchedAsync("签收在这一周届满");
        var order = await DispatchedAsync("异议处理在这一周届满");
        (await (await app.StaffAsync("zhujianju")).PostAsync($"/api/office/work-orders/{order}/objection",
            new { reason = "属地街道更合适。", betterUnitId = await app.UnitAsync("大港街道") })).Ok();
        var sent = await SubmittedAsync("转送的跟踪日期在这一周");
        (await (await app.StaffAsync("shegong")).PostAsync($"/api/office/cases/{sent}/transfer",
            new { reasonCode = "other-organ", organ = "市交通运输局", followUpOn = "2025-02-07" })).Ok();
        (await (await app.ResidentAsync()).PostAsync("/api/mini/complaints", new { kind = "Delay", text = "五十天没有进展", target = "HandlingUnit" })).Ok();
        await NoticedAsync();
        await ToAsync(WeekBegins);
    }

    /// <summary>Lets the clock go on to an instant, and does not leave it before all that is due is done.</summary>
    public async Task ToAsync(DateTimeOffset instant)
    {
        app.Time.SetUtcNow(instant);
        await QuietAsync();
        // The same instant in every world, however many minutes the sweeps were waited for.
        if (app.Time.GetUtcNow() < instant.AddHours(1)) app.Time.SetUtcNow(instant.AddHours(1));
    }

    public async Task QuietAsync()
    {
        var at = app.Time.GetUtcNow();
        await Eventually.TrueAsync(
            async () =>
            {
                if (await app.Database.ScalarAsync<long>(Due, at) == 0) return true;
                app.Time.Advance(TimeSpan.FromMinutes(1));
                return false;
            }, $"all that is due at {at:O} is done", TimeSpan.FromMinutes(1));
        await app.SettleAsync();
    }

    /// <summary>What happened, line by line: histories, ledgers, timelines, notices; ids as names, and without the time of recording.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync()
    {
        var names = (await app.Database.ColumnAsync<string>("""
            select id || '=' || number from routing.triage_case
            union all select g.id || '=' || c.number || ' group' from routing.case_group g join routing.triage_case c on c.id = g.lead_id
            union all select o.id || '=' || c.number || ' ' || u.name from routing.work_order o join routing.triage_case c on c.id = o.case_id join routing.unit u on u.id = o.unit_id
            union all select i.id || '=' || c.number || ' ' || i.clock_code || ' ' || i.raised_at from handling.supervision_item i join routing.triage_case c on c.id = i.suggestion_id
            union all select id || '=' || number from intake.service_complaint
            union all select n.id || '=' || c.number || ' ' || n.about || ' ' || n.news_at from feedback.notice n join routing.triage_case c on c.id = n.suggestion_id
            """)).Select(line => line!.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var lines = await app.Database.ColumnAsync<string>("""
            select concat_ws(' | ', subject, subject_id, at, "from", act, "to", reason) from routing.history
            union all select concat_ws(' | ', subject, subject_id, at, "from", act, "to", reason) from handling.history
            union all select concat_ws(' | ', subject, subject_id, at, "from", act, "to", reason) from intake.history where subject in ('Suggestion', 'ServiceComplaint')
            union all select concat_ws(' | ', subject, subject_id, at, "from", act, "to", reason) from contest.history where subject = 'AwardNotice'
            union all select concat_ws(' | ', subject, subject_id, "from", act, "to", reason) from feedback.history
            union all select concat_ws(' | ', 'routing clock', subject_id, rule_code, status, due_at, stopped_at, is_provisional, entries) from routing.clock
            union all select concat_ws(' | ', 'handling clock', subject_id, rule_code, status, due_at, stopped_at, is_provisional, entries) from handling.clock
            union all select concat_ws(' | ', 'intake clock', subject_id, rule_code, status, due_at, stopped_at, is_provisional, entries) from intake.clock
            union all select concat_ws(' | ', 'contest clock', subject_id, rule_code, status, due_at, stopped_at, is_provisional, entries) from contest.clock
            union all select concat_ws(' | ', 'supervision', i.suggestion_id, i.clock_code, s.level, s.at, s.notice_at, s.due_at)
                from handling.supervision_step s join handling.supervision_item i on i.id = s.item_id
            union all select concat_ws(' | ', 'timeline', suggestion_id, case when kind <> 'Notice' then at end, kind, title, text) from intake.timeline
            union all select concat_ws(' | ', 'notice', suggestion_id, about, state, text, news_at, status, route) from feedback.notice
            """);
        return [.. lines.Select(line => Person().Replace(Id().Replace(line!, id => names.GetValueOrDefault(id.Value, "…")), "")).Order(StringComparer.Ordinal)];
    }

    /// <summary>A contest's result is shown to everybody, whose days for objections end in the week.</summary>
    private async Task NoticedAsync()
    {
        var judged = await (await Judged.MadeAsync(app)).BegunAsync();
        await (await judged.DraftedAsync()).ReleasedAsync();
        await judged.UnderNoticeAsync();
    }

    private async Task<Guid> SubmittedAsync(string topic)
    {
        var id = await Cases.SubmittedAsync(app, topic: topic);
        await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<long>("select count(*) from intake.text_check") == 0, "the text is checked");
        await app.SettleAsync();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        return id;
    }

    private async Task<Guid> DispatchedAsync(string topic, params string[] others)
    {
        var id = await SubmittedAsync(topic);
        var accepted = (await (await app.StaffAsync("shegong")).PostAsync($"/api/office/cases/{id}/accept", new
        {
            domain = "Livelihood",
            leadUnitId = await app.UnitAsync("区住房和城乡建设局"),
            coUnitIds = await Task.WhenAll(others.Select(app.UnitAsync)),
        })).Ok();
        await app.SettleAsync();
        return (Guid)accepted["orders"][0]!["id"]!;
    }

    /// <summary>A follower of the case that was acknowledged last.</summary>
    private async Task MergedAsync(string topic)
    {
        var lead = await app.Database.ScalarAsync<Guid>("select id from routing.triage_case order by received_at desc limit 1");
        var id = await SubmittedAsync(topic);
        (await (await app.StaffAsync("shegong")).PostAsync("/api/office/case-groups", new { leadId = lead, memberIds = new[] { id } })).Ok();
        await app.SettleAsync();
    }

    private async Task AcknowledgedAsync(string topic, params string[] others)
    {
        var order = await DispatchedAsync(topic, others);
        (await (await app.StaffAsync("zhujianju")).PostAsync($"/api/office/work-orders/{order}/acknowledge")).Ok();
        await app.SettleAsync();
    }

    /// <summary>Answered, and its suggester does not like the answer.</summary>
    private async Task DissatisfiedAsync(string topic)
    {
        await AcknowledgedAsync(topic);
        var id = await app.Database.ScalarAsync<Guid>("select id from routing.triage_case order by received_at desc limit 1");
        var lead = await app.StaffAsync("zhujianju");
        var answer = new { result = "Adopted", done = "已在三个单元加装双侧扶手，并完成验收。", doneBy = "物业科", doneOn = "2024-11-28", next = "明年六月前完成其余单元的加装。" };
        var version = (int)(await lead.PostAsync($"/api/office/handling/{id}/conclusion", answer)).Ok()["version"]!;
        (await lead.PostAsync($"/api/office/handling/{id}/submit-for-check", new { version })).Ok();
        (await (await app.StaffAsync("shegong")).PostAsync($"/api/office/handling/{id}/approve", new { version })).Ok();
        await app.SettleAsync();
        (await (await app.ResidentAsync()).PostAsync($"/api/mini/suggestions/{id}/rating", new { reply = 1, speed = 2, result = 1 })).Ok();
        await app.SettleAsync();
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    // Who wrote a line of a ledger is an id, or the name of the sweep.
    [GeneratedRegex("\"by\": \"[^\"]*\",? ?")]
    private static partial Regex Person();
}
