using Npgsql;

namespace ZhihuiShibei.Tests.Support;

/// <summary>
/// One test's own database: a clone of a <see cref="DatabaseTemplate"/>, gone when disposed.
/// <code>await using var database = await TestDatabase.CreateAsync();</code>
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly PostgresCluster _cluster;
    private readonly string _name;
    private readonly NpgsqlDataSource _source;

    private TestDatabase(PostgresCluster cluster, string name)
    {
        _cluster = cluster;
        _name = name;
        ConnectionString = cluster.ConnectionString(name);
        _source = NpgsqlDataSource.Create(ConnectionString);
    }

    /// <summary>For the host under test and for contexts.</summary>
    public string ConnectionString { get; }

    /// <summary>Clones <paramref name="template"/>, the migrated one when none is named.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseTemplate? template = null)
    {
        var cluster = await PostgresCluster.SharedAsync();
        var source = await (template ?? DatabaseTemplate.Migrated).NameAsync(cluster);
        var name = $"test_{Guid.CreateVersion7():n}";
        await OnServerAsync(cluster, $"create database {name} template {source} strategy file_copy");
        return new TestDatabase(cluster, name);
    }

    /// <summary>An open connection of this test's own; the caller disposes it.</summary>
    public async Task<NpgsqlConnection> OpenAsync() => await _source.OpenConnectionAsync();

    /// <summary>Runs a statement; parameters are <c>$1</c>, <c>$2</c>, … Gives the number of rows touched.</summary>
    public async Task<int> ExecuteAsync(string sql, params object[] parameters)
    {
        await using var connection = await OpenAsync();
        return await connection.ExecuteAsync(sql, parameters);
    }

    /// <summary>The first column of the first row; <c>default</c> when there is no row or it is null.</summary>
    public async Task<T?> ScalarAsync<T>(string sql, params object[] parameters) =>
        (await ColumnAsync<T>(sql, parameters)).FirstOrDefault();

    /// <summary>The first column of all rows.</summary>
    public async Task<List<T?>> ColumnAsync<T>(string sql, params object[] parameters)
    {
        await using var connection = await OpenAsync();
        return await connection.ColumnAsync<T>(sql, parameters);
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await using (var pooled = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pooled);
        await OnServerAsync(_cluster, $"drop database if exists {_name} with (force)");
    }

    private static async Task OnServerAsync(PostgresCluster cluster, string sql)
    {
        await using var postgres = new NpgsqlConnection(cluster.ConnectionString("postgres"));
        await postgres.OpenAsync();
        await postgres.ExecuteAsync(sql);
    }
}
