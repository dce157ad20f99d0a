using Npgsql;
using ZhihuiShibei.Intake.Themes.Finding;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>What a ranking shows of a theme beside its place: how it went, where, in which fields of life.</summary>
/// <param name="Steps">Distinct suggesters day by day, or week by week where the window is longer than a month; the earliest first.</param>
internal sealed record Detail(
    int Suggestions, IReadOnlyList<int> Steps, IReadOnlyList<(string Subdistrict, int People)> Places, IReadOnlyList<(Domain Domain, int People)> Domains)
{
    public static readonly Detail None = new(0, [], [], []);
}

/// <summary>Counts the details of a few themes; a few are all a page shows.</summary>
internal sealed class ThemeDetails(NpgsqlDataSource database)
{
    private const int Month = 31;
    private const int Week = 7;

    private const string Members = """
        with m as (
          select coalesce(t.merged_into, t.id) as theme, m.* from intake.theme t join intake.theme_member m on m.theme_id = t.id
          where coalesce(t.merged_into, t.id) = any($1) and m.received_at >= $2 and m.received_at < $3)
        """;

    private const string Sql = Members + """
        select theme, 'all', null, count(distinct suggestion_id)::int from m group by theme
        union all select theme, 'step', floor(extract(epoch from received_at - $2) / $4)::int::text, count(distinct person)::int from m group by 1, 3
        union all select theme, 'place', subdistrict_code, count(distinct person)::int from m where subdistrict_code is not null group by 1, 3
        union all select theme, 'domain', domain, count(distinct person)::int from m where domain is not null group by 1, 3
        """;

    /// <summary>How many days a step of such a window is.</summary>
    public static int StepOf(Period window) => window.Days > Month ? Week : 1;

    public async Task<IReadOnlyDictionary<Guid, Detail>> OfAsync(IReadOnlyCollection<Guid> themes, Period window, CancellationToken ct)
    {
        var step = StepOf(window);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters =
            {
                new() { Value = themes.ToArray() }, new() { Value = window.Start }, new() { Value = window.End },
                new() { Value = TimeSpan.FromDays(step).TotalSeconds },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<(Guid Theme, string Kind, string? Key, int Count)> rows = [];
        while (await reader.ReadAsync(ct))
            rows.Add((reader.GetGuid(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetInt32(3)));
        return rows.GroupBy(r => r.Theme).ToDictionary(g => g.Key, g => Read([.. g], (window.Days + step - 1) / step));
    }

    private static Detail Read(List<(Guid Theme, string Kind, string? Key, int Count)> rows, int steps)
    {
        var line = new int[steps];
        foreach (var (_, _, key, count) in rows.Where(r => r.Kind == "step")) line[int.Parse(key!, System.Globalization.CultureInfo.InvariantCulture)] = count;
        return new(
            rows.Single(r => r.Kind == "all").Count, line,
            [.. Of("place").Select(r => (r.Key!, r.Count))], [.. Of("domain").Select(r => (Enum.Parse<Domain>(r.Key!), r.Count))]);

        IEnumerable<(Guid Theme, string Kind, string? Key, int Count)> Of(string kind) =>
            rows.Where(r => r.Kind == kind).OrderByDescending(r => r.Count).ThenBy(r => r.Key, StringComparer.Ordinal);
    }
}
