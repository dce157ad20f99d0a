using System.Net;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>三权分立: who may make accounts, who may give rights, who may read the record.</summary>
internal sealed class AdministrationTests
{
    [Test]
    public async Task An_official_gets_in_only_by_two_administrators()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (xitong, anquan) = (await app.StaffAsync("xitong"), await app.StaffAsync("anquan"));
        var unit = await app.UnitAsync("大港街道");
        var id = (Guid)(await xitong.PostAsync("/api/office/staff", new { userName = "new.officer", displayName = "新经办人", unitId = unit })).Ok()["id"]!;
        (await app.SignInAsync("new.officer", "")).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await app.SignInAsync("new.officer")).Refused(HttpStatusCode.Unauthorized, "auth.wrong-credentials");

        (await anquan.PutAsync($"/api/office/staff/{id}/roles", new { roles = new[] { "UnitOfficer" } })).Ok();
        var initial = (string)(await anquan.PostAsync($"/api/office/staff/{id}/initial-password")).Ok()["initialPassword"]!;
        var client = app.With(await app.SignInAsync("new.officer", initial));
        var renewed = (await client.PostAsync("/api/office/me/password", new { current = initial, @new = "Jian-yan-9527" })).Ok();
        var me = (await app.With(renewed).GetAsync("/api/office/me")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)me["unitName"]!, Is.EqualTo("大港街道"));
            Assert.That((string)me["roles"][0]!, Is.EqualTo("UnitOfficer"));
        }
    }

    [TestCase("xitong", "PUT", "/api/office/staff/{shegong}/roles")]
    [TestCase("xitong", "POST", "/api/office/staff/{shegong}/initial-password")]
    [TestCase("xitong", "POST", "/api/office/staff/{shegong}/unlock")]
    [TestCase("xitong", "GET", "/api/office/staff/{shegong}/sessions")]
    [TestCase("xitong", "GET", "/api/office/audit")]
    [TestCase("anquan", "POST", "/api/office/staff")]
    [TestCase("anquan", "PUT", "/api/office/staff/{shegong}")]
    [TestCase("anquan", "POST", "/api/office/staff/{shegong}/disable")]
    [TestCase("anquan", "POST", "/api/office/units")]
    [TestCase("anquan", "POST", "/api/office/partners")]
    [TestCase("anquan", "GET", "/api/office/audit")]
    [TestCase("shenji", "POST", "/api/office/staff")]
    [TestCase("shenji", "PUT", "/api/office/staff/{shegong}/roles")]
    [TestCase("shenji", "POST", "/api/office/staff/{shegong}/disable")]
    [TestCase("shegong", "GET", "/api/office/staff")]
    [TestCase("shegong", "GET", "/api/office/audit")]
    public async Task Powers_do_not_reach_into_each_other(string who, string method, string path)
    {
        await using var app = await ShibeiApp.StartAsync();
        var client = await app.StaffAsync(who);
        path = path.Replace("{shegong}", (await app.StaffIdAsync("shegong")).ToString(), StringComparison.Ordinal);
        (await client.SendAsync(new HttpMethod(method), path, method == "GET" ? null : new { }, null)).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
    }

    [Test]
    public async Task Nobody_decides_over_themselves()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (xitong, anquan) = (await app.StaffAsync("xitong"), await app.StaffAsync("anquan"));
        var self = await app.StaffIdAsync("anquan");
        var refused = new[]
        {
            await anquan.PutAsync($"/api/office/staff/{self}/roles", new { roles = new[] { "SocialWorkOfficer" } }),
            await anquan.PostAsync($"/api/office/staff/{self}/initial-password"),
            await anquan.PostAsync($"/api/office/staff/{self}/unlock"),
            await anquan.PostAsync($"/api/office/staff/{self}/second-factor/reset"),
            await xitong.PostAsync($"/api/office/staff/{await app.StaffIdAsync("xitong")}/disable"),
        };
        foreach (var reply in refused) reply.Refused(HttpStatusCode.Conflict, "staff.not-yourself");
    }

    [TestCase("shegong", "staff.roles-exclude", "Auditor", "SocialWorkOfficer")]
    [TestCase("shegong", "staff.roles-exclude", "Auditor", "SystemAdministrator")]
    [TestCase("shegong", "staff.roles-exclude", "Juror", "SecurityAdministrator")]
    [TestCase("shegong", "staff.role-not-for-staff", "Resident")]
    [TestCase("shegong", "staff.role-not-for-staff", "Partner")]
    [TestCase("pingwei", "staff.unit-needed", "UnitOfficer")]
    public async Task Roles_that_exclude_each_other_are_not_granted(string who, string code, params string[] roles)
    {
        await using var app = await ShibeiApp.StartAsync();
        var anquan = await app.StaffAsync("anquan");
        (await anquan.PutAsync($"/api/office/staff/{await app.StaffIdAsync(who)}/roles", new { roles })).Refused(HttpStatusCode.Conflict, code);
    }

    [Test]
    public async Task New_rights_end_the_sessions_of_the_old()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shegong = await app.StaffAsync("shegong");
        var anquan = await app.StaffAsync("anquan");
        var id = await app.StaffIdAsync("shegong");
        (await anquan.PutAsync($"/api/office/staff/{id}/roles", new { roles = Array.Empty<string>() })).Ok();
        (await shegong.GetAsync("/api/office/units")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
        (await app.With(await app.SignInAsync("shegong")).GetAsync("/api/office/units")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        Assert.That(
            await app.Database.ScalarAsync<string>("select reason from identity.history where subject_id = $1 and act = 'GrantRoles' and actor_kind = 'Staff'", id),
            Is.EqualTo("社会工作部经办人 → "));
    }

    [Test]
    public async Task Disabling_is_felt_at_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (xitong, shegong) = (await app.StaffAsync("xitong"), await app.StaffAsync("shegong"));
        var id = await app.StaffIdAsync("shegong");
        (await xitong.PostAsync($"/api/office/staff/{id}/disable")).Ok();
        (await shegong.GetAsync("/api/office/units")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
        (await xitong.PostAsync($"/api/office/staff/{id}/disable")).Refused(HttpStatusCode.Conflict, "staff.wrong-state");
        (await xitong.PostAsync($"/api/office/staff/{id}/enable")).Ok();
        (await app.SignInAsync("shegong")).Ok();
        (await xitong.PostAsync($"/api/office/staff/{Guid.NewGuid()}/disable")).Refused(HttpStatusCode.NotFound, "staff.not-found");
    }

    [Test]
    public async Task A_move_to_another_unit_takes_effect_with_the_next_sign_in()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (xitong, dagang) = (await app.StaffAsync("xitong"), await app.StaffAsync("dagang"));
        var id = await app.StaffIdAsync("dagang");
        (await xitong.PutAsync($"/api/office/staff/{id}", new { displayName = "经办人" })).Refused(HttpStatusCode.Conflict, "staff.unit-needed");
        (await xitong.PutAsync($"/api/office/staff/{id}", new { displayName = "经办人", unitId = Guid.NewGuid() })).Refused(HttpStatusCode.NotFound, "unit.not-found");
        (await xitong.PutAsync($"/api/office/staff/{id}", new { displayName = "经办人", unitId = await app.UnitAsync("台东街道") })).Ok();
        (await dagang.GetAsync("/api/office/me")).Refused(HttpStatusCode.Unauthorized, "auth.session-ended");
        Assert.That((Guid)(await app.SignInAsync("dagang")).Ok()["unitId"]!, Is.EqualTo(await app.UnitAsync("台东街道")));
    }

    [Test]
    public async Task Sessions_are_listed_and_ended_one_by_one()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (one, other, anquan) = (await app.StaffAsync("shegong"), await app.StaffAsync("shegong"), await app.StaffAsync("anquan"));
        var path = $"/api/office/staff/{await app.StaffIdAsync("shegong")}/sessions";
        var sessions = (await anquan.GetAsync(path)).Ok().Json!.AsArray();
        Assert.That(sessions, Has.Count.EqualTo(2));
        (await anquan.PostAsync($"{path}/{sessions[0]!["id"]}/end")).Ok();
        (await anquan.PostAsync($"{path}/{Guid.NewGuid()}/end")).Refused(HttpStatusCode.NotFound, "staff.not-found");
        var left = new[] { await one.GetAsync("/api/office/me"), await other.GetAsync("/api/office/me") };
        Assert.That(left.Count(r => r.Succeeded), Is.EqualTo(1));
        Assert.That((await anquan.GetAsync(path)).Ok().Json!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_list_is_paged_and_shows_no_secret()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shenji = await app.StaffAsync("shenji");
        List<string> names = [];
        for (string? next = ""; next is not null;)
        {
            var page = (await shenji.GetAsync($"/api/office/staff?size=5&cursor={next}")).Ok();
            Assert.That(page.Text, Does.Not.Contain("hash").IgnoreCase);
            names.AddRange(page["items"].AsArray().Select(i => (string)i!["userName"]!));
            next = (string?)page.Json!["next"];
        }

        Assert.That(names, Is.Unique.And.Contains("shegong").And.Contains("anquan"));
        (await shenji.GetAsync("/api/office/staff?cursor=nonsense")).Refused(HttpStatusCode.BadRequest, "request.bad-cursor");
    }

    [Test]
    public async Task User_names_are_unique_and_well_formed()
    {
        await using var app = await ShibeiApp.StartAsync();
        var xitong = await app.StaffAsync("xitong");
        (await xitong.PostAsync("/api/office/staff", new { userName = "shegong", displayName = "又一位" })).Refused(HttpStatusCode.Conflict, "staff.user-name-taken");
        (await xitong.PostAsync("/api/office/staff", new { userName = "坏名字", displayName = "某人" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => xitong.PostAsync("/api/office/staff", new { userName = "same", displayName = "某人" })));
        Assert.That(twice.Count(r => r.Succeeded), Is.EqualTo(1));
    }
}
