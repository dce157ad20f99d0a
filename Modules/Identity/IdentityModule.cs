using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Identity.Administration;
using ZhihuiShibei.Identity.Auditing;
using ZhihuiShibei.Identity.Partners;
using ZhihuiShibei.Identity.Push;
using ZhihuiShibei.Identity.Residents;
using ZhihuiShibei.Identity.Rights;
using ZhihuiShibei.Identity.Seeding;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Identity.Tokens;
using ZhihuiShibei.Identity.Units;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity;

/// <summary>身份: residents, staff and their roles, units, partner systems; the sign-in of all of them, and the vault.</summary>
public static class IdentityModule
{
    public static void AddIdentity(this IHostApplicationBuilder builder)
    {
        builder.AddModule<IdentityContext>(IdentityContext.Name);
        var services = builder.Services;
        services.AddValidation();
        services.AddOptions<TokenSettings>().Bind(builder.Configuration.GetSection("Tokens")).ValidateDataAnnotations();
        services.AddOptions<StaffSettings>().Bind(builder.Configuration.GetSection("StaffAccess")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TokenKeys>();
        services.AddSingleton<TokenIssuer>();
        services.AddSingleton<Revocations>();
        services.AddSingleton<StaffSessionCheck>();
        services.AddSingleton<Passwords>();
        services.AddScoped<ResidentSessions>();
        services.AddScoped<StaffSessions>();
        services.AddScoped<SignInAttempts>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<Subscriptions>();
        services.AddScoped<AccountClosing>();
        services.AddScoped<IAboutPerson, AboutAccount>();
        services.AddScoped<Looks>();
        services.AddSingleton<RequestCounter>();
        services.AddScoped<RequestSignature>();
        services.AddScoped<PushIntake>();
        services.AddHostedService<PushWorker>();
        services.AddHostedService<IdentitySweep>();
        services.AddSealed(
            new("identity.person", "sealed"), new("identity.staff_member", "totp_secret"), new("identity.staff_member", "totp_offered"),
            new("identity.pushed_event", "raw"));
        services.AddBearerSignIn();
    }

    public static void MapIdentity(this Api api)
    {
        SignInWithWeChat.Map(api);
        RefreshSession.Map(api);
        SignOutResident.Map(api);
        ShowMe.Map(api);
        CorrectMe.Map(api);
        BindPhone.Map(api);
        AnswerSubscriptions.Map(api);
        RevokeConsent.Map(api);
        ExportMe.Map(api);
        CancelAccount.Map(api);
        SignInStaff.Map(api);
        SignOutStaff.Map(api);
        ShowStaffMe.Map(api);
        ListColleagues.Map(api);
        ChangePassword.Map(api);
        EnrolSecondFactor.Map(api);
        ConfirmSecondFactor.Map(api);
        RemoveSecondFactor.Map(api);
        ListStaff.Map(api);
        CreateStaff.Map(api);
        EditStaff.Map(api);
        SwitchStaff.Map(api);
        GrantRoles.Map(api);
        IssuePassword.Map(api);
        RestoreAccess.Map(api);
        ManageSessions.Map(api);
        ListUnits.Map(api);
        CreateUnit.Map(api);
        ChangeUnit.Map(api);
        RequestPartnerToken.Map(api);
        ManagePartners.Map(api);
        SetPartnerLimits.Map(api);
        SetPartnerSigning.Map(api);
        PartnerDoor.Declare(api);
        ReadAudit.Map(api);
        VerifyAudit.Map(api);
    }

    /// <summary>Puts the partners' own door behind the sign-in of all.</summary>
    public static void UsePartnerDoor(this IApplicationBuilder app) => app.UseMiddleware<PartnerDoor>();

    /// <summary>Maps the address that WeChat's server calls; beside the four doors, since it signs instead of signing in.</summary>
    public static void MapWeChatPush(this IEndpointRouteBuilder endpoints) => PushEndpoint.Map(endpoints);

    /// <summary>
    /// Puts in what is missing: the district's units always, sample departments and accounts only when <paramref name="demo"/>.
    /// May run at every start, and on several nodes at once.
    /// </summary>
    public static async Task SeedAsync(IServiceProvider services, bool demo, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<IdentitySeed>(scope.ServiceProvider).RunAsync(demo, ct);
    }

    /// <summary>
    /// Makes the first system administrator, security administrator or auditor of an installation; refused once there is an active one.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="userName">Of the new account.</param>
    /// <param name="role">One of the three.</param>
    /// <param name="password">The initial password; nothing to have one made.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The initial password, which the first sign-in must change.</returns>
    /// <exception cref="InvalidOperationException">Not one of the three roles, there is one already, or the user name is taken.</exception>
    /// <exception cref="Refusal">The password breaks the rules.</exception>
    public static async Task<string> CreateFirstAdministratorAsync(
        IServiceProvider services, string userName, Role role, string? password, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<CreateFirstAdministrator>(scope.ServiceProvider).RunAsync(userName, role, password, ct);
    }

    /// <summary>The accounts that <see cref="SeedAsync"/> makes for demonstrations; good for nothing but a developer's machine.</summary>
    public static IReadOnlyList<DemoAccount> DemoAccounts => Demo.Accounts;

    /// <summary>Which of the demo accounts and units report directly, for the module that appoints them.</summary>
    public static async Task<DemoReporters> DemoReportersAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityContext>();
        var codes = Demo.ReportUnits.Select(u => u.Code).ToList();
        var units = await db.Units.AsNoTracking().Where(u => codes.Contains(u.Code)).OrderBy(u => u.Code).Select(u => new DemoUnit(u.Id, u.Name)).ToListAsync(ct);
        return new(await db.Staff.AsNoTracking().Where(s => Demo.Suggesters.Contains(s.UserName)).OrderBy(s => s.UserName).Select(s => s.Id).ToListAsync(ct), units);
    }

    /// <param name="Suggesters">Accounts of invited suggesters.</param>
    /// <param name="Units">Direct-report units.</param>
    public sealed record DemoReporters(IReadOnlyList<Guid> Suggesters, IReadOnlyList<DemoUnit> Units);

    public sealed record DemoUnit(Guid Id, string Name);

    /// <summary>One account for demonstrations.</summary>
    /// <param name="UserName">用户名。</param>
    /// <param name="Password">The same for all.</param>
    /// <param name="What">Role and unit in Chinese.</param>
    public sealed record DemoAccount(string UserName, string Password, string What);
}
