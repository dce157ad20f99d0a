using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Reporters.Reports;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>A row's fingerprint, comparable.</summary>
internal readonly record struct Fingerprint(string Hex)
{
    public byte[] Bytes => Convert.FromHexString(Hex);
}

/// <summary>A suggestion that a row comes to.</summary>
internal sealed record Known(Guid SuggestionId, string Number);

/// <summary>
/// 同一行: the same three texts of the same person with the same contact. A keyed hash, so that it tells nothing; what the reporter
/// may correct afterwards (field, date, publicity) does not make another suggestion of it.
/// </summary>
internal sealed class Fingerprints(PersonalDataCipher cipher)
{
    private const char Between = '\u001F';

    public Fingerprint Of(NewSuggestion its) => new(Convert.ToHexString(cipher.LookupExactly(string.Join(
        Between, "import-row", its.Topic, its.Rationale, its.Countermeasures, its.Suggester.Name, its.Suggester.Phone, its.Suggester.OtherContact))));

    public static async Task<Dictionary<Fingerprint, Known>> KnownAsync(
        IntakeContext db, Guid reporter, IReadOnlyCollection<Fingerprint> prints, CancellationToken ct)
    {
        var wanted = prints.Distinct().Select(p => p.Bytes).ToArray();
        var found = await db.Set<Report>().AsNoTracking().Where(r => r.ReporterId == reporter && wanted.Contains(r.Fingerprint!))
            .Join(db.Suggestions, r => r.SuggestionId, s => s.Id, (r, s) => new { r.Fingerprint, s.Id, s.Number }).ToListAsync(ct);
        return found.ToDictionary(f => new Fingerprint(Convert.ToHexString(f.Fingerprint!)), f => new Known(f.Id, f.Number));
    }
}
