using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Handling.Extending;

/// <summary>延期申请 of a lead unit for one handling of a case. What is said about it stands in the history of the case.</summary>
internal sealed class Extension
{
    public Guid Id { get; init; }
    public Guid SuggestionId { get; init; }
    /// <summary>Of the case; each handling has sixty days of its own.</summary>
    public int Round { get; init; }
    public Guid UnitId { get; init; }
    /// <summary>Calendar days asked for.</summary>
    public int Days { get; init; }
    /// <summary>In words the suggester reads.</summary>
    public string Reason { get; init; } = "";
    public Guid AskedBy { get; init; }
    public DateTimeOffset AskedAt { get; init; }
    public ExtensionStatus Status { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    /// <summary>Why it was refused or lapsed.</summary>
    public string? Remarks { get; private set; }
    /// <summary>The due instant before and after, once it was granted.</summary>
    public DateTimeOffset? FormerDueAt { get; private set; }
    public DateTimeOffset? DueAt { get; private set; }

    public void Grant(DateTimeOffset former, DateTimeOffset due, Guid by, DateTimeOffset at)
    {
        End(ExtensionAct.Grant, by, null, at);
        (FormerDueAt, DueAt) = (former, due);
    }

    public void Refuse(string remarks, Guid by, DateTimeOffset at) => End(ExtensionAct.Refuse, by, remarks, at);

    public void Lapse(string why, DateTimeOffset at) => End(ExtensionAct.Lapse, Actor.System.Id, why, at);

    private void End(ExtensionAct act, Guid by, string? remarks, DateTimeOffset at)
    {
        Status = ExtensionLifecycle.Table.Next(Status, act);
        (DecidedBy, Remarks, DecidedAt) = (by, remarks, at);
    }
}
