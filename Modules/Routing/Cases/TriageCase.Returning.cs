using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>退回复核: where switched on, a return takes two officers. The decision clock runs on meanwhile.</summary>
internal sealed partial class TriageCase
{
    /// <summary>What waits for a second officer; nothing otherwise.</summary>
    public ReturnProposal? ReturnProposal { get; private set; }

    /// <summary>Who has it open; may have lapsed.</summary>
    public CaseHold? Hold { get; private set; }

    /// <summary>提请退回.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReturnErrors.AlreadyProposed"/>, or the status does not allow it.</exception>
    public void ProposeReturn(Grounds grounds, Actor by, DateTimeOffset at)
    {
        if (ReturnProposal is not null) throw ReturnErrors.AlreadyProposed.Refuse();
        NoteOverdue(at);
        Perform(TriageAct.ProposeReturn, by, at, grounds.Reason.Name);
        ReturnProposal = ReturnProposal.Of(grounds, by, at);
    }

    /// <summary>同意退回, by another officer. Raises <see cref="Kernel.Events.SuggestionDeclined"/>.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReturnErrors.NotProposed"/>, <see cref="ReturnErrors.SamePerson"/></exception>
    public void ConfirmReturn(Reason reason, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        var proposal = ReturnProposal ?? throw ReturnErrors.NotProposed.Refuse();
        if (proposal.ById == by.Id) throw ReturnErrors.SamePerson.Refuse();
        Decline(TriageAct.Return, proposal.GroundsBy(reason), by, at, clocks);
    }

    /// <summary>不同意退回, by another officer; the proposer may take it back in the same way.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReturnErrors.NotProposed"/></exception>
    public void TurnDownReturn(string remark, Actor by, DateTimeOffset at)
    {
        if (ReturnProposal is null) throw ReturnErrors.NotProposed.Refuse();
        NoteOverdue(at);
        Perform(TriageAct.TurnDownReturn, by, at, remark);
        ReturnProposal = null;
    }

    /// <summary>接手: says whom the case was taken from.</summary>
    public void NoteTakenOver(Guid from, Actor by, DateTimeOffset at) => Note("TakeOver", by, at, $"原由{from}研判");
}
