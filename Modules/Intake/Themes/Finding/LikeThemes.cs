using Microsoft.Extensions.Options;
using Npgsql;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>
/// Themes of texts that say the same, by the links that similarity left. A group is the theme under which most of it was before; one
/// that much the same suggestions as a phrase's are is that phrase's; else it is a new theme.
/// </summary>
internal sealed class LikeThemes(ThemeBook book, IOptions<ThemeSettings> options)
{
    private const double SameGroup = 1.0 / 3;
    private const double SameSuggestions = 0.5;

    private const string Links = """
        select t.suggestion_id, t.other_id, t.score from intake.twin t
        join intake.theme_source a on a.suggestion_id = t.suggestion_id and a.received_at >= $1 and a.received_at < $2
        join intake.theme_source b on b.suggestion_id = t.other_id and b.received_at >= $1 and b.received_at < $2
        where t.score >= $3
        """;

    private const string About = """
        select g.n, count(distinct s.person)::int, min(u.topic) filter (where u.id = g.central)
        from unnest($1::uuid[], $2::int[], $3::uuid[]) g(id, n, central)
        join intake.theme_source s on s.suggestion_id = g.id join intake.suggestion u on u.id = g.id group by g.n
        """;

    private const string Met = """
        with met as (
          select g.n, m.theme_id, count(distinct m.suggestion_id)::int as of_all,
            (count(distinct m.suggestion_id) filter (where m.by_likeness))::int as liked
          from unnest($1::uuid[], $2::int[]) g(id, n) join intake.theme_member m on m.suggestion_id = g.id group by g.n, m.theme_id)
        select met.n, met.theme_id, met.of_all, met.liked, (
          select count(distinct m.suggestion_id)::int from intake.theme_member m
          where m.theme_id = met.theme_id and m.received_at >= $3 and m.received_at < $4)
        from met where met.liked > 0 or met.of_all >= 3
        """;

    /// <summary>Finds them and writes their members, after those of phrases were written.</summary>
    public async Task RunAsync(Period period, NpgsqlConnection connection, Func<Task> save, CancellationToken ct)
    {
        var groups = LikenessFinder.Find(await LinksAsync(period, connection, ct));
        var (people, topics) = await AboutAsync(groups, connection, ct);
        var met = await MetAsync(groups, period, connection, ct);
        List<Membership> members = [];
        for (var n = 0; n < groups.Count; n++)
        {
            if (people.GetValueOrDefault(n) < options.Value.LeastPeople) continue;
            var theme = await book.EnterAsync(Known(groups[n].Suggestions.Count, met[n]), groups[n].Central, topics[n], ct);
            members.AddRange(groups[n].Suggestions.Select(s => new Membership(theme, s)));
        }

        await save();
        await Members.ReplaceAsync(members, byLikeness: true, period, connection, ct);
    }

    private static Guid? Known(int size, IEnumerable<Meeting> met)
    {
        var all = met.ToList();
        var before = all.Where(m => m.Liked >= SameGroup * size).OrderByDescending(m => m.Liked).ThenBy(m => m.Theme).FirstOrDefault();
        var phrase = all.Where(m => m.Both >= SameSuggestions * (size + m.Size - m.Both))
            .OrderByDescending(m => m.Both).ThenBy(m => m.Theme).FirstOrDefault();
        return (before ?? phrase)?.Theme;
    }

    private static async Task<List<Link>> LinksAsync(Period period, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = Command(Links, connection, period.Start, period.End, LikenessFinder.Weakest);
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<Link> links = [];
        while (await reader.ReadAsync(ct)) links.Add(new(reader.GetGuid(0), reader.GetGuid(1), reader.GetDouble(2)));
        return links;
    }

    private static async Task<(Dictionary<int, int> People, Dictionary<int, string> Topics)> AboutAsync(
        List<LikeGroup> groups, NpgsqlConnection connection, CancellationToken ct)
    {
        var (ids, numbers) = Flat(groups);
        await using var command = Command(About, connection, ids, numbers, groups.SelectMany(g => g.Suggestions.Select(_ => g.Central)).ToArray());
        await using var reader = await command.ExecuteReaderAsync(ct);
        (Dictionary<int, int> people, Dictionary<int, string> topics) = ([], []);
        while (await reader.ReadAsync(ct)) (people[reader.GetInt32(0)], topics[reader.GetInt32(0)]) = (reader.GetInt32(1), reader.GetString(2));
        return (people, topics);
    }

    private static async Task<ILookup<int, Meeting>> MetAsync(List<LikeGroup> groups, Period period, NpgsqlConnection connection, CancellationToken ct)
    {
        var (ids, numbers) = Flat(groups);
        await using var command = Command(Met, connection, ids, numbers, period.Start, period.End);
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<(int N, Meeting Its)> met = [];
        while (await reader.ReadAsync(ct))
            met.Add((reader.GetInt32(0), new(reader.GetGuid(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4))));
        return met.ToLookup(m => m.N, m => m.Its);
    }

    private static (Guid[] Ids, int[] Numbers) Flat(List<LikeGroup> groups) =>
        ([.. groups.SelectMany(g => g.Suggestions)], [.. groups.SelectMany((g, n) => g.Suggestions.Select(_ => n))]);

    private static NpgsqlCommand Command(string sql, NpgsqlConnection connection, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }

    /// <summary>Suggestions of a group that are a theme's, too: all, those by likeness, and how many that theme has.</summary>
    private sealed record Meeting(Guid Theme, int Both, int Liked, int Size);
}
