using System.Net;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>动态口令: enrolled by the official, demanded of the administrators, each code good once.</summary>
internal sealed class SecondFactorTests
{
    [Test]
    public async Task Once_enrolled_the_code_is_asked_for()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (secret, _) = await app.EnrolAsync(await app.StaffAsync("shegong"));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await app.SignInAsync("shegong")).Refused(HttpStatusCode.Unauthorized, "auth.code-required");
        (await app.SignInAsync("shegong", code: "000000")).Refused(HttpStatusCode.Unauthorized, "auth.wrong-code");
        (await app.SignInAsync("shegong", code: app.CodeOf(secret))).Ok();
    }

    [Test]
    public async Task A_code_is_good_once_even_for_two_at_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (secret, _) = await app.EnrolAsync(await app.StaffAsync("shegong"));
        (await app.SignInAsync("shegong", code: app.CodeOf(secret))).Refused(HttpStatusCode.Unauthorized, "auth.wrong-code");
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var code = app.CodeOf(secret);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.SignInAsync("shegong", code: code)));
        Assert.That(answers.Count(a => a.Succeeded), Is.EqualTo(1));
    }

    [Test]
    public async Task A_clock_that_is_half_a_minute_off_is_forgiven()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (secret, _) = await app.EnrolAsync(await app.StaffAsync("shegong"));
        app.Time.Advance(TimeSpan.FromMinutes(5));
        (await app.SignInAsync("shegong", code: app.CodeOf(secret, steps: -2))).Refused(HttpStatusCode.Unauthorized, "auth.wrong-code");
        (await app.SignInAsync("shegong", code: app.CodeOf(secret, steps: -1))).Ok();
        (await app.SignInAsync("shegong", code: app.CodeOf(secret, steps: 1))).Ok();
        (await app.SignInAsync("shegong", code: app.CodeOf(secret))).Refused(HttpStatusCode.Unauthorized, "auth.wrong-code");
    }

    [Test]
    public async Task Wrong_codes_lock_like_wrong_passwords_and_missing_ones_do_not()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (secret, _) = await app.EnrolAsync(await app.StaffAsync("shegong"));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 8; i++) (await app.SignInAsync("shegong")).Refused(HttpStatusCode.Unauthorized, "auth.code-required");
        for (var i = 0; i < 5; i++) (await app.SignInAsync("shegong", code: "000000")).Refused(HttpStatusCode.Unauthorized, "auth.wrong-code");
        (await app.SignInAsync("shegong", code: app.CodeOf(secret))).Refused(HttpStatusCode.Unauthorized, "auth.wrong-credentials");
    }

    [Test]
    public async Task A_recovery_code_serves_once_instead_of_the_device()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (_, confirmed) = await app.EnrolAsync(await app.StaffAsync("shegong"));
        var recovery = (string)confirmed["recoveryCodes"][3]!;
        var session = (await app.SignInAsync("shegong", code: recovery.ToUpperInvariant())).Ok();
        (await app.SignInAsync("shegong", code: recovery)).Refused(HttpStatusCode.Unauthorized, "auth.wrong-code");
        Assert.That((int)(await app.With(session).GetAsync("/api/office/me")).Ok()["recoveryCodesLeft"]!, Is.EqualTo(9));
    }

    [Test]
    public async Task Administrators_get_no_right_before_they_have_one()
    {
        await using var app = await ShibeiApp.StartAsync("StaffAccess:RequireSecondFactor=true");
        var pending = (await app.SignInAsync("shenji")).Ok();
        Assert.That((string)pending["duties"][0]!, Is.EqualTo("EnrolSecondFactor"));
        var client = app.With(pending);
        (await client.GetAsync("/api/office/audit")).Refused(HttpStatusCode.Forbidden, "auth.second-factor-due");
        var (_, confirmed) = await app.EnrolAsync(client);
        var renewed = app.Anyone().As((string)confirmed["session"]["accessToken"]!);
        (await renewed.GetAsync("/api/office/audit")).Ok();
        Assert.That((await app.SignInAsync("shegong")).Ok()["duties"].AsArray(), Is.Empty, "not demanded of everybody");
    }

    [Test]
    public async Task Removing_it_ends_every_session_and_the_duty_is_back()
    {
        await using var app = await ShibeiApp.StartAsync("StaffAccess:RequireSecondFactor=true");
        var (secret, confirmed) = await app.EnrolAsync(app.With(await app.SignInAsync("xitong")));
        var client = app.Anyone().As((string)confirmed["session"]["accessToken"]!);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await client.PostAsync("/api/office/me/second-factor")).Refused(HttpStatusCode.Conflict, "auth.second-factor-enrolled");
        (await RemoveAsync(client, "Wrong-password-1", app.CodeOf(secret))).Refused(HttpStatusCode.Unauthorized, "auth.wrong-credentials");
        (await RemoveAsync(client, Staffing.DemoPassword, "000000")).Refused(HttpStatusCode.Unauthorized, "auth.wrong-code");
        (await RemoveAsync(client, Staffing.DemoPassword, app.CodeOf(secret))).Ok();
        (await client.GetAsync("/api/office/me")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
        Assert.That((string)(await app.SignInAsync("xitong")).Ok()["duties"][0]!, Is.EqualTo("EnrolSecondFactor"));
    }

    [Test]
    public async Task A_lost_device_is_reset_by_the_security_administrator()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shegong = await app.StaffAsync("shegong");
        await app.EnrolAsync(shegong);
        (await (await app.StaffAsync("anquan")).PostAsync($"/api/office/staff/{await app.StaffIdAsync("shegong")}/second-factor/reset")).Ok();
        (await shegong.GetAsync("/api/office/me")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
        (await app.SignInAsync("shegong")).Ok();
    }

    [Test]
    public async Task The_secret_lies_sealed()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (secret, _) = await app.EnrolAsync(await app.StaffAsync("shegong"));
        Assert.That(
            await app.Database.ScalarAsync<bool>("select position($1 in totp_secret) > 0 from identity.staff_member where user_name = 'shegong'", secret),
            Is.False);
    }

    private static Task<Reply> RemoveAsync(ApiClient client, string password, string code) =>
        client.PostAsync("/api/office/me/second-factor/remove", new { password, code });
}
