using System.Diagnostics;
using ZhihuiShibei.Benchmarks.Beside;
using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>
/// How fast couriers work off a backlog. A second host without couriers takes submissions while the warmed-up one stands still;
/// then the second is gone and the first wakes to all of it.
/// </summary>
internal static class FactRate
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task<Figure> MeasureAsync(
        Settings settings, BenchDatabase database, HostProcess host, IReadOnlyDictionary<string, string> environment,
        HttpClient http, Endpoint submit, CancellationToken ct)
    {
        await database.SettleAsync(texts: false, ct);
        host.Freeze();
        try
        {
            await using var mute = HostProcess.Start(settings, environment, "Outbox__Couriers=0");
            await mute.AnsweredAsync(http, "/readyz", null, ct);
            await Wrk.RunAsync(settings, mute.Address, submit, settings.Seconds, ct);
            await database.ForgetTextsAsync(ct);
        }
        finally
        {
            host.Thaw();
        }

        var (facts, last) = (await database.WaitingFactsAsync(ct), await database.ScalarAsync<long>("select max(id) from kernel.outbox", ct));
        var took = Stopwatch.StartNew();
        while (await database.ScalarAsync<bool>("select exists (select from kernel.outbox where id <= $1)", ct, last)) await Task.Delay(Look, ct);
        return new("facts delivered a second", $"{facts / took.Elapsed.TotalSeconds:N0}", Detail: $"a backlog of {facts:N0} in {took.Elapsed.TotalSeconds:0.0} s");
    }
}
