using System.CommandLine;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Kernel.Audit;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Host.Commands;

/// <summary>What the host does instead of serving: <c>migrate</c>, <c>audit verify</c> and more. Exit code 0 means done or intact.</summary>
internal static class HostCommands
{
    /// <summary>A first word that is no option is a command; a mistyped one must not start a server.</summary>
    public static bool AreMeantBy(string[] args) => args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?");

    public static Task<int> RunAsync(string[] args) => Root().Parse(args).InvokeAsync();

    private static RootCommand Root()
    {
        var migrate = new Command("migrate", "Brings the database to this version.");
        migrate.SetAction((_, ct) => WithServicesAsync(async services =>
        {
            await Preparation.MigrateAsync(services, ct);
            await Preparation.SeedAsync(services, services.GetRequiredService<IConfiguration>(), ct);
            Console.WriteLine("The database is at this version.");
            return 0;
        }));

        var verify = new Command("verify", "Recomputes the hash chain of the audit log; exit code 1 when it is broken.");
        verify.SetAction((_, ct) => WithServicesAsync(async services =>
        {
            var report = await services.GetRequiredService<AuditVerifier>().VerifyAsync(ct);
            Console.WriteLine(report.Intact
                ? $"intact: {report.Rows} rows under {report.Seals} seals, {report.Unsealed} not sealed yet, last hash {report.LastHash}"
                : $"BROKEN at seal {report.BrokenSeal}: {report.Rows} rows before it are intact, last good hash {report.LastHash}");
            return report.Intact ? 0 : 1;
        }));

        var accounts = new Command("accounts", "Lists the sample accounts that Host:Demo puts in.");
        accounts.SetAction(_ =>
        {
            foreach (var account in IdentityModule.DemoAccounts)
                Console.WriteLine($"{account.UserName,-14} {account.Password,-18} {account.What}");
        });

        var reseal = new Command("reseal", "Seals everything anew that is not under Vault:Current; afterwards the old key can leave the ring.");
        reseal.SetAction((_, ct) => WithServicesAsync(async services =>
        {
            Console.WriteLine($"{await services.GetRequiredService<VaultRotation>().RunAsync(ct)} envelopes sealed anew.");
            return 0;
        }));

        return new RootCommand("智汇市北")
        {
            migrate,
            accounts,
            new Command("audit", "The audit log.") { verify },
            new Command("vault", "What is kept sealed: personal data, drafts, uploaded lists.") { reseal },
            new Command("calendar", "The working calendar.") { CalendarCommand.Create(WithServicesAsync) },
            new Command("admin", "Administrators.") { AdminCommand.Create(WithServicesAsync) },
        };
    }

    private static async Task<int> WithServicesAsync(Func<IServiceProvider, Task<int>> act)
    {
        await using var app = await Composition.BuildAsync([]);
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
