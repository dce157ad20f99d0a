using System.Diagnostics;
using ZhihuiShibei.Benchmarks.Beside;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>
/// Requests at fixed instants, whether or not the earlier ones are answered, as people come: each is measured from the instant it
/// was due, so a host that falls behind cannot hide it.
/// </summary>
internal sealed class OpenLoop(HttpClient http, Uri host, Random random)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <param name="mix">Kinds of requests with their shares.</param>
    /// <returns>Milliseconds by kind.</returns>
    /// <exception cref="BenchFailure">An answer was not 2xx.</exception>
    public async Task<ILookup<string, double>> RunAsync(IReadOnlyList<(Endpoint Kind, int Share)> mix, int rate, int seconds, CancellationToken ct)
    {
        List<Endpoint> cards = [.. mix.SelectMany(m => Enumerable.Repeat(m.Kind, m.Share))];
        List<Task<(string, double)>> sent = [];
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < rate * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            while (clock.Elapsed < due) await Task.Delay(Tick, ct);
            var kind = cards[random.Next(cards.Count)];
            sent.Add(SendAsync(kind, kind.Requests[random.Next(kind.Requests.Count)], clock, due, ct));
        }

        return (await Task.WhenAll(sent)).ToLookup(s => s.Item1, s => s.Item2);
    }

    private async Task<(string Kind, double Milliseconds)> SendAsync(Endpoint kind, Call call, Stopwatch clock, TimeSpan due, CancellationToken ct)
    {
        using var message = call.ToMessage(host);
        using var answer = await http.SendAsync(message, ct);
        var took = (clock.Elapsed - due).TotalMilliseconds;
        return answer.IsSuccessStatusCode ? (kind.Name, took) : throw new BenchFailure($"{kind.Name} answered {(int)answer.StatusCode}.");
    }
}
