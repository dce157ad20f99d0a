namespace ZhihuiShibei.Kernel.Acts;

/// <summary>One line of a module's history: who did what to which thing, when, from which status to which, and why. Append-only.</summary>
public sealed class HistoryEntry
{
    internal HistoryEntry(string subject, Guid subjectId, Actor by, DateTimeOffset at, string? from, string act, string? to, string? reason)
    {
        Id = NewId.At(at);
        Subject = subject;
        SubjectId = subjectId;
        ActorKind = by.Kind;
        ActorId = by.Id;
        UnitId = by.UnitId;
        At = at.ToUniversalTime();
        From = from;
        Act = act;
        To = to;
        Reason = reason;
    }

    private HistoryEntry()
    {
    }

    public Guid Id { get; private set; }
    public string Subject { get; private set; } = "";
    public Guid SubjectId { get; private set; }
    public ActorKind ActorKind { get; private set; }
    public Guid ActorId { get; private set; }
    public Guid? UnitId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string? From { get; private set; }
    public string Act { get; private set; } = "";
    public string? To { get; private set; }
    public string? Reason { get; private set; }
}
