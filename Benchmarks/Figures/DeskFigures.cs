using ZhihuiShibei.Benchmarks.Beside;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Benchmarks.Seeding;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>
/// 研判台: pages and counts by every filter alone and by mixes of them, among open cases and decided ones, at the beginning and deep
/// inside; common values, rare ones and such as nothing has.
/// </summary>
internal sealed class DeskFigures(Settings settings, BenchDatabase database, HttpClient http, Uri host, string officer)
{
    private const int Rate = 20;
    private const double Milliseconds = 60;
    private readonly Random _random = new(17);

    public async Task<IEnumerable<Figure>> MeasureAsync(CancellationToken ct)
    {
        await PrepareAsync(ct);
        var entitled = await new Residents(http, host).SignInOfficerAsync(ct, "mijian");
        List<Endpoint> kinds = [.. await OpenAsync(ct), .. await DecidedAsync(ct), Kind("counts", "/counts", _ => ""), Kind("counts, domain and channel", "/counts", w => $"domain={w.Domain}&channel=Counter"),
            new("desk", "sealed desk", 0, [new(HttpMethod.Get, "/api/office/sealed-cases", entitled, null)])];
        var loop = new OpenLoop(http, host, new Random(7));
        List<(Endpoint, int)> mix = [.. kinds.Select(k => (k, 1))];
        await loop.RunAsync(mix, Rate, settings.WarmUp, ct);
        var times = await loop.RunAsync(mix, Rate, settings.Seconds * 4, ct);
        var all = times.SelectMany(t => t).ToList();
        var p99 = Percentiles.Of(all, 0.99);
        return
        [
            new("triage desk, any filter, p99", $"{p99:0.0} ms", $"≤ {Milliseconds} ms", p99 <= Milliseconds,
                $"p50 {Percentiles.Of(all, 0.5):0.0} ms of {all.Count:N0} at {Rate} a second over {kinds.Count} kinds"),
            .. times.OrderBy(t => t.Key, StringComparer.Ordinal).Select(kind => new Figure($"… {kind.Key}, p50 / p99", $"{Percentiles.Of(kind, 0.5):0.0} / {Percentiles.Of(kind, 0.99):0.0} ms")),
        ];
    }

    /// <summary>Some cases that officers have open, and some returns that wait for a second one.</summary>
    private async Task PrepareAsync(CancellationToken ct)
    {
        await database.ExecuteAsync("""
            insert into routing.case_hold (case_id, holder_id, since, until)
            select c.id, s.id, now(), now() + interval '8 hours' from identity.staff_member s,
                (select id from routing.triage_case where status = 'Pending' and seal = 'Open' order by md5(id::text) limit 40) c
            where s.user_name = 'shegong' on conflict (case_id) do update set until = excluded.until
            """, ct);
        await database.ExecuteAsync("""
            update routing.triage_case set return_proposed_by = gen_random_uuid(), return_proposed_at = now(), return_reason_code = 'grievance',
                return_reason = '属于个人申诉求决', return_text = '请向有关部门提出。'
            where id in (select id from routing.triage_case where status = 'Pending' and seal = 'Open' order by md5(id::text) desc limit 60)
            """, ct);
        await database.ExecuteAsync("vacuum (analyze) routing.triage_case", ct);
    }

    private async Task<List<Endpoint>> OpenAsync(CancellationToken ct)
    {
        var holder = (await database.ColumnAsync<Guid>("select holder_id from routing.case_hold limit 1", ct))[0];
        var deep = await PlaceAsync("due_at", "status in ('Pending', 'AwaitingSupplement') and seal = 'Open' order by due_at desc, id desc offset 30", ct);
        return
        [
            Kind("all", "", _ => ""), Kind("all, a page at the end", "", _ => $"cursor={deep}"),
            Kind("red", "", _ => "light=Red"), Kind("amber", "", _ => "light=Amber"), Kind("green", "", _ => "light=Green&size=50"),
            Kind("state", "", _ => "status=AwaitingSupplement"), Kind("channel", "", _ => "channel=Counter"), Kind("domain", "", w => $"domain={w.Domain}"),
            Kind("aspect", "", Aspect), Kind("subdistrict", "", w => $"subdistrict={w.Subdistrict}"), Kind("community", "", w => $"community={w.Place.Code}"),
            Kind("scope signal", "", _ => "signal=GrievanceMatter"), Kind("rare scope signal", "", _ => "signal=Emergency"),
            Kind("received on a day", "", _ => $"receivedFrom={Day(-2)}&receivedTo={Day(-2)}"), Kind("provisional", "", _ => "provisional=true"),
            Kind("held", "", _ => "held=true"), Kind("held by", "", _ => $"heldBy={holder}"), Kind("held by nobody there is", "", _ => $"heldBy={Guid.CreateVersion7()}"),
            Kind("return proposed", "", _ => "returnProposed=true"), Kind("four at once", "", w => $"light=Green&channel=WeiShibei&domain={w.Domain}&community={w.Place.Code}"),
        ];
    }

    private async Task<List<Endpoint>> DecidedAsync(CancellationToken ct)
    {
        var old = await PlaceAsync("received_at", "status = 'Accepted' order by received_at, id offset 500", ct);
        return
        [
            Kind("accepted", "", _ => "status=Accepted"), Kind("accepted, a page among the oldest", "", _ => $"status=Accepted&cursor={old}"),
            Kind("accepted, community, a page among the oldest", "", w => $"status=Accepted&community={w.Place.Code}&cursor={old}"),
            Kind("accepted, community", "", w => $"status=Accepted&community={w.Place.Code}"),
            Kind("accepted, domain, aspect, community", "", w => $"status=Accepted&domain={w.Domain}&{Aspect(w)}&community={w.Place.Code}"),
            Kind("accepted at a counter in an old month", "", _ => $"status=Accepted&channel=Counter&receivedFrom={Day(-500)}&receivedTo={Day(-470)}"),
            Kind("retained, subdistrict", "", w => $"status=Retained&subdistrict={w.Subdistrict}"),
            Kind("returned, rare scope signal", "", _ => "status=Returned&signal=Emergency"), Kind("transferred, provisional", "", _ => "status=Transferred&provisional=true"),
            Kind("retained, what nothing has", "", w => $"status=Retained&channel=InvitedSuggester&signal=Emergency&community={w.Place.Code}"), Kind("withdrawn", "", _ => "status=Withdrawn"),
        ];
    }

    private async Task<Cursor> PlaceAsync(string column, string where, CancellationToken ct)
    {
        var at = await database.ColumnAsync<DateTime>($"select {column} from routing.triage_case where {where} limit 1", ct);
        var id = await database.ColumnAsync<Guid>($"select id from routing.triage_case where {where} limit 1", ct);
        return new(new(at[0], TimeSpan.Zero), id[0]);
    }

    private Endpoint Kind(string name, string path, Func<Writing, string> query)
    {
        var texts = new Texts(Seeder.Seed);
        return new("desk", name, 0, [.. Enumerable.Range(0, 30).Select(_ => new Call(
            HttpMethod.Get, $"/api/office/cases{path}?{query(texts.Write(_random.Next(settings.Suggestions)))}", officer, null))]);
    }

    // One in a few has none.
    private static string Aspect(Writing writing) => writing.Aspect is { } aspect ? $"aspect={aspect}" : "aspect=RoadTraffic";

    private static string Day(int ago) => $"{TimeProvider.System.GetUtcNow().AddDays(ago):yyyy-MM-dd}";
}
