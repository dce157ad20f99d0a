using System.Diagnostics;

namespace ZhihuiShibei.Tests.Support;

/// <summary>Servers of earlier runs whose guard was killed together with them.</summary>
internal static class LeftBehind
{
    private const string Prefix = "/tmp/shibei-pg-";

    /// <summary>For mktemp: the name says whose server it is. Not below TMPDIR, because a socket's path ends at 107 characters.</summary>
    public static string NamePattern => $"{Prefix}{Environment.ProcessId}-XXXXXX";

    /// <summary>Stops and removes what belongs to processes that are gone. What belongs to other accounts stays.</summary>
    public static void Remove()
    {
        foreach (var directory in Directory.EnumerateDirectories(Path.GetDirectoryName(Prefix)!, Path.GetFileName(Prefix) + "*"))
        {
            var owner = directory[Prefix.Length..].Split('-')[0];
            if (!int.TryParse(owner, out var processId) || IsAlive(processId))
                continue;
            // Its own guard may be at the same work, and other accounts' directories are closed to us: neither is our trouble.
            PostgresAccount.Run("sh", "-c", """
                "$1" -D "$2/data" -m immediate -w stop >/dev/null 2>&1
                rm -rf "$2" 2>/dev/null || true
                """, "sweep", PostgresPrograms.PathOf("pg_ctl"), directory);
        }
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
