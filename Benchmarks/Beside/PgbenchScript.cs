using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ZhihuiShibei.Benchmarks.Beside;

/// <summary>
/// A recording as a script for pgbench. Every parameter stays a parameter: one that is always the same keeps its value; one that
/// repeats with the request is drawn from the recorded ones; one that was new each time is made anew by the server, in the same
/// order of time, so that the indexes grow where they grow under the host.
/// </summary>
/// <param name="Text">For <c>pgbench -f</c>.</param>
/// <param name="Definitions">For <c>pgbench -D</c>.</param>
internal sealed partial record PgbenchScript(string Text, IReadOnlyDictionary<string, string> Definitions)
{
    private const string Milliseconds = "(extract(epoch from clock_timestamp()) * 1000)::bigint";
    private const string Microseconds = "(extract(epoch from clock_timestamp()) * 1000000)::bigint";

    /// <param name="every">For a statement's text: once in how many requests it is sent, where requests share it.</param>
    public static PgbenchScript Of(Recording recording, Func<string, int> every)
    {
        var definitions = new Dictionary<string, string>();
        var script = new StringBuilder($"\\set run random(1, {recording.Runs.Count})\n");
        for (var s = 0; s < recording.Texts.Count; s++)
        {
            var columns = Enumerable.Range(0, recording.Runs[0][s].Count).Select(p => recording.Runs.Select(r => r[s][p]).ToList()).ToList();
            var number = s;
            var text = Placeholder().Replace(recording.Texts[s], m =>
            {
                var p = int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) - 1;
                return Source(columns[p], $"s{number}p{p}", definitions);
            });
            var shared = every(recording.Texts[s]);
            if (shared > 1) script.Append($"\\set turn random(1, {shared})\n\\if :turn = 1\n");
            script.Append($"{text};\n");
            if (shared > 1) script.Append("\\endif\n");
        }

        return new(script.ToString(), definitions);
    }

    private static string Source(List<string?> values, string name, Dictionary<string, string> definitions)
    {
        if (values.Exists(v => v is null)) return values.TrueForAll(v => v is null) ? "NULL" : Constant(values.First(v => v is not null)!);
        var distinct = values.Distinct().Count();
        if (distinct == 1) return Constant(values[0]!);
        var made = distinct == values.Count;
        if (values.TrueForAll(v => Guid.TryParse(v, out _))) return made ? NewId(values[0]!) : Drawn("uuid");
        if (values.TrueForAll(v => Instant().IsMatch(v!))) return made ? "clock_timestamp()" : Drawn("timestamptz");
        if (values.TrueForAll(v => Digest().IsMatch(v!))) return "sha256(gen_random_uuid()::text::bytea)";
        if (made && values.TrueForAll(v => v!.Length <= 40 && v[0] != '\\')) return NewNumber(values!);
        return Constant(values[0]!);

        string Constant(string value)
        {
            definitions[name] = value;
            return $":{name}";
        }

        // The array is folded into the prepared plan; the number of the run picks from it.
        string Drawn(string type) => $"('{{{string.Join(',', values.Select(v => $"\"{v}\""))}}}'::{type}[])[:run]";
    }

    private static string NewId(string sample) => Guid.Parse(sample).Version == 7
        ? $"(lpad(to_hex({Milliseconds}), 12, '0') || substr(gen_random_uuid()::text, 15))::uuid"
        : "gen_random_uuid()";

    // A tracking number: what they have in common, then the time and the client, no longer than the samples.
    private static string NewNumber(List<string> values)
    {
        var common = values[0].TakeWhile((c, i) => values.TrueForAll(v => i < v.Length && v[i] == c)).Count();
        var prefix = values[0][..Math.Min(common, 12)];
        return $"'{prefix}' || right(to_hex({Microseconds}), 9) || to_char((:client_id)::int, 'FM00')";
    }

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d")]
    private static partial Regex Instant();

    [GeneratedRegex(@"^\\x[0-9a-f]{64}$")]
    private static partial Regex Digest();
}
