using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Beside;

/// <summary>The statements that one kind of request sends, with the parameters of several requests.</summary>
/// <param name="Texts">In the order of execution, BEGIN and COMMIT among them.</param>
/// <param name="Runs">For each request and statement its parameters.</param>
internal sealed record Recording(IReadOnlyList<string> Texts, IReadOnlyList<IReadOnlyList<IReadOnlyList<string?>>> Runs);

/// <summary>
/// Finds out which statements a request sends. The host works in the background too, on the same connections; what it sends there
/// is known from listening while nobody asks anything, and whole transactions of that kind are left out. What most of the
/// requests have in common is what the request sends.
/// </summary>
internal sealed class Recorder(BenchDatabase database, HttpClient http, Uri host)
{
    private const int Samples = 24;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);
    private readonly StatementLog _log = new(database);
    private HashSet<string> _background = [];

    /// <exception cref="BenchFailure">No two requests sent the same.</exception>
    public async Task<Recording> RecordAsync(Endpoint endpoint, CancellationToken ct)
    {
        await database.SettleAsync(texts: true, ct);
        await _log.SwitchAsync(true, ct);
        try
        {
            _background = [.. (await _log.DuringAsync(() => Task.Delay(Idle, ct), ct)).Select(s => s.Text).Where(t => !IsFrame(t))];
            // Each request twice: what repeats with it comes from the request, what does not was made for it.
            var step = Math.Max(1, endpoint.Requests.Count / Samples);
            var sample = endpoint.Requests.Where((_, i) => i % step == 0).Take(Samples).ToList();
            List<List<LoggedStatement>> runs = [];
            foreach (var call in sample.Concat(sample)) runs.Add(await RunAsync(endpoint, call, ct));
            var usual = runs.GroupBy(r => string.Join('\0', r.Select(s => s.Text))).OrderByDescending(g => g.Count()).First().ToList();
            return usual.Count > runs.Count / 2 && usual[0].Count > 0
                ? new([.. usual[0].Select(s => s.Text)], [.. usual.Select(r => r.ConvertAll(s => s.Parameters))])
                : throw new BenchFailure($"What {endpoint.Name} sends to the database differs from request to request.");
        }
        finally
        {
            await _log.SwitchAsync(false, CancellationToken.None);
        }
    }

    private async Task<List<LoggedStatement>> RunAsync(Endpoint endpoint, Call call, CancellationToken ct)
    {
        if (endpoint.Writes) await database.SettleAsync(texts: true, ct);
        return WithoutBackground(await _log.DuringAsync(
            async () =>
            {
                using var message = call.ToMessage(host);
                using var answer = await http.SendAsync(message, ct);
                if (!answer.IsSuccessStatusCode) throw new BenchFailure($"{endpoint.Name} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(ct)}");
            }, ct));
    }

    private List<LoggedStatement> WithoutBackground(List<LoggedStatement> all)
    {
        var open = new Dictionary<int, List<LoggedStatement>>();
        HashSet<LoggedStatement> left = new(ReferenceEqualityComparer.Instance);
        foreach (var statement in all)
        {
            if (!open.TryGetValue(statement.Backend, out var unit)) open[statement.Backend] = unit = [];
            unit.Add(statement);
            if (IsFrame(unit[0].Text) && !IsEnd(statement.Text)) continue;
            if (!unit.Exists(s => _background.Contains(s.Text))) left.UnionWith(unit);
            open.Remove(statement.Backend);
        }

        return [.. all.Where(left.Contains)];
    }

    private static bool IsFrame(string text) => IsEnd(text) || text.StartsWith("BEGIN", StringComparison.OrdinalIgnoreCase);

    private static bool IsEnd(string text) =>
        text.StartsWith("COMMIT", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ROLLBACK", StringComparison.OrdinalIgnoreCase);
}
