using System.Net;

namespace ZhihuiShibei.Tests.Intake.Reporters;

/// <summary>Letters of appointment: made, claimed, renewed, run out, ended; and what each allows.</summary>
internal sealed class AppointmentTests
{
    private static object Letter(string number = "北社工聘〔2024〕18号", string termTo = "2025-11-27", Guid? accountId = null) => new
    {
        kind = "InvitedSuggester",
        letterNumber = number,
        name = "孙建国",
        phone = "13805320018",
        subdistrictCode = "370203005",
        domains = new[] { "Livelihood", "Safety" },
        termFrom = "2024-11-28",
        termTo,
        accountId,
    };

    [Test]
    public async Task The_seventeen_and_the_fourteen_of_the_start_are_there_masked_and_marked()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        var people = (await officer.GetAsync("/api/office/appointments?kind=InvitedSuggester&size=100")).Ok();
        var units = (await officer.GetAsync("/api/office/appointments?kind=DirectReportUnit&size=100")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(people["items"].AsArray(), Has.Count.EqualTo(17));
            Assert.That(units["items"].AsArray(), Has.Count.EqualTo(14));
            Assert.That(people["items"].AsArray(), Has.All.Matches<System.Text.Json.Nodes.JsonNode>(i => (bool)i["demo"]! && (bool)i["inForce"]!));
            Assert.That(people.Text, Does.Not.Contain("孙皓宁").And.Contain("孙**"));
            Assert.That(units.Text, Does.Contain("青岛海丽应急安全技术有限公司"));
        }

        var first = people["items"].AsArray().Single(i => (string)i!["letterNumber"]! == "演示-特邀-01")!;
        Assert.That((string)(await officer.PostAsync($"/api/office/appointments/{first["id"]}/reveal")).Ok()["name"]!, Is.EqualTo("孙皓宁"));
        var page = (await officer.GetAsync("/api/office/appointments?size=20")).Ok();
        Assert.That((await officer.GetAsync($"/api/office/appointments?size=20&cursor={page["next"]}")).Ok()["items"].AsArray(), Has.Count.EqualTo(11));
        Assert.That((await officer.GetAsync("/api/office/appointments?domain=Safety&size=100")).Ok()["items"].AsArray(), Has.Count.InRange(4, 12));
    }

    [Test]
    public async Task A_letter_is_claimed_once_by_number_and_telephone()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        var key = Guid.NewGuid().ToString();
        var id = (await officer.PostAsync("/api/office/appointments", Letter(), key)).Ok()["id"];
        Assert.That((string)(await officer.PostAsync("/api/office/appointments", Letter(), key)).Ok()["id"]!, Is.EqualTo((string)id!), "a retry is the same");
        (await officer.PostAsync("/api/office/appointments", Letter())).Refused(HttpStatusCode.Conflict, "appointment.letter-taken");
        await app.Database.ExecuteAsync("update intake.appointment set reporter_id = null where kind = 'InvitedSuggester'");
        var (sun, other) = (await app.StaffAsync("teyao"), await app.StaffAsync("teyao2"));
        (await sun.GetAsync("/api/office/my-appointment")).Refused(HttpStatusCode.Forbidden, "appointment.none");
        (await sun.PostAsync("/api/office/my-reports", Desk.Report())).Refused(HttpStatusCode.Forbidden, "appointment.none");
        object Claim(string number, string phone) => new { letterNumber = number, phone };
        (await sun.PostAsync("/api/office/my-appointment/claim", Claim("北社工聘〔2024〕18号", "13805320019"))).Refused(HttpStatusCode.NotFound, "appointment.claim-wrong");
        (await sun.PostAsync("/api/office/my-appointment/claim", Claim("北社工聘〔2024〕19号", "13805320018"))).Refused(HttpStatusCode.NotFound, "appointment.claim-wrong");
        (await sun.PostAsync("/api/office/my-appointment/claim", Claim(" 北社工聘〔2024〕18号", "138-0532-0018"))).Ok();
        (await sun.PostAsync("/api/office/my-appointment/claim", Claim("北社工聘〔2024〕18号", "13805320018"))).Ok();
        (await other.PostAsync("/api/office/my-appointment/claim", Claim("北社工聘〔2024〕18号", "13805320018"))).Refused(HttpStatusCode.NotFound, "appointment.claim-wrong");
        (await sun.PostAsync("/api/office/my-appointment/claim", Claim("演示-特邀-01", "13805330001"))).Refused(HttpStatusCode.Conflict, "appointment.already");
        Assert.That((string)(await sun.GetAsync("/api/office/my-appointment")).Ok()["letterNumber"]!, Is.EqualTo("北社工聘〔2024〕18号"));
        (await sun.PostAsync("/api/office/my-reports", Desk.Report())).Ok();
    }

    [Test]
    public async Task Whose_term_is_over_reads_and_cannot_hand_in_until_renewed()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        var teyao = await app.StaffAsync("teyao");
        await app.Database.ExecuteAsync("update intake.appointment set term_to = '2024-11-30' where letter_number = '演示-特邀-01'");
        var report = (Guid)(await teyao.PostAsync("/api/office/my-reports", Desk.Report())).Ok()["id"]!;
        app.Time.SetUtcNow(new(2024, 11, 30, 15, 59, 59, TimeSpan.Zero)); // 23:59:59 in Qingdao
        teyao = await app.StaffAsync("teyao");
        (await teyao.PostAsync("/api/office/my-reports", Desk.Report("最后一刻"))).Ok();
        app.Time.Advance(TimeSpan.FromSeconds(1));
        var late = (await teyao.PostAsync("/api/office/my-reports", Desk.Report("晚了一秒"))).Refused(HttpStatusCode.Forbidden, "appointment.expired");
        Assert.That(late.Detail, Does.Contain("2024年11月30日届满").And.Contain("续聘"));
        (await teyao.UploadAsync(Desk.Csv(Desk.Row(1)), "a.csv")).Refused(HttpStatusCode.Forbidden, "appointment.expired");
        Assert.That((await teyao.GetAsync("/api/office/my-reports")).Ok()["items"].AsArray(), Has.Count.EqualTo(2), "reading goes on");

        app.Time.Advance(TimeSpan.FromHours(30));
        await Eventually.TrueAsync(async () =>
        {
            app.Time.Advance(TimeSpan.FromMinutes(1));
            return await app.Database.ScalarAsync<string>("select status from intake.appointment where letter_number = '演示-特邀-01'") == "Expired";
        }, "the sweep has seen it");
        Assert.That(
            await app.Database.ScalarAsync<DateTime>("select at from intake.history where act = 'Expire'"),
            Is.EqualTo(new DateTime(2024, 11, 30, 16, 0, 0, DateTimeKind.Utc)), "as of midnight, not of the sweep");
        officer = await app.StaffAsync("shegong");
        var id = await app.Database.ScalarAsync<Guid>("select id from intake.appointment where letter_number = '演示-特邀-01'");
        (await officer.PostAsync($"/api/office/appointments/{id}/renew", new { termTo = "2024-11-30" })).Refused(HttpStatusCode.BadRequest, "appointment.term-wrong");
        Assert.That((string)(await officer.PostAsync($"/api/office/appointments/{id}/renew", new { termTo = "2026-11-30" })).Ok()["statusText"]!, Is.EqualTo("聘任中"));
        teyao = await app.StaffAsync("teyao");
        (await teyao.PostAsync("/api/office/my-reports", Desk.Report("续聘之后"))).Ok();

        (await officer.PostAsync($"/api/office/appointments/{id}/end", new { reason = "本人辞任" })).Ok();
        (await officer.PostAsync($"/api/office/appointments/{id}/end", new { reason = "再次" })).Refused(HttpStatusCode.Conflict, "appointment.wrong-state");
        (await teyao.PostAsync("/api/office/my-reports", Desk.Report("结束之后"))).Refused(HttpStatusCode.Forbidden, "appointment.ended");
        (await teyao.PostAsync($"/api/office/my-reports/{report}/withdraw", new { })).Ok();
    }

    [Test]
    public async Task Wrong_terms_units_and_holders_are_refused()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        (await officer.PostAsync("/api/office/appointments", Letter(termTo: "2024-11-28"))).Refused(HttpStatusCode.BadRequest, "appointment.term-wrong");
        (await officer.PostAsync("/api/office/appointments", Letter(termTo: "2044-11-28"))).Refused(HttpStatusCode.BadRequest, "appointment.term-wrong");
        object Unit(Guid? unitId) => new
        {
            kind = "DirectReportUnit", letterNumber = "北社工函〔2024〕3号", phone = "053280000000", subdistrictCode = "370203005", domains = new[] { "Safety" },
            termFrom = "2024-11-28", termTo = "2026-11-27", unitId,
        };
        (await officer.PostAsync("/api/office/appointments", Unit(null))).Refused(HttpStatusCode.BadRequest, "appointment.holder-missing");
        (await officer.PostAsync("/api/office/appointments", Unit(await app.UnitAsync("大港街道")))).Refused(HttpStatusCode.NotFound, "appointment.unit-unknown");
        (await officer.PostAsync("/api/office/appointments", Unit(await app.UnitAsync("青岛海丽")))).Refused(HttpStatusCode.Conflict, "appointment.already");
        var administrator = await app.StaffAsync("xitong");
        var fresh = (Guid)(await administrator.PostAsync("/api/office/units", new { code = "zhibao15", name = "新设直报点", kind = "DirectReportUnit" })).Ok()["id"]!;
        await app.SettleAsync();
        (await officer.PostAsync("/api/office/appointments", Unit(fresh))).Ok();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.appointment"), Is.EqualTo(32));
    }
}
