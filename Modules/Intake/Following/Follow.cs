using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Following;

/// <summary>How a fact of another module moves a suggestion: its status by the table, and one entry in the timeline.</summary>
internal static class Follow
{
    public static async Task FollowAsync(
        this IntakeContext db, SuggestionFact fact, SuggestionAct act, TimelineEntry entry, CancellationToken ct)
    {
        var suggestion = await db.HoldAsync(fact.SuggestionId, ct)
            ?? throw new InvalidOperationException($"A fact about suggestion {fact.SuggestionId}, which is not here.");
        var withdrawn = suggestion.Status == SuggestionStatus.Withdrawn;
        suggestion.Follow(act, entry.At);
        if (!withdrawn) db.Timeline.Add(entry);
    }
}
