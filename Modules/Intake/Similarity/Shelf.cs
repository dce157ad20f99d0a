namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// Where similar texts are looked for. The query ranks what the index gives by how many features a row shares, so that the
/// exact comparison need read few texts; the rarest count sevenfold. Parameters: probe, features, how many, the one to leave
/// out, the unit that asks, the rarest features.
/// </summary>
internal sealed record Shelf(string Query)
{
    /// <summary>All suggestions; for a unit those it has an order for. Withdrawn and risky ones are in nobody's way.</summary>
    public static readonly Shelf Suggestions = new("""
        select c.suggestion_id, c.norm, s.topic, s.rationale || E'\n' || s.countermeasures
        from (
          select g.suggestion_id, g.norm, icount(g.features & $2) + 6 * icount(g.features & $6) as shared from intake.signature g
          where g.features @@ cast($1 as text)::query_int and g.suggestion_id <> $4
            and ($5 is null or exists (select from intake.reading_unit u where u.suggestion_id = g.suggestion_id and u.unit_id = $5))
          order by shared desc, g.suggestion_id desc limit $3) c
        join intake.suggestion s on s.id = c.suggestion_id
        where s.status <> 'Withdrawn' and s.text_verdict <> 'Risky'
        """);

    /// <summary>Published copies, in the words they were published in.</summary>
    public static readonly Shelf Published = new("""
        select c.id, c.norm, c.topic, c.text
        from (
          select p.id, p.norm, p.topic, p.text, icount(p.features & $2) + 6 * icount(p.features & $6) as shared from intake.publication p
          where p.features @@ cast($1 as text)::query_int and p.status = 'Published' and p.id <> $4 and $5 is null
          order by shared desc, p.id desc limit $3) c
        """);
}
