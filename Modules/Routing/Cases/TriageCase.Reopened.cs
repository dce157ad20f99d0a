using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>重新研判: what was retained is decided upon once more.</summary>
internal sealed partial class TriageCase
{
    /// <summary>Five working days start anew; whether the first decision came late stays in the history. Raises <see cref="SuggestionReopened"/>.</summary>
    public void Reopen(string reason, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        Perform(TriageAct.Reopen, by, at, reason);
        (DueAt, OverdueNotedAt) = (clocks.Start(ClockRules.Decision, at, by, "重新研判", startsWith: "重新研判"), null);
        DueProvisional = clocks.IsProvisional;
        Raise(new SuggestionReopened(Id, reason, at));
    }
}
