using Npgsql;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>
/// Finds the cases of a filter, page by page, at a bounded cost. Open ones by due date, the nearest first, from the index that holds
/// all they are filtered by. Decided ones by receipt, the latest first: where many match, the newest two thousand hold a page of them;
/// where they do not, few match, and the index over all filters fetches those. Scoped.
/// </summary>
internal sealed class DeskPlaces(NpgsqlDataSource database)
{
    private const int Window = 2_000;

    /// <summary>The start of the list.</summary>
    public static Cursor Start(DeskQuery query) => query.IsOpen ? Cursor.First : Cursor.Last;

    public async Task<List<Cursor>> PageAsync(DeskQuery query, Cursor from, int most, CancellationToken ct)
    {
        var (at, id, limit) = (query.P(from.At), query.P(from.Id), query.P(most));
        if (query.IsOpen)
        {
            return await RunAsync(
                $"select c.due_at, c.id from routing.triage_case c where {query.Status} and {query.Seal} and (c.due_at, c.id) > ({at}, {id}) and {query.Range} and {query.Rest} "
                + $"order by c.due_at, c.id limit {limit}", query, ct);
        }

        var walk = $"select c.* from routing.triage_case c where {query.Status} and {query.Range} and (c.received_at, c.id) < ({at}, {id}) "
            + "order by c.received_at desc, c.id desc";
        var near = await RunAsync(
            $"select c.received_at, c.id from ({walk} limit {Window}) c where {query.Seal} and {query.Rest} order by c.received_at desc, c.id desc limit {limit}",
            query, ct);
        if (near.Count == most || query.Rest == DeskQuery.Any) return near;
        // Nothing lies behind the window: it has shown all there is.
        if ((await RunAsync($"select c.received_at, c.id from ({walk} offset {Window} limit 1) c", query, ct)).Count == 0) return near;
        // Materialized: the planner must not hope to meet them soon by walking.
        return await RunAsync(
            $"""
            with c as materialized (
              select c.received_at, c.id from routing.triage_case c
              where {query.Status} and {query.Seal} and {query.Range} and {query.Rest} and (c.received_at, c.id) < ({at}, {id}))
            select c.received_at, c.id from c order by c.received_at desc, c.id desc limit {limit}
            """, query, ct);
    }

    /// <summary>How many stand at each light; of open cases only.</summary>
    public async Task<(long Red, long Amber, long Green)> CountAsync(DeskQuery query, Horizon horizon, CancellationToken ct)
    {
        var (now, amber) = (query.P(horizon.Now), query.P(horizon.AmberUntil));
        var from = $"from routing.triage_case c where {query.Status} and {query.Seal} and {query.Range} and {query.Rest}";
        string[] lights = [$"c.due_at <= {now}", $"c.due_at > {now} and c.due_at <= {amber}", $"c.due_at > {amber}"];
        // Without a filter each light is a stretch of the index by due date, which is counted faster than it is looked at.
        await using var command = Command(
            query.IsPlain
                ? $"select {string.Join(", ", lights.Select(light => $"(select count(*) {from} and {light})"))}"
                : $"select {string.Join(", ", lights.Select(light => $"count(*) filter (where {light})"))} {from}",
            query);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    private async Task<List<Cursor>> RunAsync(string sql, DeskQuery query, CancellationToken ct)
    {
        await using var command = Command(sql, query);
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<Cursor> places = [];
        while (await reader.ReadAsync(ct)) places.Add(new(reader.GetFieldValue<DateTimeOffset>(0), reader.GetGuid(1)));
        return places;
    }

    private NpgsqlCommand Command(string sql, DeskQuery query)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in query.Values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
