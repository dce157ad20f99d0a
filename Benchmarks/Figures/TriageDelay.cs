using ZhihuiShibei.Benchmarks.Beside;
using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>
/// How long after a submission its case lies on the triage desk: the time between the two commits, by the server's own record of
/// them (track_commit_timestamp), so that looking disturbs nothing.
/// </summary>
internal static class TriageDelay
{
    private const double Reach = 50;
    private const int Rate = 20;

    // Lines of the histories are never changed, so their row versions are those of the two acts.
    private const string Delays = """
        select extract(epoch from pg_xact_commit_timestamp(c.xmin) - pg_xact_commit_timestamp(s.xmin))::float8 * 1000
        from intake.history s join routing.history c on c.subject_id = s.subject_id and c.subject = 'TriageCase' and c.act = 'Register'
        where s.subject = 'Suggestion' and s.act = 'Register' and s.at >= $1
        """;

    public static async Task<Figure> MeasureAsync(Settings settings, BenchDatabase database, OpenLoop loop, Endpoint submit, CancellationToken ct)
    {
        await database.SettleAsync(texts: false, ct);
        var since = await database.ScalarAsync<DateTime>("select clock_timestamp()", ct);
        await loop.RunAsync([(submit, 1)], Rate, Math.Max(settings.Seconds, 5), ct);
        await database.SettleAsync(texts: false, ct);
        var delays = await database.ColumnAsync<double>(Delays, ct, since);
        var p50 = Percentiles.Of(delays, 0.5);
        return new("submit to triage desk, p50", $"{p50:0.0} ms", $"≤ {Reach} ms", p50 <= Reach,
            $"commit to commit, {delays.Count:N0} at {Rate} a second; p99 {Percentiles.Of(delays, 0.99):0.0} ms");
    }
}
