using System.Diagnostics;
using Npgsql;

namespace ZhihuiShibei.Benchmarks.Running;

/// <summary>
/// The database under measurement, made afresh on the private server: as the host reaches it, and as the server's superuser for
/// what the host may not.
/// </summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private readonly NpgsqlConnectionStringBuilder _its;

    private BenchDatabase(NpgsqlConnectionStringBuilder its)
    {
        _its = its;
        Admin = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(its.ConnectionString)
        {
            Username = "postgres", ApplicationName = "bench", CommandTimeout = 600,
        }.ConnectionString);
    }

    /// <summary>As the host gets it.</summary>
    public string ConnectionString => _its.ConnectionString;

    public NpgsqlDataSource Admin { get; }

    /// <summary>How a program of PostgreSQL is told where to connect.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["PGHOST"] = _its.Host!, ["PGPORT"] = $"{_its.Port}", ["PGUSER"] = _its.Username!, ["PGPASSWORD"] = _its.Password!, ["PGDATABASE"] = _its.Database!,
    };

    /// <summary>As the last run left it.</summary>
    /// <exception cref="BenchFailure">The script did not set the connection string.</exception>
    public static BenchDatabase Open() => new(Connection());

    /// <exception cref="BenchFailure">The script did not set the connection string.</exception>
    public static async Task<BenchDatabase> CreateAsync(CancellationToken ct)
    {
        var its = Connection();
        var text = its.ConnectionString;
        var server = new NpgsqlConnectionStringBuilder(text) { Username = "postgres", Database = "postgres", Pooling = false };
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        foreach (var sql in new[] { "alter system reset all", $"drop database if exists {its.Database} with (force)", $"create database {its.Database} owner {its.Username}" })
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(ct);
        }

        return new(its);
    }

    public async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var command = Admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<T> ScalarAsync<T>(string sql, CancellationToken ct, params object[] values) => (await ColumnAsync<T>(sql, ct, values))[0];

    public async Task<List<T>> ColumnAsync<T>(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Admin.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<T> column = [];
        while (await reader.ReadAsync(ct)) column.Add(await reader.GetFieldValueAsync<T>(0, ct));
        return column;
    }

    /// <summary>Facts not delivered yet.</summary>
    public Task<long> WaitingFactsAsync(CancellationToken ct) => ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is null", ct);

    /// <summary>Waits until every fact is delivered and, when asked, every text is checked.</summary>
    /// <exception cref="BenchFailure">A fact died, which would make every figure a lie.</exception>
    public async Task<TimeSpan> SettleAsync(bool texts, CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (await WaitingFactsAsync(ct) > 0 || (texts && await ScalarAsync<long>("select count(*) from intake.text_check", ct) > 0))
            await Task.Delay(Look, ct);
        var dead = await ColumnAsync<string>("select coalesce(last_error, '') from kernel.outbox where dead_at is not null limit 1", ct);
        return dead is [var error] ? throw new BenchFailure($"A fact could not be delivered: {error}") : waited.Elapsed;
    }

    /// <summary>
    /// Forgets the texts that wait for WeChat's check. They are checked some thirty a second by design, so what a burst of
    /// submissions leaves behind would trickle through every later measurement.
    /// </summary>
    public Task ForgetTextsAsync(CancellationToken ct) => ExecuteAsync("delete from intake.text_check", ct);

    private static NpgsqlConnectionStringBuilder Connection() => new(
        System.Environment.GetEnvironmentVariable("ConnectionStrings__Shibei") ?? throw new BenchFailure("Start me as ./dev bench."));

    public ValueTask DisposeAsync() => Admin.DisposeAsync();
}
