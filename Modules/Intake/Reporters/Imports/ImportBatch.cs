using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Reporters.Reports;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>Some rows of a file in one transaction.</summary>
internal sealed class ImportBatch(IntakeContext db, Registrar registrar, NumberSeries numbers, Fingerprints fingerprints)
{
    /// <returns>The import with its counts moved on.</returns>
    /// <exception cref="JobLost">Cancelled, or somebody else's by now; nothing of this batch is kept.</exception>
    public async Task<Import> SaveAsync(JobRun run, Guid id, int processed, IReadOnlyList<RowReader.Row> rows, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await run.HoldAsync(db, processed + rows.Count, null, ct);
        var import = await db.Set<Import>().FirstAsync(i => i.Id == id, ct);
        if (import.Processed != processed) throw new JobLost();
        await Locks.ReporterAsync(db, import.ReporterId, ct);

        var good = rows.Where(r => r.Suggestion is not null).Select(r => (Row: r, Print: fingerprints.Of(r.Suggestion!))).ToList();
        var known = await Fingerprints.KnownAsync(db, import.ReporterId, [.. good.Select(g => g.Print)], ct);
        var taken = await Task.WhenAll(good.Select(g => g.Print).Distinct().Where(p => !known.ContainsKey(p)).Select(_ => numbers.NextAsync(ct)));
        var next = 0;
        foreach (var row in rows.Where(r => r.Suggestion is null)) Refuse(import, row.Cells.Number, string.Join("", row.Reasons));
        foreach (var (row, print) in good)
        {
            if (known.TryGetValue(print, out var first)) Note(import, row.Cells.Number, ImportOutcome.Known, first);
            else if (Register(import, row, print, taken[next++]) is { } suggestion) known.Add(print, suggestion);
        }

        import.Processed += rows.Count;
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return import;
    }

    private Known? Register(Import import, RowReader.Row row, Fingerprint print, TrackingNumber number)
    {
        try
        {
            var suggestion = registrar.Register(db, row.Suggestion!, number, import.By);
            db.Set<Report>().Add(new Report
            {
                SuggestionId = suggestion.Id,
                ReporterId = import.ReporterId,
                StaffId = import.StaffId,
                ForOther = true,
                CollectedOn = row.CollectedOn,
                ImportId = import.Id,
                Fingerprint = print.Bytes,
                ReceivedAt = suggestion.ReceivedAt,
            });
            var registered = new Known(suggestion.Id, suggestion.Number);
            Note(import, row.Cells.Number, ImportOutcome.Registered, registered);
            return registered;
        }
        catch (Refusal refusal)
        {
            Refuse(import, row.Cells.Number, refusal.Message);
            return null;
        }
    }

    private void Note(Import import, int row, ImportOutcome outcome, Known suggestion)
    {
        if (outcome == ImportOutcome.Registered) import.Registered++;
        else import.Known++;
        db.Set<ImportResult>().Add(new ImportResult
        {
            ImportId = import.Id, Row = row, Outcome = outcome, SuggestionId = suggestion.SuggestionId, Number = suggestion.Number,
        });
    }

    private void Refuse(Import import, int row, string reason)
    {
        import.Refused++;
        db.Set<ImportResult>().Add(new ImportResult { ImportId = import.Id, Row = row, Outcome = ImportOutcome.Refused, Reason = reason });
    }
}
