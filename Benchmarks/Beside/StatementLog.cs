using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Beside;

/// <summary>One statement as the server executed it.</summary>
/// <param name="Backend">The server process, that is: the connection.</param>
/// <param name="Parameters">As text; nothing for NULL.</param>
internal sealed record LoggedStatement(int Backend, string Text, IReadOnlyList<string?> Parameters);

/// <summary>Reads what the server executed out of its own log, switched on for this only.</summary>
internal sealed partial class StatementLog(BenchDatabase database)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private int _marks;

    public async Task SwitchAsync(bool on, CancellationToken ct)
    {
        await database.ExecuteAsync(on ? "alter system set log_min_duration_statement = 0" : "alter system reset log_min_duration_statement", ct);
        await database.ExecuteAsync("select pg_reload_conf()", ct);
        // Each connection hears of it before its next statement.
        await Task.Delay(TimeSpan.FromMilliseconds(500), ct);
    }

    /// <summary>What was executed while <paramref name="act"/> ran, by whomever, in the order of completion.</summary>
    public async Task<List<LoggedStatement>> DuringAsync(Func<Task> act, CancellationToken ct)
    {
        var file = await database.ScalarAsync<string>("select pg_current_logfile('jsonlog')", ct);
        var from = await database.ScalarAsync<long>("select (pg_stat_file($1)).size", ct, file);
        var (begin, end) = ($"select 'bench mark {++_marks}'", $"select 'bench mark {++_marks}'");
        await database.ExecuteAsync(begin, ct);
        await act();
        await database.ExecuteAsync(end, ct);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var bytes = await database.ScalarAsync<byte[]>("select pg_read_binary_file($1, $2, 100000000)", ct, file, from);
            var all = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith('{') && l.EndsWith('}')).Select(Read).OfType<LoggedStatement>().ToList();
            var last = all.FindIndex(s => s.Text == end);
            if (last >= 0) return all[(all.FindIndex(s => s.Text == begin) + 1)..last];
            if (waited.Elapsed > Patience) throw new BenchFailure("The server's log does not show what it executes.");
            await Task.Delay(Look, ct);
        }
    }

    private static LoggedStatement? Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var entry = json.RootElement;
        if (!entry.TryGetProperty("message", out var message) || Executed().Match(message.GetString()!) is not { Success: true } match) return null;
        var detail = entry.TryGetProperty("detail", out var its) ? its.GetString()! : "";
        return new(entry.GetProperty("pid").GetInt32(), match.Groups[1].Value, [.. Parameter().Matches(detail).Select(Value)]);
    }

    private static string? Value(Match parameter) =>
        parameter.Groups[1].Success ? parameter.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal) : null;

    // Parse and bind are logged apart and carry the same text again.
    [GeneratedRegex(@"^duration: [\d.]+ ms  (?:execute [^:]+|statement): (.*)$", RegexOptions.Singleline)]
    private static partial Regex Executed();

    [GeneratedRegex(@"\$\d+ = (?:'((?:[^']|'')*)'|NULL)", RegexOptions.Singleline)]
    private static partial Regex Parameter();
}
