using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Files.Tables.Csv;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Reporting.Months;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.OpenData;

/// <summary>开放数据: gives the files as they are kept, and makes them anew where anything public has changed since. Scoped.</summary>
internal sealed class OpenDataFiles(ReportingContext db, IOptions<ReportingSettings> settings, TimeProvider time)
{
    private const long LockKey = 0x5245504F_52540002;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly IReadOnlyList<string> Names = ["suggestions.csv", "suggestions.json", "months.csv", "months.json", "dictionary.csv", "dictionary.json"];

    /// <returns>Nothing for a name that is none of <see cref="Names"/>.</returns>
    public async Task<OpenFile?> GetAsync(string name, CancellationToken ct)
    {
        if (!Names.Contains(name)) return null;
        if (!await db.Set<OpenChange>().AnyAsync(ct) && await FindAsync(name, ct) is { } kept) return kept;
        await MakeAsync(ct);
        return await FindAsync(name, ct);
    }

    /// <summary>Makes all of them from what is public at this moment; whoever asks meanwhile waits for these.</summary>
    public async Task MakeAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})", ct);
        if (await db.Set<OpenFile>().CountAsync(ct) < Names.Count || await db.Set<OpenChange>().AnyAsync(ct))
        {
            // First the notes, then what they are about: a change that comes in between keeps its note.
            await db.Set<OpenChange>().ExecuteDeleteAsync(ct);
            var (suggestions, months) = (await SuggestionsAsync(ct), await MonthsAsync(ct));
            List<IReadOnlyList<string?>> dictionary = [.. DataDictionary.Fields.Select(f => (IReadOnlyList<string?>)[f.Dataset, f.Code, f.Name, f.Meaning, f.Unit])];
            await db.Set<OpenFile>().ExecuteDeleteAsync(ct);
            Keep(DataDictionary.Suggestions, [.. DataDictionary.CodesOf(DataDictionary.Suggestions)], suggestions);
            Keep(DataDictionary.Months, [.. DataDictionary.CodesOf(DataDictionary.Months)], months);
            Keep("dictionary", ["dataset", "code", "name", "meaning", "unit"], dictionary);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(ct);
    }

    private Task<OpenFile?> FindAsync(string name, CancellationToken ct) => db.Set<OpenFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Name == name, ct);

    private void Keep(string dataset, string[] codes, List<IReadOnlyList<string?>> rows)
    {
        using var csv = new MemoryStream();
        CsvTable.Write(csv, rows.Prepend(codes));
        Put($"{dataset}.csv", csv.ToArray());
        Put($"{dataset}.json", JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                dataset, updatedAt = Shanghai.Local(time.GetUtcNow()), licence = settings.Value.Licence,
                rows = rows.Select(r => codes.Zip(r).ToDictionary(c => c.First, c => c.Second)),
            },
            Json));
    }

    private void Put(string name, byte[] content) => db.Set<OpenFile>().Add(
        new() { Name = name, Content = content, Hash = Convert.ToHexStringLower(SHA256.HashData(content)), MadeAt = time.GetUtcNow() });

    private async Task<List<IReadOnlyList<string?>>> SuggestionsAsync(CancellationToken ct)
    {
        var journeys = await db.Journeys.AsNoTracking().Where(j => j.PublishedAt != null && !j.Sealed && j.WithdrawnAt == null)
            .OrderBy(j => j.PublishedAt).ThenBy(j => j.SuggestionId).ToListAsync(ct);
        return
        [
            .. journeys.Select(j => (IReadOnlyList<string?>)
            [
                j.Number, j.PublicTopic, j.PublicExcerpt, j.Domain?.Name(), j.Channel?.Name(), Day(j.ReceivedAt), j.ReopenedAt is null ? j.Decision?.Name() : null,
                j.ConcludedRound >= j.Round ? j.Result?.Name() : null, j.ConcludedRound >= j.Round ? Day(j.ConcludedAt) : null, j.Outcome?.Name(), Day(j.PublishedAt),
            ]),
        ];
    }

    private async Task<List<IReadOnlyList<string?>>> MonthsAsync(CancellationToken ct)
    {
        var reports = await db.Set<MonthlyReport>().AsNoTracking()
            .Where(r => !db.Set<MonthlyReport>().Any(l => l.Month == r.Month && l.Version > r.Version)).OrderBy(r => r.Month)
            .Select(r => new { r.Month, r.Version, r.PublicData }).ToListAsync(ct);
        List<IReadOnlyList<string?>> rows = [];
        foreach (var report in reports)
        {
            foreach (var table in Snapshot.Read<Snapshot.Open>(report.PublicData).Tables)
            {
                for (var i = 0; i < table.Columns.Count; i++)
                    rows.AddRange(table.Lines.Select(l => (IReadOnlyList<string?>)
                        [Period.Name(report.Month), $"{report.Version}", table.Code, l.Name, table.Columns[i], l.Cells[i]?.ToString(System.Globalization.CultureInfo.InvariantCulture)]));
            }
        }

        return rows;
    }

    private static string? Day(DateTimeOffset? at) => at is { } day ? $"{Shanghai.DateOf(day):yyyy-MM-dd}" : null;
}
