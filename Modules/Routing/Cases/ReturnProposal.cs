using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Deciding;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>A return that one officer proposed, in the words that will be told.</summary>
internal sealed class ReturnProposal
{
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string ReasonCode { get; private set; } = "";
    /// <summary>The reason's name at that time.</summary>
    public string Reason { get; private set; } = "";
    public string TextToSuggester { get; private set; } = "";
    public string? Remark { get; private set; }
    public string? DoorCode { get; private set; }
    public string? Door { get; private set; }
    public string? Organ { get; private set; }

    public static ReturnProposal Of(Grounds grounds, Actor by, DateTimeOffset at) => new()
    {
        ById = by.Id,
        At = at,
        ReasonCode = grounds.Reason.Code,
        Reason = grounds.Reason.Name,
        TextToSuggester = grounds.TextToSuggester,
        Remark = grounds.Remark,
        DoorCode = grounds.DoorCode,
        Door = grounds.DoorText,
        Organ = grounds.Organ,
    };

    /// <param name="reason">The one of <see cref="ReasonCode"/>.</param>
    public Grounds GroundsBy(Reason reason) => new(reason, TextToSuggester)
    {
        Remark = Remark, DoorCode = DoorCode, DoorText = Door, Organ = Organ, ProposedById = ById,
    };
}
