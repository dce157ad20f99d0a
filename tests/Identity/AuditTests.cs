using System.Net;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>The record of who did what: complete, checkable, free of personal data.</summary>
internal sealed class AuditTests
{
    [Test]
    public async Task The_auditor_reads_by_filters_and_pages_and_is_recorded()
    {
        await using var app = await ShibeiApp.StartAsync();
        await app.SignInAsync("nobody", "Wrong-password-1");
        for (var i = 0; i < 3; i++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(1));
            await app.SignInAsync("shegong");
        }

        var shenji = await app.StaffAsync("shenji");
        var id = await app.StaffIdAsync("shegong");
        var first = (await shenji.GetAsync($"/api/office/audit?action=staff.sign-in&subjectId={id}&size=2")).Ok();
        var second = (await shenji.GetAsync($"/api/office/audit?action=staff.sign-in&subjectId={id}&size=2&cursor={first["next"]}")).Ok();
        var period = (await shenji.GetAsync("/api/office/audit?action=staff.sign-in&from=2024-11-28T09:02:00%2B08:00&to=2024-11-28T09:03:00%2B08:00")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first["items"].AsArray(), Has.Count.EqualTo(2));
            Assert.That(second["items"].AsArray(), Has.Count.EqualTo(1));
            Assert.That(second.Json!["next"], Is.Null);
            Assert.That(period["items"].AsArray(), Has.Count.EqualTo(1));
            Assert.That((string)first["items"][0]!["actorKind"]!, Is.EqualTo("Staff"));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'audit.read'"), Is.EqualTo(2));
        }

        (await shenji.GetAsync("/api/office/audit?cursor=nonsense")).Refused(HttpStatusCode.BadRequest, "request.bad-cursor");
        (await shenji.GetAsync("/api/office/audit?from=yesterday")).Refused(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Test]
    public async Task The_chain_is_checked_and_a_changed_row_is_found()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shenji = await app.StaffAsync("shenji");
        await Eventually.TrueAsync(
            async () => (long)(await shenji.PostAsync("/api/office/audit/verify")).Ok()["seals"]! > 0, "something is sealed");
        Assert.That((bool)(await shenji.PostAsync("/api/office/audit/verify")).Ok()["intact"]!, Is.True);
        await app.Database.ExecuteAsync("update kernel.audit set detail = 'nothing happened' where id = (select id from kernel.audit order by transaction, id limit 1)");
        var broken = (await shenji.PostAsync("/api/office/audit/verify")).Ok();
        Assert.That((bool)broken["intact"]!, Is.False);
        Assert.That((long)broken["brokenSeal"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Neither_logs_nor_audit_nor_facts_hold_what_identifies_or_opens()
    {
        await using var app = await ShibeiApp.StartAsync();
        const string openId = "o-very-secret-openid", phone = "13899998888", name = "慕容白雪", wrong = "Wrong-password-9";
        var code = app.WeChat.IssueLoginCode(openId);
        var session = (await app.Anyone().PostAsync("/api/mini/sign-in", new { code })).Ok();
        var (access, refresh) = ((string)session["accessToken"]!, (string)session["refreshToken"]!);
        var resident = app.Anyone().As(access);
        (await resident.PutAsync("/api/mini/me", new { kind = "Person", name })).Ok();
        (await resident.PostAsync("/api/mini/me/phone", new { code = app.WeChat.IssuePhoneCode(openId, phone) })).Ok();
        (await app.Anyone().PostAsync("/api/mini/refresh", new { refreshToken = refresh })).Ok();
        await app.WeChat.AnswerPopupAsync(openId, true, "t1");
        await app.WeChat.Pushes.UserInfoModifiedAsync(openId);
        await PushTests.WorkedOnAsync(app, 2);
        await app.SignInAsync("shegong", wrong);
        var (secret, confirmed) = await app.EnrolAsync(await app.StaffAsync("shegong"));
        var recovery = (string)confirmed["recoveryCodes"][0]!;
        (await resident.PostAsync("/api/mini/me/cancel")).Ok();
        await app.SettleAsync();

        string[] hidden = [openId, phone, name, code, access, refresh, wrong, Staffing.DemoPassword, recovery, OtpNet.Base32Encoding.ToString(secret)];
        var audit = await app.Database.ColumnAsync<string>("select row_to_json(a)::text from kernel.audit a");
        var history = await app.Database.ColumnAsync<string>("select row_to_json(h)::text from identity.history h");
        var events = await app.Database.ColumnAsync<string>("select row_to_json(p)::text from identity.pushed_event p");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(audit, Has.Count.GreaterThan(5));
            foreach (var text in hidden)
            {
                Assert.That(app.Log.All, Has.None.Contains(text), "log");
                Assert.That(audit.Concat(history).Concat(events), Has.None.Contains(text), "tables");
            }
        }
    }
}
