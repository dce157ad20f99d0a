using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Texts;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>Finds the reason and puts into words what the system decides by itself.</summary>
internal static class Wording
{
    /// <exception cref="Kernel.Http.Refusal"><see cref="RoutingErrors.ReasonUnknown"/></exception>
    public static async Task<Reason> ReasonAsync(this RoutingContext db, string code, TriageDecision decision, CancellationToken ct) =>
        await db.Reasons.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Code == code && r.Decision == decision && r.Active && !r.SystemOnly, ct)
        ?? throw RoutingErrors.ReasonUnknown.Refuse();

    /// <summary>Why and in which words a lapsed supplement becomes a return.</summary>
    public static async Task<Grounds> LapseGroundsAsync(this RoutingContext db, TriageCase triage, CancellationToken ct)
    {
        var reason = await db.Reasons.AsNoTracking().FirstAsync(r => r.Code == Reason.SupplementLapsed, ct);
        var words = await db.TextInForceAsync(reason.Code, Shanghai.DateOf(triage.SupplementUntil!.Value), ct) ?? reason.Template;
        return new(reason, TextVariables.Fill(words, new Dictionary<string, string?>
        {
            [TextVariables.Topic] = triage.Topic, [TextVariables.Number] = triage.Number, [TextVariables.Reason] = reason.Name,
        }));
    }

    /// <summary>The version of a reason's words that is in force on a day; nothing while nobody has written one.</summary>
    public static Task<string?> TextInForceAsync(this RoutingContext db, string reasonCode, DateOnly day, CancellationToken ct) =>
        db.Set<TextTemplate>().AsNoTracking().Where(t => t.ReasonCode == reasonCode && t.EffectiveFrom <= day)
            .OrderByDescending(t => t.EffectiveFrom).ThenByDescending(t => t.Version).Select(t => t.Text).FirstOrDefaultAsync(ct);
}
