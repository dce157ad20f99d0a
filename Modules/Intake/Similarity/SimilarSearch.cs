using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>What was asked: a title, and the body where it is written already.</summary>
internal sealed record Asked(string Topic, string Rationale = "", string Countermeasures = "");

/// <summary>A similar text, best first.</summary>
/// <param name="Topic">With the phrases that were asked with, too.</param>
/// <param name="Excerpt">Of the body, where most of them are.</param>
internal sealed record Match(Guid Id, double Score, MarkedText Topic, MarkedText Excerpt);

/// <param name="Degraded">Nothing could be looked up in time; there may be similar ones.</param>
internal sealed record Found(bool Degraded, IReadOnlyList<Match> Matches);

/// <summary>
/// 查重: finds texts that say the same. Few at once and none for long: whoever waits in vain is told that nothing was looked
/// up, since no submission may wait for this. Singleton.
/// </summary>
internal sealed class SimilarSearch(NpgsqlDataSource database, IOptions<SimilaritySettings> options, ILogger<SimilarSearch> log) : IDisposable
{
    private const int Candidates = 30;
    private readonly SemaphoreSlim _gate = new(options.Value.AtOnce);

    /// <summary>Nobody is being served: background work may take a turn.</summary>
    public bool Idle => _gate.CurrentCount == options.Value.AtOnce;

    /// <param name="except">A suggestion that is not to find itself.</param>
    /// <param name="unit">The unit that asks, on a shelf where units see their own only.</param>
    public async Task<Found> FindAsync(Asked asked, Shelf shelf, int most, CancellationToken ct, Guid except = default, Guid? unit = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Value.Limit);
        try
        {
            await _gate.WaitAsync(limit.Token);
            try
            {
                return new(false, await LookUpAsync(asked, shelf, most, except, unit, limit.Token));
            }
            finally
            {
                _gate.Release();
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(true, []);
        }
        catch (NpgsqlException e)
        {
            if (e.SqlState != PostgresErrorCodes.QueryCanceled) log.LogWarning("Similar suggestions could not be looked up: {Reason}", e.Message);
            return new(true, []);
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<IReadOnlyList<Match>> LookUpAsync(Asked asked, Shelf shelf, int most, Guid except, Guid? unit, CancellationToken ct)
    {
        var (paper, heading) = (Paper.Of(asked.Topic, asked.Rationale, asked.Countermeasures), Heading.Of(asked.Topic));
        await using var connection = await database.OpenConnectionAsync(ct);
        var rarity = await Rarity.OfAsync(paper.Whole, connection, ct);
        var probe = Probe.Of(paper, heading, rarity);
        if (probe.Text.Length == 0) return [];
        var rows = await CandidatesAsync(shelf, probe, except, unit, connection, ct);
        if (Ranking.WeighsOthersTitles(paper, heading, rarity)) rarity = await rarity.WithAsync(rows.SelectMany(r => r.Paper.Title), connection, ct);
        var phrases = new SharedPhrases($"{asked.Topic}\n{asked.Rationale}\n{asked.Countermeasures}", rarity);
        return [.. rows.Select(r => (Row: r, Score: Ranking.Score(paper, heading, r.Paper, r.Norm, rarity)))
            .Where(r => r.Score >= Ranking.Likely).OrderByDescending(r => r.Score).ThenByDescending(r => r.Row.Id).Take(most)
            .Select(r => new Match(r.Row.Id, Math.Round(r.Score, 3), phrases.MarkIn(r.Row.Topic), phrases.ExcerptOf(r.Row.Body)))];
    }

    private async Task<List<Row>> CandidatesAsync(
        Shelf shelf, Probe probe, Guid except, Guid? unit, NpgsqlConnection connection, CancellationToken ct)
    {
        var milliseconds = (int)options.Value.Limit.TotalMilliseconds;
        await using var batch = new NpgsqlBatch(connection);
        // Plans by the numbers at hand: the same statement asks for ten rows or for six thousand. A batch is one transaction, so this
        // holds for it alone.
        batch.BatchCommands.Add(new("select set_config('statement_timeout', $1, true), set_config('plan_cache_mode', 'force_custom_plan', true)")
        {
            Parameters = { new() { Value = $"{milliseconds}" } },
        });
        batch.BatchCommands.Add(new(shelf.Query)
        {
            Parameters =
            {
                new() { Value = probe.Text }, new() { Value = probe.Features }, new() { Value = Candidates }, new() { Value = except },
                new() { Value = (object?)unit ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid }, new() { Value = probe.Rarest },
            },
        });
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        List<Row> rows = [];
        while (await reader.ReadAsync(ct))
            rows.Add(new(reader.GetGuid(0), reader.GetFloat(1), reader.GetString(2), reader.GetString(3)));
        return rows;
    }

    private sealed record Row(Guid Id, double Norm, string Topic, string Body)
    {
        public Paper Paper { get; } = Paper.Of(Topic, Body);
    }
}
