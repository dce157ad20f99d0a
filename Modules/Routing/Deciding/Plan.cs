using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>
/// A decision made ready for any number of cases: reason, words, door and units are looked up once, so that performing it asks nobody
/// anything. One case or five thousand, tried or carried out, it is the same act.
/// </summary>
internal abstract record Plan
{
    /// <summary>Performs it on the case.</summary>
    /// <exception cref="Kernel.Http.Refusal">The case, or its state, does not allow it.</exception>
    public abstract void Perform(TriageCase its, Actor by, DateTimeOffset at, ClockBook clocks);
}

/// <summary>同意退回 of whatever was proposed.</summary>
/// <param name="Reasons">All of them by code: the proposal names its own.</param>
internal sealed record ConfirmPlan(IReadOnlyDictionary<string, Reason> Reasons) : Plan
{
    public override void Perform(TriageCase its, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        var proposal = its.ReturnProposal ?? throw ReturnErrors.NotProposed.Refuse();
        its.ConfirmReturn(Reasons[proposal.ReasonCode], by, at, clocks);
    }
}
