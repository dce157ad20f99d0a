namespace ZhihuiShibei.Tests.Support;

/// <summary>
/// The account under which the server runs. PostgreSQL refuses root, so root lends it another account
/// (postgres, which Debian's package makes, or nobody, which every machine has); everyone else runs it as themselves.
/// </summary>
internal static class PostgresAccount
{
    private static readonly Lazy<string[]> Prefix = new(() => Environment.UserName == "root" ? StepDown() : []);

    /// <summary>Runs a program under that account and gives what it printed.</summary>
    public static string Run(string program, params string[] arguments) => Command.Run(First(program), Rest(program, arguments));

    /// <summary>Starts a program under that account.</summary>
    public static System.Diagnostics.Process Start(string program, params string[] arguments) =>
        Command.Start(First(program), Rest(program, arguments));

    private static string[] StepDown()
    {
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        var account = accounts.Contains("postgres") ? "postgres" : "nobody";
        return ["setpriv", $"--reuid={account}", $"--regid={Command.Run("id", "-g", account)}", "--init-groups", "--"];
    }

    private static string First(string program) => Prefix.Value is [var first, ..] ? first : program;

    private static string[] Rest(string program, string[] arguments) => Prefix.Value is [_, .. var rest] ? [.. rest, program, .. arguments] : arguments;
}
