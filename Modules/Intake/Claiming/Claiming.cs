using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Claiming;

/// <summary>认领: what both ways of claiming share.</summary>
internal static class Claiming
{
    /// <summary>What was handed in for a person by somebody else, and so has no account of its own.</summary>
    public static IQueryable<Suggestion> Offline(this IQueryable<Suggestion> suggestions) => suggestions.Where(
        s => s.Channel == Channel.SuggestionBox || s.Channel == Channel.Counter || s.Channel == Channel.DirectReportUnit);

    /// <summary>Gives the suggestion to the caller. Claiming one's own again changes nothing.</summary>
    /// <param name="id">Of a suggestion that the caller may claim.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ClaimErrors.AlreadyClaimed"/></exception>
    public static Task<Claimed> ClaimAsync(
        this IntakeContext db, Guid id, string how, Caller caller, DateTimeOffset at, CancellationToken ct) => db.InTurnAsync(async () =>
        {
            var suggestion = await db.HoldAsync(id, ct) ?? throw ClaimErrors.NotClaimable.Refuse();
            if (suggestion.AccountId is { } owner && owner != caller.Id) throw ClaimErrors.AlreadyClaimed.Refuse();
            if (suggestion.AccountId is null)
            {
                suggestion.Claim(caller.Id, how, caller.Actor, at);
                db.Timeline.Add(TimelineEntry.Of(id, at, TimelineKind.Claim, "您已认领这件建议", "以后的进展会在这里显示，并按您的订阅通过微信通知您。"));
            }

            return new Claimed(id, suggestion.Number, suggestion.Topic);
        }, ct);
}
