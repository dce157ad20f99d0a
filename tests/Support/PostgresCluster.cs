using System.Diagnostics;
using Npgsql;

namespace ZhihuiShibei.Tests.Support;

/// <summary>
/// A private PostgreSQL server in a temporary directory, reached through a socket in that directory only: no port to
/// collide on, no password to keep. It forgoes every promise of durability, since its data die with the run.
/// A guard process holds the other end of a pipe of ours: when this process ends, however it ends, the guard sees
/// the pipe close, stops the server and removes the directory.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string Settings = """
        listen_addresses = ''
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        wal_level = minimal
        max_wal_senders = 0
        checkpoint_timeout = 1h
        max_wal_size = 4GB
        max_connections = 300
        shared_buffers = 256MB
        jit = off
        autovacuum = off
        timezone = 'UTC'
        """;

    // $1 the programs, $2 our directory. A line on stdin means "stop, but keep the data"; the end of stdin means "away with it".
    private const string Guard = """
        trap '' HUP INT TERM
        "$1/pg_ctl" -D "$2/data" -l "$2/log" -w -t 60 start >/dev/null 2>&1 || { echo failed; exit 1; }
        echo ready
        if read -r _; then "$1/pg_ctl" -D "$2/data" -m fast -w stop >/dev/null 2>&1
        else "$1/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null 2>&1; rm -rf "$2"; fi
        """;

    private static readonly Lazy<Task<PostgresCluster>> SharedOne = new(CreateAsync);
    private readonly string _directory;
    private Process? _guard;

    private PostgresCluster(string directory) => _directory = directory;

    /// <summary>The one server of this test run, started by whoever asks first.</summary>
    public static Task<PostgresCluster> SharedAsync() => SharedOne.Value;

    /// <summary>Stops the shared server, when anybody has asked for it.</summary>
    public static async Task StopSharedAsync()
    {
        if (SharedOne.IsValueCreated && SharedOne.Value.IsCompletedSuccessfully)
            await (await SharedOne.Value).DisposeAsync();
    }

    /// <summary>A further server of its own, for tests that take the database away. About two seconds.</summary>
    public static async Task<PostgresCluster> CreateAsync()
    {
        LeftBehind.Remove();
        var directory = PostgresAccount.Run("mktemp", "-d", LeftBehind.NamePattern);
        PostgresAccount.Run(
            PostgresPrograms.PathOf("initdb"), "-D", $"{directory}/data", "-U", "postgres", "--auth=trust",
            "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"); // under LC_CTYPE=C pg_trgm sees no Chinese
        await File.AppendAllTextAsync($"{directory}/data/postgresql.conf", $"{Settings}\nunix_socket_directories = '{directory}'\n");
        var cluster = new PostgresCluster(directory);
        await cluster.StartAsync();
        return cluster;
    }

    /// <summary>How to reach one database of this server, as its superuser.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _directory,
        Username = "postgres",
        Database = database,
        MaxPoolSize = 40,
        IncludeErrorDetail = true,
    }.ConnectionString;

    /// <summary>Starts the server again after <see cref="StopAsync"/>. Idle when it runs.</summary>
    public async Task StartAsync()
    {
        if (_guard is { HasExited: false })
            return;
        // The children of a killed server linger up to some seconds and hold its shared memory: a refused start is tried again.
        for (var attempt = 1; ; attempt++)
        {
            _guard = PostgresAccount.Start("sh", "-c", Guard, "guard", PostgresPrograms.Directory, _directory);
            if (await _guard.StandardOutput.ReadLineAsync() == "ready")
                return;
            if (attempt == 10)
                throw new InvalidOperationException($"PostgreSQL did not start: {await File.ReadAllTextAsync($"{_directory}/log")}");
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }

    /// <summary>Stops the server as an administrator would; the data stay for <see cref="StartAsync"/>.</summary>
    public async Task StopAsync()
    {
        if (_guard is not { HasExited: false } guard)
            return;
        await guard.StandardInput.WriteLineAsync("stop");
        await guard.WaitForExitAsync();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Kills the server without warning, as a power cut would; <see cref="StartAsync"/> brings it back.</summary>
    public async Task KillAsync()
    {
        var postmaster = int.Parse(File.ReadLines($"{_directory}/data/postmaster.pid").First());
        using (var process = Process.GetProcessById(postmaster))
            process.Kill();
        await StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_guard is not { HasExited: false })
            await StartAsync(); // only the guard's account may remove the directory
        _guard!.StandardInput.Close();
        await _guard.WaitForExitAsync();
        _guard.Dispose();
    }
}
