using Microsoft.Extensions.Options;
using Npgsql;
using ZhihuiShibei.Intake.Themes.Finding;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>The figures of a single theme, in a window of any length. Scoped.</summary>
internal sealed class ThemeFigures(NpgsqlDataSource database, ThemeRanking ranking, ThemeDetails details, IOptions<ThemeSettings> options)
{
    private const string People = """
        select (count(distinct m.person) filter (where m.received_at >= $3))::int, (count(distinct m.person) filter (where m.received_at < $3))::int
        from intake.theme t join intake.theme_member m on m.theme_id = t.id
        where coalesce(t.merged_into, t.id) = $1 and m.received_at >= $2 and m.received_at < $4
        """;

    /// <summary>A merged theme shows the figures of that into which it is merged.</summary>
    public async Task<ThemeItem> OfAsync(Theme theme, Period window, CancellationToken ct)
    {
        var (all, allBefore) = await ranking.AllAsync(new(window), ct);
        var its = (await details.OfAsync([theme.CountsAs], window, ct)).GetValueOrDefault(theme.CountsAs, Detail.None);
        return ThemeItem.Of(theme, await CountAsync(theme.CountsAs, window, ct), all, allBefore, its, options.Value.SmallNumber);
    }

    private async Task<Counted> CountAsync(Guid theme, Period window, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(People, connection)
        {
            Parameters = { new() { Value = theme }, new() { Value = window.Before.Start }, new() { Value = window.Start }, new() { Value = window.End } },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return new(theme, reader.GetInt32(0), reader.GetInt32(1));
    }
}
