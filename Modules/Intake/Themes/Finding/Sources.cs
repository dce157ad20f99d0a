using Npgsql;
using NpgsqlTypes;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>One suggestion as themes are found from it.</summary>
internal sealed record Source(Guid Id, string Title, Guid Person);

/// <summary>Keeps <see cref="ThemeSource"/> up with what was registered, and reads it.</summary>
internal sealed class Sources(PersonalDataGate people)
{
    private const int AtOnce = 5_000;

    private const string Missing = """
        select s.id, s.received_at, s.topic, s.suggester_id, s.account_id, s.domain, s.subdistrict_code
        from intake.suggestion s
        where s.id in (
          select e.suggestion_id from intake.search_entry e
          where e.received_at >= $1 and e.received_at < $2
            and exists (select from intake.signature g where g.suggestion_id = e.suggestion_id)
            and not exists (select from intake.sealed_suggestion h where h.suggestion_id = e.suggestion_id)
            and not exists (select from intake.theme_source t where t.suggestion_id = e.suggestion_id))
          and s.status <> 'Withdrawn' and s.text_verdict <> 'Risky'
        limit $3
        """;

    private const string Insert = """
        insert into intake.theme_source (suggestion_id, received_at, title, person, account_id, phone_key, domain, subdistrict_code)
        select n.id, n.at, n.title, coalesce(n.account, n.phone, n.id), n.account, n.phone, n.domain, n.subdistrict
        from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::text[])
          n(id, at, title, account, phone, domain, subdistrict)
        on conflict do nothing
        """;

    // Whoever gave a number that an account gave, too, is that account, whichever came first.
    private const string Join = """
        update intake.theme_source s set person = a.account_id
        from (
          select distinct on (t.phone_key) t.phone_key, t.account_id from intake.theme_source t
          where t.phone_key = any($1) and t.account_id is not null order by t.phone_key, t.received_at, t.suggestion_id) a
        where s.phone_key = a.phone_key and s.person <> a.account_id
        """;

    private const string Read = """
        select suggestion_id, title, person from intake.theme_source
        where received_at >= $1 and received_at < $2 order by received_at, suggestion_id
        """;

    /// <summary>Writes what is missing of a period.</summary>
    public async Task CatchUpAsync(Period period, NpgsqlConnection connection, CancellationToken ct)
    {
        while (true)
        {
            var fresh = await MissingAsync(period, connection, ct);
            if (fresh.Count > 0) await InsertAsync(fresh, connection, ct);
            if (fresh.Count < AtOnce) return;
        }
    }

    public static async Task<List<Source>> ReadAsync(Period period, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Read, connection) { Parameters = { new() { Value = period.Start }, new() { Value = period.End } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<Source> sources = [];
        while (await reader.ReadAsync(ct)) sources.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetGuid(2)));
        return sources;
    }

    private static async Task<List<Fresh>> MissingAsync(Period period, NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Missing, connection)
        {
            Parameters = { new() { Value = period.Start }, new() { Value = period.End }, new() { Value = AtOnce } },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<Fresh> fresh = [];
        while (await reader.ReadAsync(ct))
        {
            fresh.Add(new(
                reader.GetGuid(0), reader.GetFieldValue<DateTimeOffset>(1), Folding.Fold(reader.GetString(2)), reader.GetGuid(3),
                reader.IsDBNull(4) ? null : reader.GetGuid(4), reader.IsDBNull(5) ? null : reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetString(6)));
        }

        return fresh;
    }

    private async Task InsertAsync(List<Fresh> fresh, NpgsqlConnection connection, CancellationToken ct)
    {
        var keys = await people.CountingKeysAsync([.. fresh.Select(f => f.SuggesterId)], ct);
        Guid?[] phones = [.. fresh.Select(f => keys.TryGetValue(f.SuggesterId, out var key) ? key : (Guid?)null)];
        await using var insert = new NpgsqlCommand(Insert, connection)
        {
            Parameters =
            {
                new() { Value = fresh.Select(f => f.Id).ToArray() }, new() { Value = fresh.Select(f => f.ReceivedAt).ToArray() },
                new() { Value = fresh.Select(f => f.Title).ToArray() }, Uuids([.. fresh.Select(f => f.AccountId)]), Uuids(phones),
                Texts([.. fresh.Select(f => f.Domain)]), Texts([.. fresh.Select(f => f.Subdistrict)]),
            },
        };
        await insert.ExecuteNonQueryAsync(ct);
        await using var join = new NpgsqlCommand(Join, connection) { Parameters = { new() { Value = phones.OfType<Guid>().Distinct().ToArray() } } };
        await join.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlParameter Uuids(Guid?[] values) => new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };

    private static NpgsqlParameter Texts(string?[] values) => new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private sealed record Fresh(
        Guid Id, DateTimeOffset ReceivedAt, string Title, Guid SuggesterId, Guid? AccountId, string? Domain, string? Subdistrict);
}
