using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Texts;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>留存, 退回 or 转送, as the reason says.</summary>
/// <param name="Words">For the suggester, with variables.</param>
internal sealed record DeclinePlan(Reason Reason, string Words) : Plan
{
    public string? Remark { get; init; }
    public string? DoorCode { get; init; }
    /// <summary>Who is responsible and how to reach them, as the suggester reads it.</summary>
    public string? DoorText { get; init; }
    public string? Organ { get; init; }
    /// <summary>Who is responsible, where no organ was written.</summary>
    public string? DoorName { get; init; }
    public string? ReceiptNumber { get; init; }
    public DateOnly? FollowUpOn { get; init; }
    /// <summary>退回复核: only proposes it, for a second officer to confirm.</summary>
    public bool NeedsSecond { get; init; }

    public override void Perform(TriageCase its, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        var text = TextVariables.Fill(Words, new Dictionary<string, string?>
        {
            [TextVariables.Topic] = its.Topic,
            [TextVariables.Number] = its.Number,
            [TextVariables.Reason] = Reason.Name,
            [TextVariables.Organ] = Organ ?? DoorName,
            [TextVariables.Door] = DoorText,
            [TextVariables.Limit] = $"{FollowUpOn:yyyy年M月d日}",
        });
        var grounds = new Grounds(Reason, text)
        {
            Remark = Remark, DoorCode = DoorCode, DoorText = DoorText, Organ = Organ, ReceiptNumber = ReceiptNumber, FollowUpOn = FollowUpOn,
        };
        if (NeedsSecond && Reason.Decision == TriageDecision.Returned) its.ProposeReturn(grounds, by, at);
        else its.Decline(grounds, by, at, clocks);
    }
}
