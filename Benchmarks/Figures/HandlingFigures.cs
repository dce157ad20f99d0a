using ZhihuiShibei.Benchmarks.Beside;
using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>
/// 办理工作台 of a unit, by every filter: all that was accepted is in Handling, what came in the last 45 days is still open, one in three
/// has a co-unit. A quarter of the units' cases is older than that and late.
/// </summary>
internal sealed class HandlingFigures(Settings settings, BenchDatabase database, HttpClient http, Uri host)
{
    private const string Unit = "zhujianju";
    private const int Rate = 20;
    private const double Milliseconds = 60;

    public async Task<IEnumerable<Figure>> MeasureAsync(CancellationToken ct)
    {
        await PrepareAsync(ct);
        var token = await new Residents(http, host).SignInOfficerAsync(ct, Unit);
        var deep = await LateAsync(ct);
        List<Endpoint> kinds =
        [
            .. new[]
            {
                ("all", "?"), ("all, a page among the last", $"?cursor={deep}"), ("red", "?light=Red"), ("amber", "?light=Amber"), ("green", "?light=Green&size=50"),
                ("status", "?status=UnderCheck"), ("domain", "?domain=Livelihood"), ("overdue", "?overdue=true"), ("waits for co-units", "?waitingFor=CoUnits"),
                ("waits for the lead", "?waitingFor=Lead"), ("unassigned", "?unassigned=true"), ("words", "?text=%E6%89%B6%E6%89%8B"), ("words nobody wrote", "?text=%E7%81%AB%E6%98%9F"),
                ("co-handling", "?role=CoHandling"), ("co-handling, red", "?role=CoHandling&light=Red"), ("counts", "/counts?"), ("counts, co-handling", "/counts?role=CoHandling"),
                ("closed", "/closed?"),
            }.Select(kind => new Endpoint("handling", kind.Item1, 0, [new(HttpMethod.Get, $"/api/office/handling{kind.Item2}", token, null)])),
        ];
        var loop = new OpenLoop(http, host, new Random(23));
        List<(Endpoint, int)> mix = [.. kinds.Select(k => (k, 1))];
        await loop.RunAsync(mix, Rate, settings.WarmUp, ct);
        var times = await loop.RunAsync(mix, Rate, settings.Seconds * 4, ct);
        var all = times.SelectMany(t => t).ToList();
        var p99 = Percentiles.Of(all, 0.99);
        var cases = await database.ScalarAsync<long>("select count(*) from handling.handling_case", ct);
        var open = await database.ScalarAsync<long>($"select count(*) from handling.handling_case where closed_at is null and lead_unit_id = ({UnitId})", ct);
        return
        [
            new("case desk of a unit, any filter, p99", $"{p99:0.0} ms", $"≤ {Milliseconds} ms", p99 <= Milliseconds,
                $"p50 {Percentiles.Of(all, 0.5):0.0} ms of {all.Count:N0} at {Rate} a second over {kinds.Count} kinds; {cases:N0} cases, {open:N0} of the unit open"),
            .. times.OrderBy(t => t.Key, StringComparer.Ordinal).Select(kind => new Figure($"… {kind.Key}, p50 / p99", $"{Percentiles.Of(kind, 0.5):0.0} / {Percentiles.Of(kind, 0.99):0.0} ms")),
        ];
    }

    private const string UnitId = $"select unit_id from identity.staff_member where user_name = '{Unit}'";

    private async Task PrepareAsync(CancellationToken ct)
    {
        await database.ExecuteAsync("""
            insert into handling.handling_case (id, due_at, progress_due_at, number, topic, domain, aspect, suggester_id, account_id, accepted_at, lead_unit_id,
                lead_order_id, round, draft_version, closed_at, result, status, extended_days)
            select c.id, o.dispatched_at + interval '60 days', case when open.so then o.dispatched_at + interval '20 days' end, s.number, s.topic, s.domain, s.aspect,
                s.suggester_id, s.account_id, o.dispatched_at, o.unit_id, o.id, 1, 0, case when not open.so then o.dispatched_at + interval '40 days' end,
                case when not open.so then 'Adopted' end,
                case when not open.so then 'Concluded' when die.n < 2 then 'AwaitingAcknowledgement' when die.n < 4 then 'UnderCheck' else 'InProgress' end, 0
            from routing.work_order o join routing.triage_case c on c.id = o.case_id join intake.suggestion s on s.id = c.id
            cross join lateral (select ('x' || substr(md5(o.id::text), 1, 4))::bit(16)::int % 20 as n) die
            cross join lateral (select o.dispatched_at > now() - interval '45 days' or (o.dispatched_at > now() - interval '120 days' and die.n < 4) as so) open
            where o.role = 'Lead' on conflict (id) do nothing
            """, ct);
        await database.ExecuteAsync("""
            insert into handling.co_unit (suggestion_id, unit_id, dispatched_at, acknowledged_at)
            select c.id, u.id, c.accepted_at, c.accepted_at + interval '5 hours' from handling.handling_case c
            join lateral (select id from handling.unit u where u.id <> c.lead_unit_id order by md5(u.id::text || c.id::text) limit 1) u on true
            where substr(md5(c.id::text), 1, 1) < '5' on conflict do nothing
            """, ct);
        await database.ExecuteAsync("vacuum (analyze) handling.handling_case", ct);
        await database.ExecuteAsync("vacuum (analyze) handling.co_unit", ct);
    }

    private async Task<Kernel.Http.Cursor> LateAsync(CancellationToken ct)
    {
        const string Last = $"from handling.handling_case where closed_at is null and lead_unit_id = ({UnitId}) order by due_at desc, id desc offset 30 limit 1";
        var at = await database.ColumnAsync<DateTime>($"select due_at {Last}", ct);
        return new(new(at[0], TimeSpan.Zero), (await database.ColumnAsync<Guid>($"select id {Last}", ct))[0]);
    }
}
