using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;
using ZhihuiShibei.Intake.Themes.Finding;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>Which suggestions count.</summary>
internal sealed record Scope(Period Window, Domain? Domain = null, string? Subdistrict = null);

/// <summary>Distinct suggesters of one theme in the window and in the one before.</summary>
internal sealed record Counted(Guid Theme, int People, int Before);

/// <summary>A whole ranking: distinct suggesters of all, and of each theme, unordered.</summary>
internal sealed record Counts(int All, int AllBefore, IReadOnlyList<Counted> Themes);

/// <summary>
/// 群众反映集中: counts the distinct people behind each theme in one pass over the members of both windows, with the themes merged into
/// each. Singleton.
/// </summary>
internal sealed class ThemeRanking(NpgsqlDataSource database, IOptions<ThemeSettings> options)
{
    private const string Where = """
        received_at >= $1 and received_at < $3 and ($4::text is null or domain = $4) and ($5::text is null or subdistrict_code = $5)
        """;

    private const string Themes = $"""
        with people as (
          select coalesce(t.merged_into, t.id) as theme, m.person, bool_or(m.received_at >= $2) as now, bool_or(m.received_at < $2) as before
          from intake.theme_member m join intake.theme t on t.id = m.theme_id where {Where} group by 1, 2)
        select p.theme, (count(*) filter (where p.now))::int, (count(*) filter (where p.before))::int
        from people p join intake.theme t on t.id = p.theme and t.status = 'Shown'
        group by p.theme having count(*) filter (where p.now) >= $6 or count(*) filter (where p.before) >= $6
        """;

    private const string All = $"""
        select (count(*) filter (where now))::int, (count(*) filter (where before))::int from (
          select bool_or(received_at >= $2) as now, bool_or(received_at < $2) as before from intake.theme_source where {Where} group by person) p
        """;

    public async Task<Counts> CountAsync(Scope scope, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var (all, before) = await AllAsync(scope, connection, ct);
        await using var command = Command(Themes, scope, connection);
        command.Parameters.Add(new() { Value = options.Value.LeastPeople });
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<Counted> themes = [];
        while (await reader.ReadAsync(ct)) themes.Add(new(reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2)));
        return new(all, before, themes);
    }

    /// <summary>All suggesters of the window and of the one before.</summary>
    public async Task<(int Now, int Before)> AllAsync(Scope scope, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await AllAsync(scope, connection, ct);
    }

    private static async Task<(int Now, int Before)> AllAsync(Scope scope, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = Command(All, scope, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetInt32(0), reader.GetInt32(1));
    }

    private static NpgsqlCommand Command(string sql, Scope scope, NpgsqlConnection connection) => new(sql, connection)
    {
        CommandTimeout = 300,
        Parameters =
        {
            new() { Value = scope.Window.Before.Start }, new() { Value = scope.Window.Start }, new() { Value = scope.Window.End },
            Text(scope.Domain?.ToString()), Text(scope.Subdistrict),
        },
    };

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}
