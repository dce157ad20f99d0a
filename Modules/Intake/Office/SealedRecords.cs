using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Intake.Office;

/// <summary>Each look at something sealed leaves a line in the audit log.</summary>
internal static class SealedRecords
{
    /// <param name="what">What was looked at, such as <c>read</c>.</param>
    public static async Task RecordSealedAsync(this IntakeContext db, Guid suggestion, string what, CancellationToken ct)
    {
        if (!await db.Set<SealedSuggestion>().AnyAsync(h => h.SuggestionId == suggestion, ct)) return;
        db.Audit($"sealed-suggestion.{what}", nameof(Suggestion), suggestion);
        await db.SaveChangesAsync(ct);
    }
}
