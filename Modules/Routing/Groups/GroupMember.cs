using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>One stay of a case in a group; who leaves and comes back has two. Never deleted.</summary>
internal sealed class GroupMember
{
    private GroupMember()
    {
    }

    public Guid Id { get; private set; }
    public Guid GroupId { get; private set; }
    public Guid CaseId { get; private set; }
    /// <summary>The case's, to know who said it first.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }
    public DateTimeOffset JoinedAt { get; private set; }
    /// <summary>The officer.</summary>
    public Guid AddedBy { get; private set; }
    /// <summary>When its handling went over to the lead's; nothing for the lead and before the lead is accepted.</summary>
    public DateTimeOffset? TakenUpAt { get; set; }
    /// <summary>When the lead's answer was last made its own.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
    public DateTimeOffset? LeftAt { get; private set; }
    public string? LeftWhy { get; private set; }

    public bool IsPresent => LeftAt is null;

    public static GroupMember Of(Guid group, TriageCase its, Actor by, DateTimeOffset at) => new()
    {
        Id = NewId.At(at),
        GroupId = group,
        CaseId = its.Id,
        ReceivedAt = its.ReceivedAt,
        JoinedAt = at,
        AddedBy = by.Id,
    };

    public void Leave(string why, DateTimeOffset at) => (LeftAt, LeftWhy) = (at, why);
}
