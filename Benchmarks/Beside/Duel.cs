using ZhihuiShibei.Benchmarks.Figures;
using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Beside;

/// <summary>
/// Lets an endpoint and pgbench take turns on the same database. While pgbench runs, the host stands still: its connections and
/// memory stay, the processor is pgbench's. What each turn leaves to be done is done, or taken away, before the next.
/// </summary>
internal sealed class Duel(Settings settings, BenchDatabase database, HostProcess host, Recorder recorder)
{
    public async Task<Figure> RunAsync(Endpoint endpoint, CancellationToken ct)
    {
        await Wrk.RunAsync(settings, host.Address, endpoint, settings.WarmUp, ct);
        var shared = await SharedAsync(endpoint, ct);
        await RestAsync(endpoint, ct);
        var script = PgbenchScript.Of(await recorder.RecordAsync(endpoint, ct), shared);
        List<(double Endpoint, double Pgbench)> pairs = [];
        var waiting = 0L;
        for (var i = 0; i < settings.Pairs; i++)
        {
            var ours = await Wrk.RunAsync(settings, host.Address, endpoint, settings.Seconds, ct);
            waiting = await database.WaitingFactsAsync(ct);
            await RestAsync(endpoint, ct);
            pairs.Add((ours, await BesideAsync(endpoint, script, ct)));
        }

        var ratio = Percentiles.Median(pairs.Select(p => p.Endpoint / p.Pgbench));
        var detail = $"{string.Join(", ", pairs.Select(p => $"{p.Endpoint:N0} : {p.Pgbench:N0}"))} a second"
            + (endpoint.Writes ? $"; {waiting:N0} facts waiting at the end" : "");
        return new($"{endpoint.Name}, part of pgbench", $"{ratio:0.00}", $"≥ {endpoint.Reach:0.00}", ratio >= endpoint.Reach, detail);
    }

    private async Task<double> BesideAsync(Endpoint endpoint, PgbenchScript script, CancellationToken ct)
    {
        await FreezeAsync(ct);
        try
        {
            return await Pgbench.RunAsync(settings, database, endpoint, script, settings.Seconds, ct);
        }
        finally
        {
            // Copies of one request's facts and intents: nobody could act on them.
            if (endpoint.Writes)
            {
                await database.ExecuteAsync("delete from kernel.outbox", CancellationToken.None);
                await database.ForgetTextsAsync(CancellationToken.None);
            }

            host.Thaw();
        }
    }

    /// <summary>Stops the host between two transactions: an open one would hold locks and old row versions.</summary>
    private async Task FreezeAsync(CancellationToken ct)
    {
        while (true)
        {
            host.Freeze();
            var open = await database.ScalarAsync<long>(
                "select count(*) from pg_stat_activity where datname = current_database() and application_name <> 'bench' and xact_start is not null", ct);
            if (open == 0) return;
            host.Thaw();
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    private async Task RestAsync(Endpoint endpoint, CancellationToken ct)
    {
        if (!endpoint.Writes) return;
        await database.SettleAsync(texts: false, ct);
        await database.ForgetTextsAsync(ct);
    }

    /// <summary>
    /// Submissions at the same moment share one statement for their numbers; pgbench sends it as often as the host did while warming
    /// up, or its sixteen connections would queue for one row.
    /// </summary>
    private async Task<Func<string, int>> SharedAsync(Endpoint endpoint, CancellationToken ct)
    {
        if (!endpoint.Writes) return _ => 1;
        var every = await database.ScalarAsync<double>(
            """
            select greatest(1, (select n_tup_ins from pg_stat_user_tables where schemaname = 'intake' and relname = 'suggestion' )::float8 - $1)
              / greatest(1, (select n_tup_upd + n_tup_ins from pg_stat_user_tables where schemaname = 'intake' and relname = 'number_day'))
            """, ct, (double)settings.Suggestions);
        return text => text.Contains("intake.number_day", StringComparison.Ordinal) ? (int)Math.Round(every) : 1;
    }
}
