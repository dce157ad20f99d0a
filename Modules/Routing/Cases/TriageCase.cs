using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Groups;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>
/// 研判件: a suggestion on its way to one of the four decisions, with Routing's own small copy of what an officer needs to see.
/// Its id is the suggestion's. Every act keeps the clocks, and notes first what had fallen due before it.
/// </summary>
internal sealed partial class TriageCase : Aggregate<TriageStatus, TriageAct>
{
    private readonly List<CaseDecision> _decisions = [];

    private TriageCase()
    {
    }

    public string Number { get; private set; } = "";
    public string Topic { get; private set; } = "";
    public string Excerpt { get; private set; } = "";
    public Channel Channel { get; private set; }
    /// <summary>As the suggester chose, until an officer confirms it by accepting.</summary>
    public Domain? Domain { get; private set; }
    public LivelihoodAspect? Aspect { get; private set; }
    public string? SubdistrictCode { get; private set; }
    public string? CommunityCode { get; private set; }
    public Guid SuggesterId { get; private set; }
    public Guid? AccountId { get; private set; }
    public TextVerdict TextVerdict { get; private set; }
    /// <summary>What Intake's rules took it for beside a suggestion; a hint to the officer. Nothing where they found nothing.</summary>
    public List<ScopeSignal>? ScopeSignals { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    /// <summary>The first instant too late for what is next: the decision, or the awaited supplement. Stays when decided.</summary>
    public DateTimeOffset DueAt { get; private set; }
    /// <summary>暂定: the due date hangs on a year without a holiday notice.</summary>
    public bool DueProvisional { get; private set; }
    /// <summary>When <see cref="DecisionOverdue"/> was raised; once a case.</summary>
    public DateTimeOffset? OverdueNotedAt { get; private set; }
    public string? SupplementQuestion { get; private set; }
    /// <summary>The first instant too late for the supplement; set once, since it is asked for once.</summary>
    public DateTimeOffset? SupplementUntil { get; private set; }
    /// <summary>派单异议 so far: how often units have sent it on.</summary>
    public int Objections { get; private set; }
    /// <summary>升级: when the objections became too many for an ordinary reassignment.</summary>
    public DateTimeOffset? EscalatedAt { get; private set; }
    /// <summary>One, or two where a retained case was taken up later. Append-only, oldest first.</summary>
    public IReadOnlyList<CaseDecision> Decisions => _decisions;

    protected override Lifecycle<TriageStatus, TriageAct> Lifecycle => TriageLifecycle.Table;

    /// <summary>Opens the case and starts the decision clock at receipt.</summary>
    public static TriageCase Open(SuggestionSubmitted its, ClockBook clocks)
    {
        var triage = new TriageCase
        {
            Id = its.SuggestionId,
            Number = its.Number,
            Topic = its.Topic,
            Excerpt = its.Excerpt,
            Channel = its.Channel,
            Domain = its.Domain,
            Aspect = its.Aspect,
            SubdistrictCode = its.SubdistrictCode,
            CommunityCode = its.CommunityCode,
            SuggesterId = its.SuggesterId,
            AccountId = its.AccountId,
            TextVerdict = TextVerdict.Pending,
            ScopeSignals = its.ScopeSignals?.ToList(),
            ReceivedAt = its.ReceivedAt,
        };
        triage.Begin(TriageAct.Register, Actor.System, its.ReceivedAt);
        triage.DueAt = clocks.Start(ClockRules.Decision, its.ReceivedAt, Actor.System, "收到建议");
        triage.DueProvisional = clocks.IsProvisional;
        if (its.ScopeSignals?.Contains(ScopeSignal.AccusationMatter) == true) triage.SealUp("疑似检举控告", null, Actor.System, its.ReceivedAt);
        return triage;
    }

    /// <summary>要求补正: asks the suggester, once; the decision clock stands still. Raises <see cref="SupplementRequested"/>.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="RoutingErrors.SupplementOnce"/>, or the status does not allow it.</exception>
    public void AskSupplement(string question, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        if (SupplementUntil is not null && Status == TriageStatus.Pending) throw RoutingErrors.SupplementOnce.Refuse();
        NoteOverdue(at);
        Perform(TriageAct.AskSupplement, by, at, question);
        var decisionDue = clocks.Pause(ClockRules.Decision, at, by, "等待补正");
        var until = clocks.Start(ClockRules.Supplement, at, by, "要求补正");
        (SupplementQuestion, SupplementUntil, DueAt) = (question, until, decisionDue ?? until);
        DueProvisional = clocks.IsProvisional;
        Raise(new SupplementRequested(Id, question, at, until));
    }

    /// <summary>补正: the suggester answered in time; the decision clock runs on. Changes nothing where it crosses with a decision.</summary>
    public void Supplement(DateTimeOffset at, ClockBook clocks)
    {
        var awaited = Status == TriageStatus.AwaitingSupplement;
        Perform(TriageAct.Supplement, Actor.System, at);
        if (!awaited) return;
        clocks.Stop(ClockRules.Supplement, at, Actor.System, "已补正");
        DueAt = clocks.Resume(ClockRules.Decision, at, Actor.System, "已补正");
        DueProvisional = clocks.IsProvisional;
    }

    /// <summary>Whether the suggester was asked and did not answer before the end of the period, which <paramref name="at"/> is past.</summary>
    public bool LapsedBy(DateTimeOffset at) => Status == TriageStatus.AwaitingSupplement && SupplementUntil <= at;

    /// <summary>补正逾期: becomes a return, dated to the end of the period. Raises <see cref="SuggestionDeclined"/>.</summary>
    public void Lapse(Grounds grounds, ClockBook clocks) =>
        Decline(TriageAct.Lapse, grounds, Actor.System, SupplementUntil!.Value, clocks);

    /// <summary>受理, with domain and aspect as the officer confirms them. Raises <see cref="SuggestionAccepted"/>.</summary>
    public void Accept(Grounds grounds, Domain domain, LivelihoodAspect? aspect, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        if (LeadCaseId is not null) throw GroupErrors.FollowsLead.Refuse();
        TakeUp(grounds, domain, aspect, by, at, clocks);
    }

    /// <summary>留存, 退回 or 转送, as the grounds say. Raises <see cref="SuggestionDeclined"/>.</summary>
    public void Decline(Grounds grounds, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        var act = grounds.Reason.Decision switch
        {
            TriageDecision.Retained => TriageAct.Retain,
            TriageDecision.Transferred => TriageAct.Transfer,
            _ => TriageAct.Return,
        };
        Decline(act, grounds, by, at, clocks);
    }

    /// <summary>撤回: the suggester took it back; heard wherever the case stands.</summary>
    public void Withdraw(string? reason, DateTimeOffset at, ClockBook clocks)
    {
        NoteOverdue(at);
        Perform(TriageAct.Withdraw, Actor.System, at, reason);
        ReturnProposal = null;
        clocks.StopAll(at, Actor.System, "建议人撤回");
    }

    /// <summary>超期: notes, dated to the due instant and once a case, that no decision was made in time. Raises <see cref="DecisionOverdue"/>.</summary>
    public void NoteOverdue(DateTimeOffset now)
    {
        if (Status != TriageStatus.Pending || OverdueNotedAt is not null || DueAt > now) return;
        OverdueNotedAt = now;
        Note("DecisionOverdue", Actor.System, DueAt, "未在时限内作出办理决定");
        Raise(new DecisionOverdue(Id, DueAt));
    }

    /// <summary>派单异议: counts it; the case escalates when there are too many.</summary>
    public void NoteObjection(int escalateAfter, DateTimeOffset at)
    {
        Objections++;
        if (EscalatedAt is not null || Objections < escalateAfter) return;
        EscalatedAt = at;
        Note("Escalate", Actor.System, at, $"已有{Objections}次派单异议");
    }

    /// <summary>工作日历 changed: takes over what moved, noting before and after.</summary>
    public void Retime(ClockBook clocks, CurrentCalendar calendars)
    {
        foreach (var (clock, moved, at) in clocks.CatchUp(calendars))
        {
            Note("DueMoved", Actor.System, at, clock.Moved(moved));
            if (clock.RuleCode == ClockRules.Supplement) SupplementUntil = moved.After;
            if (moved.After is { } due) DueAt = due;
        }

        DueProvisional = clocks.IsProvisional;
    }

    /// <summary>改写: the words are others now, and not checked yet.</summary>
    public void Reword(SuggestionRewritten its) => (Topic, Excerpt, TextVerdict) = (its.Topic, its.Excerpt, TextVerdict.Pending);

    /// <summary>内容安全: keeps the verdict beside the text.</summary>
    public void KeepVerdict(TextVerdict verdict) => TextVerdict = verdict;

    /// <summary>补齐: the texts as they are after something that was missing on paper was given.</summary>
    public void KeepTexts(SuggestionCompleted its) =>
        (Topic, Excerpt, SubdistrictCode, CommunityCode) = (its.Topic, its.Excerpt, its.SubdistrictCode, its.CommunityCode);

    private void Decline(TriageAct act, Grounds grounds, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        Decide(act, grounds, by, at, clocks);
        Raise(new SuggestionDeclined(
            Id, grounds.Reason.Decision, grounds.Reason.Code, grounds.DoorText, grounds.TextToSuggester, at));
    }

    private void Decide(TriageAct act, Grounds grounds, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        NoteOverdue(at);
        Perform(act, by, at, grounds.Reason.Name);
        _decisions.Add(CaseDecision.Of(Id, grounds, by, at));
        ReturnProposal = null;
        clocks.StopAll(at, by, $"已{grounds.Reason.Decision.Name()}");
    }
}
