using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Searching;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// What a clerk completed is read anew for search and similarity. Its character pairs are counted a second time, which moves their rarity
/// less than anybody could see.
/// </summary>
internal static class RedoSignature
{
    public static async Task RedoSignatureAsync(this IntakeContext db, Guid suggestion, CancellationToken ct)
    {
        await db.Set<TwinsDue>().Where(d => d.SuggestionId == suggestion).ExecuteDeleteAsync(ct);
        await db.DropSignatureAsync(suggestion, ct);
        await db.Set<SearchEntry>().Where(e => e.SuggestionId == suggestion).ExecuteDeleteAsync(ct);
        await db.Database.ExecuteSqlAsync($"insert into intake.signature_due (suggestion_id) values ({suggestion}) on conflict do nothing", ct);
    }
}
