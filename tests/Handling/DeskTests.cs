using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>办理工作台: filters and counts agree with each other, cases have officers, and nothing sealed is seen by whom it does not concern.</summary>
internal sealed class DeskTests
{
    [Test]
    public async Task Every_filter_finds_what_it_says_and_the_counts_agree()
    {
        await using var work = await Work.InProgressAsync();
        var now = work.App.Time.GetUtcNow();
        var (old, near, culture, waits) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await CaseAsync(work, old, now.AddDays(-70), "打通断头路");
        await CaseAsync(work, near, now.AddDays(-19), "增设100%无障碍坡道");
        await CaseAsync(work, culture, now, "老城_夜游", Domain.CultureAndTourism);
        await CaseAsync(work, waits, now, "等待签收", acknowledged: false);
        (string Filter, Guid[] Found)[] filters =
        [
            ("", [old, near, work.Id, culture, waits]), ("light=Red", [old]), ("light=Amber", [near]), ("light=Green", [work.Id, culture, waits]),
            ("overdue=true", [old]), ("overdue=false", [near, work.Id, culture, waits]), ("domain=CultureAndTourism", [culture]),
            ("status=AwaitingAcknowledgement", [waits]), ("waitingFor=Acknowledgement", [waits]), ("waitingFor=CoUnits", [work.Id]),
            ("waitingFor=Lead", [old, near, culture]), ("waitingFor=Check", []), ("waitingFor=Extension", []), ("unassigned=true", [old, near, work.Id, culture, waits]),
            ("unassigned=false", []), ($"officer={Guid.NewGuid()}", []), ("text=100%25", [near]), ("text=%25", [near]), ("text=_", [culture]), ("text=断头", [old]),
            ("text=20241128-0001", [old, near, work.Id, culture, waits]), ("light=Green&domain=Livelihood&waitingFor=Acknowledgement", [waits]),
        ];
        using (Assert.EnterMultipleScope())
        {
            foreach (var (filter, found) in filters)
            {
                var page = (await work.Lead.GetAsync($"/api/office/handling?{filter}")).Ok()["items"].AsArray();
                Assert.That(page.Select(i => (Guid)i!["id"]!), Is.EquivalentTo(found), filter);
                if (filter.Contains("light", StringComparison.Ordinal)) continue;
                var counts = (await work.Lead.GetAsync($"/api/office/handling/counts?{filter}")).Ok();
                Assert.That((int)counts["total"], Is.EqualTo(found.Length), filter);
                Assert.That((int)counts["red"], Is.EqualTo(found.Count(f => f == old)), filter);
                Assert.That(counts["statuses"].AsArray().Sum(s => (int)s!["count"]!), Is.EqualTo(found.Length), filter);
            }
        }

        var part = (await work.Co.GetAsync("/api/office/handling?role=CoHandling")).Ok()["items"].AsArray().Single()!;
        Assert.That((string)part["partDueAt"]!, Is.EqualTo("2024-12-31T00:00:00.000+08:00"), "Saturday the 28th moves to Monday the 30th");
        work.App.Time.Advance(TimeSpan.FromDays(30));
        await work.SignInAsync();
        foreach (var (light, found) in new[] { ("Red", 0), ("Amber", 1), ("Green", 0) })
            Assert.That((await work.Co.GetAsync($"/api/office/handling?role=CoHandling&light={light}")).Ok()["items"].AsArray(), Has.Count.EqualTo(found), light);
        (await work.Co.PostAsync($"{work.Path}/opinions", new { text = "校园周边由我局负责。" })).Ok();
        Assert.That((int)(await work.Co.GetAsync("/api/office/handling/counts?role=CoHandling")).Ok()["green"], Is.EqualTo(1), "nothing is owed any more");
    }

    [Test]
    public async Task Who_leaves_hands_over_all_open_cases_once()
    {
        await using var work = await Work.InProgressAsync();
        var (me, mate, stranger) = (await StaffIdAsync(work, "dagang"), await ColleagueAsync(work, "dagang"), await StaffIdAsync(work, "minzhengju"));
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "已到现场查看。" })).Ok();
        Assert.That((Guid)(await work.ShowAsync())["officerId"]!, Is.EqualTo(me), "whoever works first has it");
        (await work.Lead.PostAsync($"{work.Path}/officer", new { officerId = stranger })).Refused(HttpStatusCode.Conflict, "officer.unknown");
        (await work.Foreign.PostAsync($"{work.Path}/officer", new { officerId = stranger })).Refused(HttpStatusCode.NotFound, "handling.not-found");
        Assert.That((await work.Lead.GetAsync("/api/office/colleagues")).Ok()["items"].AsArray().Select(c => (Guid)c!["id"]!), Is.EquivalentTo(new[] { me, mate }));

        var key = Guid.NewGuid().ToString();
        object over = new { fromOfficerId = me, toOfficerId = mate, note = "调任其他岗位。" };
        (await work.Lead.PostAsync("/api/office/handling/hand-over", new { fromOfficerId = me, toOfficerId = stranger, note = "调任。" })).Refused(HttpStatusCode.Conflict, "officer.unknown");
        (await work.Lead.PostAsync("/api/office/handling/hand-over", new { fromOfficerId = me, toOfficerId = me, note = "调任。" })).Refused(HttpStatusCode.BadRequest, "officer.same");
        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => work.Lead.PostAsync("/api/office/handling/hand-over", over, key)));
        Assert.That(replies.Where(r => r.Succeeded).Select(r => (int)r["led"]), Is.Not.Empty.And.All.EqualTo(1));
        Assert.That((int)(await work.Lead.PostAsync("/api/office/handling/hand-over", over)).Ok()["led"], Is.Zero, "nothing is left to hand over");
        Assert.That(await work.App.Database.ColumnAsync<string>("select reason from handling.history where act = 'Assign'"), Is.EqualTo(new[] { "交接：调任其他岗位。" }));
        Assert.That((await work.Lead.GetAsync($"/api/office/handling?officer={mate}")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));

        (await work.Co.PostAsync($"{work.Path}/officer", new { officerId = await StaffIdAsync(work, "jiaotiju") })).Ok();
        Assert.That((await work.Co.GetAsync("/api/office/handling?role=CoHandling&unassigned=false")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
        await work.TellOnlyHandlingAsync(new StaffSaved(mate, work.LeadUnit, true, false, work.App.Time.GetUtcNow()));
        Assert.That((await work.Lead.GetAsync("/api/office/handling?unassigned=true")).Ok()["items"].AsArray(), Has.Count.EqualTo(1), "who left has no cases");
    }

    [Test]
    public async Task What_is_sealed_is_seen_by_its_units_and_those_entitled_and_by_nobody_whom_it_concerns()
    {
        await using var work = await Work.UnderCheckAsync();
        var (entitled, now) = (await work.App.StaffAsync("mijian"), work.App.Time.GetUtcNow());
        await work.TellOnlyHandlingAsync(new SealChanged(work.Id, true, work.CoUnit, [], now));
        using (Assert.EnterMultipleScope())
        {
            foreach (var hidden in new[] { work.Checker, work.Co })
                foreach (var path in new[] { "", "/clock" })
                    (await hidden.GetAsync(work.Path + path)).Refused(HttpStatusCode.NotFound, "handling.not-found");
            (await work.Checker.PostAsync($"{work.Path}/approve", new { version = 1 })).Refused(HttpStatusCode.NotFound, "handling.not-found");
            (await work.Checker.PostAsync($"{work.Path}/reveal-contact")).Refused(HttpStatusCode.NotFound, "handling.not-found");
            Assert.That((await work.Checker.GetAsync("/api/office/checks")).Ok()["items"].AsArray(), Is.Empty);
            Assert.That((await work.Co.GetAsync("/api/office/handling?role=CoHandling")).Ok()["items"].AsArray(), Is.Empty);
            Assert.That((int)(await work.Co.GetAsync("/api/office/handling/counts?role=CoHandling")).Ok()["total"], Is.Zero);
            Assert.That((bool)(await work.ShowAsync(work.Lead))["sealed"]!, Is.True, "its lead goes on working on it");
            Assert.That((bool)(await work.ShowAsync(entitled))["sealed"]!, Is.True);
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'sealed-case.view'"), Is.EqualTo(2));
        }

        await work.TellOnlyHandlingAsync(new SealChanged(work.Id, true, null, [await StaffIdAsync(work, "mijian")], now));
        (await entitled.GetAsync(work.Path)).Refused(HttpStatusCode.NotFound, "handling.not-found");
        await work.TellOnlyHandlingAsync(new SealChanged(work.Id, false, null, [], now));
        (await work.Checker.GetAsync(work.Path)).Ok();
    }

    [Test]
    public async Task A_dissolved_units_open_cases_are_found_and_go_to_another_unit_with_their_date()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await Cases.InHandlingAsync(app);
        var (officer, unit) = (await app.StaffAsync("shegong"), await app.UnitAsync("区住房和城乡建设局"));
        Assert.That((await officer.GetAsync("/api/office/handling/stranded")).Ok()["items"].AsArray(), Is.Empty);
        var administrator = await app.StaffAsync("xitong");
        (await administrator.PostAsync($"/api/office/units/{unit}/close")).Ok();
        await app.SettleAsync();
        var stranded = (await officer.GetAsync("/api/office/handling/stranded")).Ok()["items"].AsArray().Single()!;
        Assert.That(((Guid)stranded["id"]!, (Guid)stranded["orderId"]!), Is.EqualTo((there.SuggestionId, there.OrderId)));
        var due = (string)stranded["dueAt"]!;
        (await administrator.PostAsync($"/api/office/units/{unit}/reopen")).Ok();
        await app.SettleAsync();
        Assert.That((await officer.GetAsync("/api/office/handling/stranded")).Ok()["items"].AsArray(), Is.Empty, "a unit that is back has its cases back");
        (await administrator.PostAsync($"/api/office/units/{unit}/close")).Ok();
        await app.SettleAsync();
        (await officer.PostAsync($"/api/office/work-orders/{there.OrderId}/reassign", new { unitId = unit, reason = "原单位已撤销。" })).Refused(HttpStatusCode.Conflict, "dispatch.unit-closed");
        (await officer.PostAsync($"/api/office/work-orders/{stranded["orderId"]}/reassign", new { unitId = await app.UnitAsync("区民政局"), reason = "原单位已撤销。" })).Ok();
        await app.SettleAsync();
        Assert.That((await officer.GetAsync("/api/office/handling/stranded")).Ok()["items"].AsArray(), Is.Empty);
        var taken = (await (await app.StaffAsync("minzhengju")).GetAsync("/api/office/handling")).Ok()["items"].AsArray().Single()!;
        Assert.That(((Guid)taken["id"]!, (string)taken["dueAt"]!, (string)taken["status"]!), Is.EqualTo((there.SuggestionId, due, "AwaitingAcknowledgement")));

        // A unit that owed its part is dissolved too, until another one owes it.
        (await officer.PostAsync($"/api/office/cases/{there.SuggestionId}/co-units", new { unitId = await app.UnitAsync("区教育和体育局") })).Ok();
        (await administrator.PostAsync($"/api/office/units/{await app.UnitAsync("区教育和体育局")}/close")).Ok();
        await app.SettleAsync();
        var parted = (await officer.GetAsync("/api/office/handling/stranded")).Ok()["items"].AsArray().Single()!;
        Assert.That(((string?)parted["unitName"], (string)parted["parts"]![0]!["unitName"]!), Is.EqualTo(((string?)null, "区教育和体育局（演示数据）")));
        (await officer.PostAsync($"/api/office/work-orders/{parted["parts"]![0]!["orderId"]}/reassign", new { unitId = await app.UnitAsync("区司法局"), reason = "原单位已撤销。" })).Ok();
        await app.SettleAsync();
        Assert.That((await officer.GetAsync("/api/office/handling/stranded")).Ok()["items"].AsArray(), Is.Empty);
    }

    private static async Task CaseAsync(Work work, Guid id, DateTimeOffset at, string topic, Domain domain = Domain.Livelihood, bool acknowledged = true)
    {
        var dispatched = work.Dispatched() with { SuggestionId = id };
        await work.TellOnlyHandlingAsync(work.Accepted() with { SuggestionId = id, At = at, Topic = topic, Domain = domain }, dispatched);
        if (acknowledged)
            await work.TellOnlyHandlingAsync(new WorkOrderAcknowledged(id, dispatched.WorkOrderId, work.LeadUnit, WorkRole.Lead, work.App.Time.GetUtcNow()));
    }

    private static Task<Guid> StaffIdAsync(Work work, string userName) =>
        work.App.Database.ScalarAsync<Guid>("select id from identity.staff_member where user_name = $1", userName);

    /// <summary>A second officer of the same unit, as the administrators would make one.</summary>
    private static async Task<Guid> ColleagueAsync(Work work, string of)
    {
        var unit = await work.App.Database.ScalarAsync<Guid>("select unit_id from identity.staff_member where user_name = $1", of);
        var made = (await (await work.App.StaffAsync("xitong")).PostAsync("/api/office/staff", new { userName = "dagang2", displayName = "大港二", unitId = unit })).Ok();
        (await (await work.App.StaffAsync("anquan")).PutAsync($"/api/office/staff/{made["id"]}/roles", new { roles = new[] { "UnitOfficer" } })).Ok();
        await work.SettleAsync();
        return (Guid)made["id"]!;
    }
}
