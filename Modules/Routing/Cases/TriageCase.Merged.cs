using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>
/// 并案: what a case group means for one of its cases. Until the lead is accepted it means nothing but that it cannot be accepted alone.
/// </summary>
internal sealed partial class TriageCase
{
    /// <summary>牵头建议 of its group; nothing for the lead itself and outside of groups.</summary>
    public Guid? LeadCaseId { get; private set; }

    public void Join(Guid lead) => LeadCaseId = lead;

    /// <summary>受理 with the lead: its sixty days start at this moment, as they would by itself. Raises <see cref="SuggestionAccepted"/>.</summary>
    public void AcceptWithLead(Grounds grounds, TriageCase lead, Actor by, DateTimeOffset at, ClockBook clocks) =>
        TakeUp(grounds, lead.Domain!.Value, lead.Aspect, by, at, clocks);

    /// <summary>随案办理: its handling is the lead's from now on. Raises <see cref="CaseMerged"/>.</summary>
    public void Follow(Guid? formerLead, string leadNumber, Actor by, DateTimeOffset at)
    {
        Note("Merge", by, at, $"随{leadNumber}办理");
        Raise(new CaseMerged(Id, LeadCaseId!.Value, formerLead, at));
    }

    /// <summary>A unit works for the lead, and therefore for it. Raises <see cref="MergedWorkDispatched"/>.</summary>
    public void WorkedOnBy(Guid unit, string unitName, WorkRole role, DateTimeOffset at) =>
        Raise(new MergedWorkDispatched(Id, unit, unitName, role, at));

    /// <summary>一并答复. Raises <see cref="AnswerShared"/>.</summary>
    public void ShareAnswer(DateTimeOffset at)
    {
        Note("ShareAnswer", Actor.System, at);
        Raise(new AnswerShared(Id, LeadCaseId!.Value, at));
    }

    /// <summary>Leaves its group, or leads it now. Raises <see cref="CaseParted"/> where its handling had gone over to the lead.</summary>
    public void Leave(bool followed, Actor by, DateTimeOffset at)
    {
        if (followed && LeadCaseId is { } lead)
        {
            Note("Part", by, at, "单独办理");
            Raise(new CaseParted(Id, lead, at));
        }

        LeadCaseId = null;
    }

    private void TakeUp(Grounds grounds, Domain domain, LivelihoodAspect? aspect, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        if (TextVerdict == TextVerdict.Risky) throw RoutingErrors.TextBlocked.Refuse();
        Decide(TriageAct.Accept, grounds, by, at, clocks);
        (Domain, Aspect) = (domain, aspect);
        Raise(new SuggestionAccepted(Id, Number, Topic, domain, aspect, SuggesterId, AccountId, grounds.TextToSuggester, at));
    }
}
