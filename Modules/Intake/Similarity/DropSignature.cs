using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Themes;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>What is withdrawn or risky is similar to nothing any more, and in no theme.</summary>
internal static class DropSignature
{
    public static async Task DropSignatureAsync(this IntakeContext db, Guid suggestion, CancellationToken ct)
    {
        await db.Set<Signature>().Where(s => s.SuggestionId == suggestion).ExecuteDeleteAsync(ct);
        await db.DropFromThemesAsync(suggestion, ct);
    }
}
