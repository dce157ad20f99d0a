namespace ZhihuiShibei.Intake.Searching;

/// <summary>
/// The statements of a search. $1, $2 the place after which, $3 the earliest receipt, $4 how many (for the edge: how far), $5
/// features, $6 status, $7 publicity, $8 unit, $9, $10 the edge of the window. <c>offset 0</c> keeps a condition a look-up by key for
/// each row walked, where the planner might rather read a whole table first. <c>@></c> is intarray's, which is quick on sorted
/// lists; the index belongs to the general one.
/// </summary>
/// <param name="Edge">The last place of the window; nothing when less is left.</param>
/// <param name="Near">What matches from the place to the edge, newest first.</param>
/// <param name="Hits">What matches at all, by the index.</param>
/// <param name="IsOfAll">Whether it walks through all suggestions, rather than one unit's or one status's.</param>
internal sealed record Walk(string Edge, string Near, string Hits, bool IsOfAll)
{
    public static Walk For(Criteria its)
    {
        var (table, id, mine) = its switch
        {
            { Unit: not null } => ("intake.reading_unit", "suggestion_id", "d.unit_id = $8"),
            { Status: not null } => ("intake.suggestion", "id", "d.status = $6"),
            _ => ("intake.search_entry", "suggestion_id", "true"),
        };
        var here = $"from {table} d where {mine} and (d.received_at, d.{id}) < ($1, $2) and d.received_at >= $3";
        var order = $"order by d.received_at desc, d.{id} desc";
        var (has, row) = ($"exists (select from intake.search_entry e where e.suggestion_id = d.{id} and e.features @> $5 offset 0)", Row(its, $"d.{id}"));
        var near = table switch
        {
            "intake.search_entry" => $"d.features @> $5 and {row}",
            _ => its.Features.Length > 0 ? $"{has} and {row}" : row,
        };
        var hits = $"""
            with d as materialized (
              select e.received_at, e.suggestion_id from intake.search_entry e
              where e.features operator(pg_catalog.@>) $5 and (e.received_at, e.suggestion_id) < ($1, $2) and e.received_at >= $3)
            select h.received_at, h.suggestion_id from (select * from d order by received_at desc, suggestion_id desc offset 0) h
            where {Row(its, "h.suggestion_id")} and {Ordered(its, "h.suggestion_id")}
            order by h.received_at desc, h.suggestion_id desc limit $4
            """;
        return new(
            $"select d.received_at, d.{id} {here} {order} offset $4 limit 1",
            $"select d.received_at, d.{id} {here} and (d.received_at, d.{id}) >= ($9, $10) and {near} {order} limit $4",
            hits, table == "intake.search_entry");
    }

    /// <summary>What only the suggestion itself tells, since it changes.</summary>
    private static string Row(Criteria its, string id)
    {
        List<string> of = [];
        if (its.Status is not null) of.Add("s.status = $6");
        if (its.Publicity is not null) of.Add("s.publicity = $7");
        return of.Count == 0 ? "true" : $"exists (select from intake.suggestion s where s.id = {id} and {string.Join(" and ", of)} offset 0)";
    }

    private static string Ordered(Criteria its, string id) =>
        its.Unit is null ? "true" : $"exists (select from intake.reading_unit u where u.unit_id = $8 and u.suggestion_id = {id} offset 0)";
}
