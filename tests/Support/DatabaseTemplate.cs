using Npgsql;

namespace ZhihuiShibei.Tests.Support;

/// <summary>
/// A database prepared once a run and cloned for each test.
/// </summary>
/// <param name="name">Lower-case letters and underscores; becomes the template's name.</param>
/// <param name="prepare">Migrates the empty database behind the connection string it is given.</param>
internal sealed class DatabaseTemplate(string name, Func<string, Task> prepare)
{
    private readonly Lock _lock = new();
    private Task? _ready;

    /// <summary>The database as the host's migrations leave it.</summary>
    public static DatabaseTemplate Migrated { get; } = new("migrated", HostTemplate.PrepareAsync);

    /// <summary>Nothing in it: for tests that bring their own tables.</summary>
    public static DatabaseTemplate Empty { get; } = new("empty", _ => Task.CompletedTask);

    /// <summary>The template's database name, prepared.</summary>
    public async Task<string> NameAsync(PostgresCluster cluster)
    {
        Task ready;
        lock (_lock)
            ready = _ready ??= PrepareAsync(cluster);
        await ready;
        return name;
    }

    private async Task PrepareAsync(PostgresCluster cluster)
    {
        await using var postgres = new NpgsqlConnection(cluster.ConnectionString("postgres"));
        await postgres.OpenAsync();
        await postgres.ExecuteAsync($"create database {name}");
        // Without a pool no connection stays behind: PostgreSQL clones only what nobody is connected to.
        await prepare(new NpgsqlConnectionStringBuilder(cluster.ConnectionString(name)) { Pooling = false }.ConnectionString);
        await postgres.ExecuteAsync($"alter database {name} with is_template true allow_connections false");
    }
}
