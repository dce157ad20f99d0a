using Npgsql;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>Who belongs to a theme, by one suggestion.</summary>
internal readonly record struct Membership(Guid Theme, Guid Suggestion);

/// <summary>
/// Writes the members of themes, those that changed only. Beside the suggester each who confirmed a joint suggestion is one; place and
/// domain come from the source.
/// </summary>
internal static class Members
{
    private const string Wanted = """
        with wanted as (
          select n.theme, s.suggestion_id, p.person, s.received_at, s.domain, s.subdistrict_code
          from unnest($1::uuid[], $2::uuid[]) n(theme, suggestion)
          join intake.theme_source s on s.suggestion_id = n.suggestion
          cross join lateral (
            select s.person union
            select coalesce(c.account_id, c.id) from intake.co_signature c where c.suggestion_id = s.suggestion_id and c.status = 'Confirmed') p)
        """;

    // What is wanted is put in first; whatever of the old is not among it goes.
    private const string Write = Wanted + """
        , written as (
          insert into intake.theme_member (theme_id, suggestion_id, person, received_at, domain, subdistrict_code, by_likeness)
          select theme, suggestion_id, person, received_at, domain, subdistrict_code, $5 from wanted
          on conflict (theme_id, suggestion_id, person) do nothing)
        delete from intake.theme_member m where m.received_at >= $3 and m.received_at < $4 and m.by_likeness = $5
          and not exists (select from wanted w where w.theme = m.theme_id and w.suggestion_id = m.suggestion_id and w.person = m.person)
        """;

    /// <summary>Replaces the members of one kind within a period.</summary>
    public static async Task ReplaceAsync(
        IReadOnlyCollection<Membership> members, bool byLikeness, Period period, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Write, connection)
        {
            CommandTimeout = 0,
            Parameters =
            {
                new() { Value = members.Select(m => m.Theme).ToArray() }, new() { Value = members.Select(m => m.Suggestion).ToArray() },
                new() { Value = period.Start }, new() { Value = period.End }, new() { Value = byLikeness },
            },
        };
        await command.ExecuteNonQueryAsync(ct);
    }
}
