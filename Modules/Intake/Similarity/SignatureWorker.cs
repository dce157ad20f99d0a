using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using ZhihuiShibei.Intake.Searching;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// Writes what similarity and search find suggestions by, within a second or two of their registration and many at a time: the
/// pairs of fifty texts are mostly the same ones, so their counts are raised once. One host at a time.
/// </summary>
internal sealed class SignatureWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<SignatureWorker> log)
    : Worker(scopes, bell, "intake.signatures", TimeSpan.FromSeconds(1), log)
{
    private const int AtOnce = 200;
    private const long LockKey = 0x5348_4942_5349;

    // In the order of the codes, so that nothing can wait in a circle.
    private const string Count = """
        insert into intake.bigram as b (code, documents) select * from unnest($1::int[], $2::int[]) order by 1
        on conflict (code) do update set documents = b.documents + excluded.documents returning code, documents
        """;

    // A database that is older than similarity and search.
    private const string CatchUp = """
        insert into intake.signature_due select id from intake.suggestion where not exists (select from intake.bigram) on conflict do nothing;
        update intake.reading_unit u set received_at = s.received_at from intake.suggestion s
          where s.id = u.suggestion_id and u.received_at < '1900-01-01'
        """;

    private bool _begun;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<IntakeContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({LockKey}) as \"Value\"").SingleAsync(ct)) return false;
        if (!_begun) await db.Database.ExecuteSqlRawAsync(CatchUp, ct);
        var due = await db.Set<SignatureDue>().OrderBy(d => d.SuggestionId).Take(AtOnce).ToListAsync(ct);
        if (due.Count == 0)
        {
            _begun = true;
            return false;
        }

        var ids = due.ConvertAll(d => d.SuggestionId);
        var known = await db.Set<SearchEntry>().Where(e => ids.Contains(e.SuggestionId)).Select(e => e.SuggestionId).ToListAsync(ct);
        var suggestions = await db.Suggestions.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(ct);
        var fresh = suggestions.Where(s => !known.Contains(s.Id))
            .Select(s => (Its: s, Paper: Paper.Of(s.Topic, s.Rationale, s.Countermeasures))).ToList();
        if (fresh.Count > 0)
        {
            var entries = fresh.ConvertAll(f => SearchEntry.Of(f.Its, f.Paper));
            db.AddRange(entries);
            var rarity = await CountAsync(db, entries, ct);
            foreach (var (its, paper) in fresh) Sign(db, its, paper, rarity);
        }

        db.RemoveRange(due);
        await db.SaveChangesAsync(ct);
        db.Ring(TwinWorker.Bell);
        await db.CommitAsync(ct);
        _begun = true;
        return due.Count == AtOnce;
    }

    private void Sign(IntakeContext db, Suggestion its, Paper paper, Rarity rarity)
    {
        if (its.Status == SuggestionStatus.Withdrawn || its.TextVerdict == TextVerdict.Risky) return;
        db.Add(new Signature { SuggestionId = its.Id, Features = paper.Features(rarity), Norm = (float)rarity.NormOf(paper.Whole) });
        db.Add(new TwinsDue { SuggestionId = its.Id, DueAt = time.GetUtcNow() });
    }

    private static async Task<Rarity> CountAsync(IntakeContext db, List<SearchEntry> entries, CancellationToken ct)
    {
        var more = entries.SelectMany(e => e.Features).CountBy(f => f).Append(new(Rarity.All, entries.Count)).ToDictionary();
        await using var command = new NpgsqlCommand(Count, (NpgsqlConnection)db.Database.GetDbConnection());
        command.Parameters.Add(new() { Value = more.Keys.ToArray() });
        command.Parameters.Add(new() { Value = more.Values.ToArray() });
        Dictionary<int, int> counts = new(more.Count);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) counts[reader.GetInt32(0)] = reader.GetInt32(1);
        return new(counts[Rarity.All], counts);
    }
}
