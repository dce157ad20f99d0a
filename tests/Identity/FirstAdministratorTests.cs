using ZhihuiShibei.Identity;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Tests.Identity;

/// <summary>The first administrator of an installation comes from a command, never from a default password.</summary>
internal sealed class FirstAdministratorTests
{
    [Test]
    public async Task Each_of_the_three_is_made_once_and_must_change_the_password()
    {
        await using var app = await ShibeiApp.StartAsync("StaffAccess:RequireSecondFactor=true");
        await app.Database.ExecuteAsync("delete from identity.staff_member");
        foreach (var (user, role) in new[] { ("first.system", Role.SystemAdministrator), ("first.security", Role.SecurityAdministrator), ("first.audit", Role.Auditor) })
        {
            var initial = await CreateAsync(app, user, role);
            var session = (await app.SignInAsync(user, initial)).Ok();
            Assert.That(session["duties"].AsArray().Select(d => (string)d!), Is.EqualTo(new[] { "ChangePassword", "EnrolSecondFactor" }));
            Assert.That(async () => await CreateAsync(app, $"{user}.again", role), Throws.InvalidOperationException);
        }
    }

    [Test]
    public async Task Other_roles_weak_passwords_and_taken_names_are_refused()
    {
        await using var app = await ShibeiApp.StartAsync();
        Assert.That(async () => await CreateAsync(app, "somebody", Role.SocialWorkOfficer), Throws.InvalidOperationException);
        await app.Database.ExecuteAsync("delete from identity.staff_member where user_name = 'shenji'");
        Assert.That(async () => await CreateAsync(app, "shegong", Role.Auditor), Throws.InvalidOperationException);
        Assert.That(async () => await CreateAsync(app, "somebody", Role.Auditor, "weak"), Throws.Exception);
        Assert.That(await CreateAsync(app, "somebody", Role.Auditor, "Jian-yan-9527"), Is.EqualTo("Jian-yan-9527"));
    }

    private static Task<string> CreateAsync(ShibeiApp app, string user, Role role, string? password = null) =>
        IdentityModule.CreateFirstAdministratorAsync(app.Services, user, role, password, CancellationToken.None);
}
