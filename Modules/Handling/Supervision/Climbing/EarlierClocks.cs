using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Handling.Supervision.Climbing;

/// <summary>
/// Puts clocks that run without a ladder on one: those from before there were ladders. What was late by then begins at the level where it
/// stands; nothing is told of the past. Running it again changes nothing.
/// </summary>
internal static class EarlierClocks
{
    public static Task TakeOnAsync(this HandlingContext db, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        insert into handling.ladder (id, suggestion_id, unit_id, clock_code, due_at, last_due_at, extended, climbed_to, next_at)
        select k.id, c.id, coalesce(u.unit_id, c.lead_unit_id, {Guid.Empty}), k.rule_code, its.due_at, k.due_at,
            (select count(*) from jsonb_array_elements(k.entries) entry where entry ->> 'act' = 'Extend'), {now}, case when its.due_at is not null then {now} end
        from handling.clock k join handling.handling_case c on c.id = k.subject_id
        left join handling.co_unit u on u.clock_id = k.id
        cross join lateral (select case when c.closed_at is null and c.status <> 'Merged' and k.status = 'Running' then k.due_at end as due_at) its
        where k.stopped_at is null and k.rule_code in ('handling', 'progress', 'co-handling') and not exists (select 1 from handling.ladder l where l.id = k.id)
        on conflict (id) do nothing
        """, ct);
}
