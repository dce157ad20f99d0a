using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>What is withdrawn or risky is similar to nothing any more.</summary>
internal static class DropSignature
{
    public static Task DropSignatureAsync(this IntakeContext db, Guid suggestion, CancellationToken ct) =>
        db.Set<Signature>().Where(s => s.SuggestionId == suggestion).ExecuteDeleteAsync(ct);
}
