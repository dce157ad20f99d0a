using System.Linq.Expressions;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>What a line of the desk is made of.</summary>
internal sealed record CaseRow(
    Guid Id, string Number, string Topic, string Excerpt, Channel Channel, Domain? Domain, LivelihoodAspect? Aspect,
    string? SubdistrictCode, string? CommunityCode, TextVerdict TextVerdict, List<ScopeSignal>? ScopeSignals, TriageStatus Status,
    DateTimeOffset ReceivedAt, DateTimeOffset DueAt, bool DueProvisional, Guid? AccusedUnitId, Guid? ReturnProposedById, DateTimeOffset? ReturnProposedAt,
    Guid? HolderId, DateTimeOffset? HeldSince, DateTimeOffset? HeldUntil, Guid? LeadCaseId)
{
    public static readonly Expression<Func<TriageCase, CaseRow>> Of = c => new CaseRow(
        c.Id, c.Number, c.Topic, c.Excerpt, c.Channel, c.Domain, c.Aspect, c.SubdistrictCode, c.CommunityCode, c.TextVerdict, c.ScopeSignals, c.Status,
        c.ReceivedAt, c.DueAt, c.DueProvisional, c.AccusedUnitId, c.ReturnProposal!.ById, c.ReturnProposal!.At,
        c.Hold!.HolderId, c.Hold!.Since, c.Hold!.Until, c.LeadCaseId);
}
