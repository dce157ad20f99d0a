using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Channels;

/// <summary>Intake's own small copy of a partner system: its channel and what it may bring.</summary>
internal sealed class Partner
{
    public required Guid PartnerId { get; init; }
    public required Channel Channel { get; init; }
    public bool Active { get; set; }
    public int RequestsAMinute { get; set; }
    public int SuggestionsADay { get; set; }
}

/// <summary>New suggestions a partner brought on one day of Asia/Shanghai.</summary>
internal sealed class PartnerDay
{
    public Guid PartnerId { get; private set; }
    public DateOnly Day { get; private set; }
    public int Suggestions { get; private set; }
}

/// <summary>Keeps the copy up to date.</summary>
internal sealed class FollowPartner(IntakeContext db) : INotificationHandler<PartnerSaved>
{
    public async Task Handle(PartnerSaved fact, CancellationToken cancellationToken)
    {
        var partner = await db.Set<Partner>().FindAsync([fact.PartnerId], cancellationToken);
        if (partner is null) db.Add(partner = new() { PartnerId = fact.PartnerId, Channel = fact.Channel });
        (partner.Active, partner.RequestsAMinute, partner.SuggestionsADay) = (fact.Active, fact.RequestsAMinute, fact.SuggestionsADay);
    }
}
