using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>Finds the reason and puts a decision into words: the officer's own, or the reason's template filled in.</summary>
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
        return new(reason, Fill(reason.Template, ("topic", triage.Topic)));
    }

    /// <summary>What the officer wrote, or the template.</summary>
    public static string TextOr(this string? own, Reason reason, params ReadOnlySpan<(string Name, string? Value)> values) =>
        string.IsNullOrWhiteSpace(own) ? Fill(reason.Template, values) : own.Trim();

    private static string Fill(string template, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        foreach (var (name, value) in values) template = template.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return template;
    }
}
