using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling;

/// <summary>
/// 办理: the work on one accepted suggestion, whose id it shares. A lead unit reports, drafts and answers; the Social Work
/// Department checks. Two clocks run: the sixty days from acceptance, and the longest silence between two reports, which
/// stands still while a conclusion is checked. This half holds what a case is; its clocks are in the other.
/// </summary>
internal sealed partial class HandlingCase : Aggregate<HandlingStatus, HandlingAct>
{
    /// <summary>One re-handling at most (重新办理一次).</summary>
    private const int LastRound = 2;

    private HandlingCase()
    {
    }

    public string Number { get; private set; } = "";
    public string Topic { get; private set; } = "";
    public Domain Domain { get; private set; }
    public LivelihoodAspect? Aspect { get; private set; }
    /// <summary>The suggester in the vault.</summary>
    public Guid SuggesterId { get; private set; }
    public Guid? AccountId { get; private set; }
    public DateTimeOffset AcceptedAt { get; private set; }
    /// <summary>首接（主办）单位, once there is an order.</summary>
    public Guid? LeadUnitId { get; private set; }
    /// <summary>The lead's present order: an acknowledgement of an older one says nothing.</summary>
    public Guid? LeadOrderId { get; private set; }
    /// <summary>1, or 2 while and after it is re-handled.</summary>
    public int Round { get; private set; } = 1;
    /// <summary>The latest version of this round's conclusion; 0 before the first draft.</summary>
    public int DraftVersion { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    /// <summary>When it was concluded or withdrawn; nothing while there is work to do.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
    public HandlingResult? Result { get; private set; }

    /// <summary>经办人 of the lead unit; nothing until somebody takes it or is given it.</summary>
    public Guid? OfficerId { get; private set; }

    public bool MayBeRehandled => Round < LastRound;

    protected override Lifecycle<HandlingStatus, HandlingAct> Lifecycle => HandlingLifecycle.Table;

    /// <summary>立案: the suggestion was accepted; both clocks start with its acceptance.</summary>
    public static HandlingCase Open(SuggestionAccepted accepted, Timing timing)
    {
        var opened = new HandlingCase
        {
            Id = accepted.SuggestionId,
            Number = accepted.Number,
            Topic = accepted.Topic,
            Domain = accepted.Domain,
            Aspect = accepted.Aspect,
            SuggesterId = accepted.SuggesterId,
            AccountId = accepted.AccountId,
            AcceptedAt = accepted.At,
        };
        opened.Begin(HandlingAct.Open, Actor.System, accepted.At);
        opened.StartClocks("受理", accepted.At, Actor.System, timing);
        return opened;
    }

    /// <summary>派单: the lead has an order to acknowledge. A check that was going on is void, since its unit changed.</summary>
    public void Dispatch(Guid order, Guid unit, DateTimeOffset at, Timing timing)
    {
        Perform(HandlingAct.Dispatch, Actor.System, at);
        if (ClosedAt is not null || Status == HandlingStatus.Merged) return;
        LapseExtension("重新派单", at);
        if (LeadUnitId != unit) OfficerId = null;
        (LeadOrderId, LeadUnitId, SubmittedAt) = (order, unit, null);
        ResumeProgress(at, Actor.System, "重新派单", timing);
    }

    /// <summary>签收: the lead begins; without effect for an order that was replaced meanwhile.</summary>
    public void Acknowledge(Guid order, DateTimeOffset at)
    {
        if (order == LeadOrderId) Perform(HandlingAct.Acknowledge, Actor.System, at);
    }

    /// <summary>报告进展, in words the suggester reads; the next silence begins. Raises <see cref="ProgressReported"/>.</summary>
    public void Report(string unitName, string text, Actor by, DateTimeOffset at, Timing timing)
    {
        Perform(HandlingAct.Report, by, at);
        OfficerId ??= by.Id;
        RestartProgress(at, by, timing);
        Raise(new ProgressReported(Id, LeadUnitId!.Value, unitName, text, at));
    }

    /// <summary>协办意见: a co-handling unit told the lead its part. Raises <see cref="OpinionGiven"/>.</summary>
    public void NoteOpinion(Guid unit, Actor by, DateTimeOffset at)
    {
        Perform(HandlingAct.GiveOpinion, by, at);
        Raise(new OpinionGiven(Id, unit, at));
    }

    /// <summary>起草: a further version of the conclusion; earlier ones stay.</summary>
    /// <returns>Its number in this round, from 1.</returns>
    public int Draft(Actor by, DateTimeOffset at)
    {
        Perform(HandlingAct.Draft, by, at);
        OfficerId ??= by.Id;
        return ++DraftVersion;
    }

    /// <summary>提交审核.</summary>
    public void SubmitForCheck(Actor by, DateTimeOffset at, Timing timing)
    {
        Perform(HandlingAct.SubmitForCheck, by, at);
        SubmittedAt = at;
        PauseProgress(at, by, "答复正在审核", timing);
    }

    /// <summary>退回修改, with remarks.</summary>
    public void SendBack(string remarks, Actor by, DateTimeOffset at, Timing timing)
    {
        Perform(HandlingAct.SendBack, by, at, remarks);
        SubmittedAt = null;
        ResumeProgress(at, by, "退回修改", timing);
    }

    /// <summary>审核通过: the answer goes to the suggester, the clocks stop. Raises <see cref="SuggestionConcluded"/>.</summary>
    public void Approve(Conclusion conclusion, string unitName, string? remarks, Actor by, DateTimeOffset at, Timing timing)
    {
        Perform(HandlingAct.Approve, by, at, remarks);
        StopClocks(at, by, "已办结", timing);
        (ClosedAt, Result) = (at, conclusion.Result);
        Raise(new SuggestionConcluded(
            Id, conclusion.UnitId, unitName, conclusion.Result, PublicAnswer.Of(this, conclusion, unitName), Round, at));
    }

    /// <summary>重新办理: once, because the answer was not good enough; new clocks. Raises <see cref="RehandlingOrdered"/>.</summary>
    public void Rehandle(string reason, Actor by, DateTimeOffset at, Timing timing)
    {
        if (Status == HandlingStatus.Concluded && !MayBeRehandled) throw HandlingErrors.AlreadyRehandled.Refuse();
        Perform(HandlingAct.Rehandle, by, at, reason);
        (Round, DraftVersion, SubmittedAt, ClosedAt, Result, FollowsId) = (Round + 1, 0, null, null, null, null);
        StartClocks("重新办理", at, by, timing);
        Raise(new RehandlingOrdered(Id, reason, at));
    }

    /// <summary>经办人 of the lead unit, or somebody else from now on; why is noted.</summary>
    public void Assign(Guid officer, string note, Actor by, DateTimeOffset at)
    {
        if (OfficerId == officer) return;
        Note("Assign", by, at, note);
        OfficerId = officer;
    }

    /// <summary>交接 or 指定经办人 of a co-handling unit; the officer stands beside the unit.</summary>
    public void NoteAssigned(string note, Actor by, DateTimeOffset at) => Note("Assign", by, at, note);

    /// <summary>补齐: the topic as it is now that something missing on paper was given.</summary>
    public void KeepTopic(string topic) => Topic = topic;

    /// <summary>撤回: the suggester took it back; nothing is left to do.</summary>
    public void Withdraw(string? reason, DateTimeOffset at, Timing timing)
    {
        Perform(HandlingAct.Withdraw, Actor.System, at, reason);
        StopClocks(at, Actor.System, "建议人撤回", timing);
        ClosedAt = at;
    }

    /// <summary>评价: noted in the history; the scores stand beside the case.</summary>
    public void NoteRating(int round, bool dissatisfied, DateTimeOffset at) =>
        Note("Rate", Actor.System, at, $"第{round}次答复：{(dissatisfied ? "不满意" : "满意")}");
}
