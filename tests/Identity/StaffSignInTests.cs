using System.Net;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>Officials sign in by password: lockout, limits of a session, the first password.</summary>
internal sealed class StaffSignInTests
{
    [Test]
    public async Task Whoever_guesses_learns_nothing()
    {
        await using var app = await ShibeiApp.StartAsync();
        var xitong = await app.StaffAsync("xitong");
        (await xitong.PostAsync($"/api/office/staff/{await app.StaffIdAsync("pingwei")}/disable")).Ok();
        var answers = new[]
        {
            await app.SignInAsync("nobody", "Wrong-password-1"),
            await app.SignInAsync("shegong", "Wrong-password-1"),
            await app.SignInAsync("pingwei"),
        };
        foreach (var answer in answers) answer.Refused(HttpStatusCode.Unauthorized, "auth.wrong-credentials");
        Assert.That(answers.Select(a => a.Detail).Distinct(), Has.Exactly(1).Items);
        (await app.SignInAsync("SheGong ")).Ok();
    }

    [Test]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        await using var app = await ShibeiApp.StartAsync();
        for (var i = 0; i < 5; i++) (await app.SignInAsync("shegong", "Wrong-password-1")).Refused(HttpStatusCode.Unauthorized, "auth.wrong-credentials");
        (await app.SignInAsync("shegong")).Refused(HttpStatusCode.Unauthorized, "auth.wrong-credentials");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'staff.locked'"), Is.EqualTo(1));
        app.Time.Advance(TimeSpan.FromMinutes(14));
        (await app.SignInAsync("shegong")).Refused(HttpStatusCode.Unauthorized, "auth.wrong-credentials");
        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await app.SignInAsync("shegong")).Ok();
    }

    [Test]
    public async Task A_good_sign_in_starts_the_count_anew_and_an_administrator_can_unlock()
    {
        await using var app = await ShibeiApp.StartAsync();
        for (var i = 0; i < 4; i++) await app.SignInAsync("shegong", "Wrong-password-1");
        (await app.SignInAsync("shegong")).Ok();
        for (var i = 0; i < 5; i++) await app.SignInAsync("shegong", "Wrong-password-1");
        (await app.SignInAsync("shegong")).Refused(HttpStatusCode.Unauthorized, "auth.wrong-credentials");
        var anquan = await app.StaffAsync("anquan");
        (await anquan.PostAsync($"/api/office/staff/{await app.StaffIdAsync("shegong")}/unlock")).Ok();
        (await app.SignInAsync("shegong")).Ok();
    }

    [Test]
    public async Task Guesses_at_once_do_not_slip_past_the_limit()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => app.SignInAsync("shegong", $"Wrong-password-{i}")));
        (await app.SignInAsync("shegong")).Refused(HttpStatusCode.Unauthorized, "auth.wrong-credentials");
        Assert.That(
            await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'staff.sign-in-failed' and detail = 'wrong password'"),
            Is.EqualTo(5), "the sixth and later ones found the account locked");
    }

    [Test]
    public async Task A_session_ends_after_half_an_hour_without_a_request()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shegong = await app.StaffAsync("shegong");
        for (var i = 0; i < 4; i++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(25));
            (await shegong.GetAsync("/api/office/me")).Ok();
        }

        app.Time.Advance(TimeSpan.FromMinutes(31));
        (await shegong.GetAsync("/api/office/me")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
    }

    [Test]
    public async Task A_session_ends_after_ten_hours_however_busy()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shegong = await app.StaffAsync("shegong");
        for (var i = 0; i < 29; i++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(20));
            (await shegong.GetAsync("/api/office/me")).Ok();
        }

        app.Time.Advance(TimeSpan.FromMinutes(21));
        Assert.That((await shegong.GetAsync("/api/office/me")).Code, Is.AnyOf("auth.session-ended", "auth.expired"));
    }

    [Test]
    public async Task A_session_ended_on_another_node_is_seen_within_fifteen_seconds()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shegong = await app.StaffAsync("shegong");
        (await shegong.GetAsync("/api/office/me")).Ok();
        await app.Database.ExecuteAsync("update identity.staff_session set revoked_at = $1", app.Time.GetUtcNow());
        app.Time.Advance(TimeSpan.FromSeconds(15));
        (await shegong.GetAsync("/api/office/me")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
    }

    [Test]
    public async Task Signing_out_ends_the_session_at_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shegong = await app.StaffAsync("shegong");
        var elsewhere = await app.StaffAsync("shegong");
        (await shegong.PostAsync("/api/office/sign-out")).Ok();
        (await shegong.GetAsync("/api/office/me")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
        (await elsewhere.GetAsync("/api/office/me")).Ok();
    }

    [Test]
    public async Task An_initial_password_opens_nothing_but_its_own_change()
    {
        await using var app = await ShibeiApp.StartAsync();
        var anquan = await app.StaffAsync("anquan");
        var initial = (string)(await anquan.PostAsync($"/api/office/staff/{await app.StaffIdAsync("shegong")}/initial-password")).Ok()["initialPassword"]!;
        (await app.SignInAsync("shegong")).Refused(HttpStatusCode.Unauthorized, "auth.wrong-credentials");

        var pending = (await app.SignInAsync("shegong", initial)).Ok();
        Assert.That((string)pending["duties"][0]!, Is.EqualTo("ChangePassword"));
        var client = app.With(pending);
        (await client.GetAsync("/api/office/units")).Refused(HttpStatusCode.Forbidden, "auth.password-change-due");
        (await client.GetAsync("/api/office/me")).Ok();
        (await ChangeAsync(client, initial, "short")).Refused(HttpStatusCode.BadRequest, "auth.password-weak");
        (await ChangeAsync(client, initial, "onlylowercaseletters")).Refused(HttpStatusCode.BadRequest, "auth.password-weak");
        (await ChangeAsync(client, initial, "My-Shegong-2024")).Refused(HttpStatusCode.BadRequest, "auth.password-weak");
        (await ChangeAsync(client, initial, initial)).Refused(HttpStatusCode.Conflict, "auth.password-unchanged");
        (await ChangeAsync(client, "Wrong-password-1", "Jian-yan-9527")).Refused(HttpStatusCode.Unauthorized, "auth.wrong-credentials");

        var renewed = (await ChangeAsync(client, initial, "Jian-yan-9527")).Ok();
        (await app.With(renewed).GetAsync("/api/office/units")).Ok();
        (await app.SignInAsync("shegong", "Jian-yan-9527")).Ok();
    }

    [Test]
    public async Task Changing_the_password_ends_the_other_sessions()
    {
        await using var app = await ShibeiApp.StartAsync();
        var here = await app.StaffAsync("shegong");
        var elsewhere = await app.StaffAsync("shegong");
        (await ChangeAsync(here, Staffing.DemoPassword, "Jian-yan-9527")).Ok();
        (await here.GetAsync("/api/office/me")).Ok();
        (await elsewhere.GetAsync("/api/office/me")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
    }

    private static Task<Reply> ChangeAsync(ApiClient client, string current, string @new) =>
        client.PostAsync("/api/office/me/password", new { current, @new });
}
