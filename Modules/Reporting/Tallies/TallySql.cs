namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>How a change of the numbers spreads over the tallies; the one place that says it in SQL.</summary>
internal static class TallySql
{
    /// <param name="deltas">Rows of <c>reporting.delta</c>.</param>
    public static string Spread(string deltas) => $"""
        select s.slice, s.value, b.basis, s.bucket, d.measure, d.amount
        from {deltas} d
        cross join lateral (values ('Received', d.received_on), ('Happened', d.happened_on)) b(basis, day)
        cross join lateral (values
            ('All', '', b.day),
            ('Channel', coalesce(d.channel, ''), date_trunc('month', b.day)::date),
            ('Domain', coalesce(d.domain, ''), date_trunc('month', b.day)::date),
            ('Subdistrict', coalesce(d.subdistrict, ''), date_trunc('month', b.day)::date),
            ('Unit', coalesce(d.unit_id::text, ''), date_trunc('month', b.day)::date)) s(slice, value, bucket)
        where b.day is not null
        """;

    /// <summary>Folds some thousand changes; gives how many.</summary>
    public static readonly string Fold = $"""
        with gone as (
            delete from reporting.delta where id in (select id from reporting.delta order by id limit 5000) returning *),
        folded as (
            insert into reporting.tally (slice, value, basis, bucket, measure, count)
            select slice, value, basis, bucket, measure, sum(amount) from ({Spread("gone")}) spread
            group by slice, value, basis, bucket, measure having sum(amount) <> 0
            on conflict (slice, basis, bucket, value, measure) do update set count = reporting.tally.count + excluded.count)
        select count(*)::int as "Value" from gone
        """;

    /// <summary>Sums by value and month of a slice, folded or not: <c>$1</c> slice, <c>$2</c> basis, <c>$3</c> first day, <c>$4</c> last, <c>$5</c> value or null.</summary>
    public static readonly string Read = $"""
        select value, date_trunc('month', bucket)::date, measure, sum(count)::bigint from (
            select value, bucket, measure, count from reporting.tally
            where slice = $1 and basis = $2 and bucket between $3 and $4 and ($5::text is null or value = $5)
            union all
            select value, bucket, measure, amount from ({Spread("reporting.delta")}) fresh
            where slice = $1 and basis = $2 and bucket between $3 and $4 and ($5::text is null or value = $5)) numbers
        group by 1, 2, 3 having sum(count) <> 0
        """;
}
