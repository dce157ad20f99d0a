using Npgsql;
using NpgsqlTypes;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Searching;

/// <summary>
/// Finds where matching suggestions stand in the order of receipt, newest first, at a cost that neither the depth of the page nor
/// an unlucky mix of filters raises much. What is rare is fetched whole by the index and sorted. What may be common is looked for
/// among the newest three thousand first: where many match, the page is full there; where it is not, few match, and the index
/// fetches them. A unit walks its own orders, a status its own index.
/// </summary>
internal sealed class Places(NpgsqlConnection connection, Criteria criteria)
{
    /// <summary>A pair or filter with at most so many suggestions is fetched whole at once.</summary>
    private const int Few = 2_000;
    /// <summary>Above that it is not fetched whole where walking on is possible.</summary>
    private const int Many = 20_000;
    private const int Window = 3_000;

    private readonly Walk _walk = Walk.For(criteria);
    private bool _byIndex;

    /// <summary>At most <paramref name="most"/> places after <paramref name="from"/>; fewer only when there are no more.</summary>
    public async Task<List<Cursor>> FindAsync(Cursor from, int most, CancellationToken ct)
    {
        var rarest = criteria.Features.Length > 0 ? await RarestAsync(ct) : int.MaxValue;
        if (rarest == 0) return [];
        if (rarest <= Few || _byIndex) return await RunAsync(_walk.Hits, from, most, null, ct);
        var edge = (await RunAsync(_walk.Edge, from, Window - 1, null, ct)).Select(c => (Cursor?)c).FirstOrDefault();
        var near = await RunAsync(_walk.Near, from, most, edge ?? Cursor.First, ct);
        if (near.Count == most || edge is null) return near;
        _byIndex = criteria.Features.Length > 0 && (rarest <= Many || _walk.IsOfAll);
        return await RunAsync(_byIndex ? _walk.Hits : _walk.Near, from, most, Cursor.First, ct);
    }

    private async Task<int> RarestAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select coalesce(min(coalesce(b.documents, 0)), 0) from unnest($1::int[]) f left join intake.bigram b on b.code = f", connection);
        command.Parameters.Add(new() { Value = criteria.Features });
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }

    private async Task<List<Cursor>> RunAsync(string sql, Cursor from, int most, Cursor? edge, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters =
            {
                new() { Value = from.At.ToUniversalTime() }, new() { Value = from.Id }, new() { Value = criteria.From.ToUniversalTime() }, new() { Value = most },
                new() { Value = criteria.Features }, Text(criteria.Status?.ToString()), Text(criteria.Publicity?.ToString()),
                new() { Value = (object?)criteria.Unit ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { Value = (edge ?? Cursor.First).At }, new() { Value = (edge ?? Cursor.First).Id },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<Cursor> places = [];
        while (await reader.ReadAsync(ct)) places.Add(new(reader.GetFieldValue<DateTimeOffset>(0), reader.GetGuid(1)));
        return places;
    }

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}
