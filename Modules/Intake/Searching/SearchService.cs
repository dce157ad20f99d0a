using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Searching;

/// <summary>
/// 检索: a page of suggestions that the caller may see and that hold all words, newest first. Bounded: what cannot be found in time is
/// refused with the advice to narrow the search. Scoped.
/// </summary>
internal sealed class SearchService(NpgsqlDataSource database, IntakeContext db, Caller caller)
{
    // A phrase may need more looks than one, since its pairs may also stand apart.
    private const int Looks = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <exception cref="Refusal"><see cref="SearchErrors.TooBroad"/></exception>
    public async Task<Page<FoundSuggestion>> PageAsync(Words words, Criteria criteria, Cursor from, int size, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            return await LookAsync(words, criteria, from, size, limit.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && IsOutOfTime(e))
        {
            throw SearchErrors.TooBroad.Refuse();
        }
    }

    private async Task<Page<FoundSuggestion>> LookAsync(Words words, Criteria criteria, Cursor from, int size, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var settings = new NpgsqlCommand(
            "select set_config('statement_timeout', $1, true), set_config('plan_cache_mode', 'force_custom_plan', true)", connection)
        {
            Parameters = { new() { Value = $"{(int)Limit.TotalMilliseconds}" } },
        };
        await settings.ExecuteNonQueryAsync(ct);
        var places = new Places(connection, criteria);
        List<FoundSuggestion> found = [];
        for (var look = 0; look < Looks; look++)
        {
            var most = size + 1 - found.Count;
            var next = await places.FindAsync(from, most, ct);
            found.AddRange(await ShowAsync(next, words, ct));
            if (next.Count < most) return Cut(found, size, null);
            from = next[^1];
            if (found.Count > size) return Cut(found, size, null);
        }

        return Cut(found, size, from);
    }

    /// <summary>The suggestions at the places, in their order, without those whose words only seemed to be there.</summary>
    private async Task<IEnumerable<FoundSuggestion>> ShowAsync(List<Cursor> places, Words words, CancellationToken ct)
    {
        var ids = places.ConvertAll(p => p.Id);
        var rows = await db.Suggestions.AsNoTracking().VisibleTo(caller, db).Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        return places.Where(p => rows.ContainsKey(p.Id)).Select(p => rows[p.Id])
            .Where(s => words.AreIn(s.Topic, s.Rationale, s.Countermeasures)).Select(s => FoundSuggestion.Of(s, words));
    }

    private static Page<FoundSuggestion> Cut(List<FoundSuggestion> found, int size, Cursor? next) =>
        found.Count > size ? Paging.Cut(found, size, f => new Cursor(f.ReceivedAt, f.Id)) : new(found, next?.ToString());

    private static bool IsOutOfTime(Exception e) =>
        e is OperationCanceledException || e.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled };
}
