using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Deciding;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>办理决定 as it was made: by whom, when, why, and in which words it was told. Never changed.</summary>
internal sealed class CaseDecision
{
    private CaseDecision()
    {
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public TriageDecision Decision { get; private set; }
    public DateTimeOffset At { get; private set; }
    /// <summary>The officer; empty where the system let a supplement lapse.</summary>
    public Guid DeciderId { get; private set; }
    /// <summary>Who proposed it, where the decider confirmed (退回复核).</summary>
    public Guid? ProposedById { get; private set; }
    public string ReasonCode { get; private set; } = "";
    /// <summary>The reason's name at that time.</summary>
    public string Reason { get; private set; } = "";
    public string TextToSuggester { get; private set; } = "";
    /// <summary>For colleagues only.</summary>
    public string? Remark { get; private set; }
    public string? DoorCode { get; private set; }
    /// <summary>The right door in the words told.</summary>
    public string? Door { get; private set; }
    /// <summary>The organ it was transferred to, or that is responsible.</summary>
    public string? Organ { get; private set; }
    public string? ReceiptNumber { get; private set; }
    /// <summary>When to ask the organ what became of a transfer.</summary>
    public DateOnly? FollowUpOn { get; private set; }

    public static CaseDecision Of(Guid caseId, Grounds grounds, Actor by, DateTimeOffset at) => new()
    {
        Id = NewId.At(at),
        CaseId = caseId,
        Decision = grounds.Reason.Decision,
        At = at,
        DeciderId = by.Id,
        ReasonCode = grounds.Reason.Code,
        Reason = grounds.Reason.Name,
        TextToSuggester = grounds.TextToSuggester,
        Remark = grounds.Remark,
        DoorCode = grounds.DoorCode,
        Door = grounds.DoorText,
        Organ = grounds.Organ,
        ReceiptNumber = grounds.ReceiptNumber,
        FollowUpOn = grounds.FollowUpOn,
        ProposedById = grounds.ProposedById,
    };
}
