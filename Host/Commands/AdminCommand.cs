using System.CommandLine;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Host.Commands;

/// <summary>
/// <c>admin create --user NAME --role ROLE</c>: the first of each of the three administrators, since no installation starts with
/// a known password. Prints a one-time password, or reads one from standard input.
/// </summary>
internal static class AdminCommand
{
    public static Command Create(Func<Func<IServiceProvider, Task<int>>, Task<int>> withServices)
    {
        var user = new Option<string>("--user") { Description = "User name of the new account.", Required = true };
        var role = new Option<Role>("--role") { Description = "SystemAdministrator, SecurityAdministrator or Auditor.", Required = true };
        var stdin = new Option<bool>("--password-stdin") { Description = "Read the initial password from standard input instead of making one." };
        var create = new Command("create", "Makes the first administrator of a kind; refused once there is an active one.") { user, role, stdin };
        create.SetAction((parsed, ct) => withServices(async services =>
        {
            try
            {
                var given = parsed.GetValue(stdin) ? await Console.In.ReadLineAsync(ct) : null;
                var initial = await IdentityModule.CreateFirstAdministratorAsync(
                    services, parsed.GetRequiredValue(user), parsed.GetRequiredValue(role), given, ct);
                Console.WriteLine(given is null
                    ? $"Created. One-time password, to be changed at the first sign-in: {initial}"
                    : "Created. The password must be changed at the first sign-in.");
                return 0;
            }
            catch (Exception e) when (e is InvalidOperationException or Refusal)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return 1;
            }
        }));
        return create;
    }
}
