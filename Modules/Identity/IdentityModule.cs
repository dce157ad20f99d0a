using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Identity.Residents;
using ZhihuiShibei.Identity.Seeding;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Identity.Tokens;
using ZhihuiShibei.Identity.Units;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Http;

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
        services.AddBearerSignIn();
    }

    public static void MapIdentity(this Api api)
    {
        SignInWithWeChat.Map(api);
        RefreshSession.Map(api);
        SignOutResident.Map(api);
        SignInStaff.Map(api);
        SignOutStaff.Map(api);
        ListUnits.Map(api);
    }

    /// <summary>
    /// Puts in what is missing: the district's units always, sample departments and accounts only when <paramref name="demo"/>.
    /// May run at every start, and on several nodes at once.
    /// </summary>
    public static async Task SeedAsync(IServiceProvider services, bool demo, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<IdentitySeed>(scope.ServiceProvider).RunAsync(demo, ct);
    }

    /// <summary>The accounts that <see cref="SeedAsync"/> makes for demonstrations; good for nothing but a developer's machine.</summary>
    public static IReadOnlyList<DemoAccount> DemoAccounts => Demo.Accounts;

    /// <summary>One account for demonstrations.</summary>
    /// <param name="UserName">用户名。</param>
    /// <param name="Password">The same for all.</param>
    /// <param name="What">Role and unit in Chinese.</param>
    public sealed record DemoAccount(string UserName, string Password, string What);
}
