using Npgsql;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>How rare pairs are: what few suggestions share says much about two that do. For one look-up, not for several at once.</summary>
/// <param name="documents">How many suggestions there are.</param>
/// <param name="counts">In how many of them each pair occurs; pairs that are not in it occur in none.</param>
internal sealed class Rarity(int documents, IReadOnlyDictionary<int, int> counts)
{
    /// <summary>The row that counts all suggestions; no pair has this code.</summary>
    public const int All = 0;

    private const string Select = "select code, documents from intake.bigram where code = any($1)";

    // Each is asked for with every text it is compared in.
    private readonly Dictionary<int, double> _weights = [];

    public int Documents => documents;

    public int CountOf(int pair) => counts.GetValueOrDefault(pair);

    /// <summary>
    /// Half for what is everywhere, about 190 for what is unique among a million: the square of the usual measure, because one name that
    /// nobody else wrote says more than a sentence that many did.
    /// </summary>
    public double WeightOf(int pair)
    {
        if (_weights.TryGetValue(pair, out var known)) return known;
        var weight = Math.Log(1 + (documents / (CountOf(pair) + 0.5)));
        return _weights[pair] = weight * weight;
    }

    public double WeightOf(IEnumerable<int> pairs) => pairs.Sum(WeightOf);

    /// <summary>The length of a text's vector.</summary>
    public double NormOf(IEnumerable<int> pairs) => Math.Sqrt(pairs.Sum(p => WeightOf(p) * WeightOf(p)));

    /// <summary>The same with the counts of more pairs.</summary>
    public async Task<Rarity> WithAsync(IEnumerable<int> more, NpgsqlConnection connection, CancellationToken ct)
    {
        var unknown = more.Where(p => !counts.ContainsKey(p)).Distinct().ToArray();
        if (unknown.Length == 0) return this;
        var found = await ReadAsync(unknown, connection, ct);
        foreach (var (pair, count) in counts) found[pair] = count;
        return new(documents, found);
    }

    public static async Task<Rarity> OfAsync(IEnumerable<int> pairs, NpgsqlConnection connection, CancellationToken ct)
    {
        var found = await ReadAsync([All, .. pairs], connection, ct);
        return new(found.GetValueOrDefault(All), found);
    }

    private static async Task<Dictionary<int, int>> ReadAsync(int[] pairs, NpgsqlConnection connection, CancellationToken ct)
    {
        Dictionary<int, int> found = new(pairs.Length);
        await using var command = new NpgsqlCommand(Select, connection);
        command.Parameters.Add(new() { Value = pairs });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) found[reader.GetInt32(0)] = reader.GetInt32(1);
        return found;
    }
}
