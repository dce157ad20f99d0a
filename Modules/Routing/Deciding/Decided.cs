using System.ComponentModel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>The answer to a decision that is not dispatched.</summary>
internal sealed record Decided(
    Guid Id,
    [property: Description("建议编号。")] string Number,
    TriageStatus Status,
    [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("作出决定的时间；退回待另一位经办人复核时没有。")] DateTimeOffset? DecidedAt,
    [property: Description("告知建议人的文字；待复核时，为将要告知的文字。")] string TextToSuggester,
    [property: Description("告知建议人的办理途径，可能没有。")] string? Door,
    [property: Description("退回待另一位经办人复核，尚未生效。")] bool AwaitsSecond)
{
    internal static Decided Of(TriageCase triage)
    {
        if (triage.ReturnProposal is { } proposal)
            return new(triage.Id, triage.Number, triage.Status, triage.Status.Name(), null, proposal.TextToSuggester, proposal.Door, true);
        var last = triage.Decisions[^1];
        return new(triage.Id, triage.Number, triage.Status, triage.Status.Name(), last.At, last.TextToSuggester, last.Door, false);
    }
}
