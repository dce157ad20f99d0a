using System.Text.RegularExpressions;

namespace ZhihuiShibei.Tests.Support;

/// <summary>
/// Where PostgreSQL's server programs (initdb, postgres, pg_ctl) live on this machine: the newest version from 15 on,
/// out of <c>SHIBEI_PG_BIN</c>, PATH and the places where distributions keep them.
/// </summary>
internal static partial class PostgresPrograms
{
    private const int OldestMajor = 15;

    private static readonly Lazy<string> Found = new(Find);

    /// <summary>The directory that holds the programs.</summary>
    /// <exception cref="InvalidOperationException">None is installed, or only versions before 15.</exception>
    public static string Directory => Found.Value;

    /// <summary>Full path of one program, for example <c>pg_ctl</c>.</summary>
    public static string PathOf(string program) => Path.Combine(Directory, program);

    private static string Find() =>
        Candidates()
            .Where(directory => File.Exists(Path.Combine(directory, "initdb")) && File.Exists(Path.Combine(directory, "postgres")))
            .Distinct()
            .Select(directory => (directory, major: MajorOf(directory)))
            .Where(found => found.major >= OldestMajor)
            .OrderByDescending(found => found.major)
            .Select(found => found.directory)
            .FirstOrDefault()
        ?? throw new InvalidOperationException(
            $"PostgreSQL's server programs (version {OldestMajor} or later) were not found. On Debian: apt-get install postgresql");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("SHIBEI_PG_BIN") is { Length: > 0 } chosen)
            return [chosen];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return onPath.Concat(Versions("/usr/lib/postgresql", "*")).Concat(Versions("/usr", "pgsql-*")).Concat(Versions("/opt/homebrew/opt", "postgresql@*"));
    }

    private static IEnumerable<string> Versions(string parent, string pattern) =>
        System.IO.Directory.Exists(parent)
            ? System.IO.Directory.EnumerateDirectories(parent, pattern).Select(version => Path.Combine(version, "bin"))
            : [];

    /// <summary>15 out of "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)"; 0 when the program does not say.</summary>
    private static int MajorOf(string directory)
    {
        var said = Command.Run(Path.Combine(directory, "postgres"), "--version");
        return VersionNumber().Match(said) is { Success: true } match ? int.Parse(match.Groups[1].Value) : 0;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionNumber();
}
