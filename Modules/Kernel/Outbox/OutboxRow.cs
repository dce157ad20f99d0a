namespace ZhihuiShibei.Kernel.Outbox;

/// <summary>
/// A promise: this fact will reach this subscriber. One row per (fact, subscribing module), written in the same save as the
/// act, deleted in the same commit as its effects.
/// </summary>
public sealed class OutboxRow
{
    /// <summary>Given by the database, so that facts with one key keep their order.</summary>
    public long Id { get; private set; }
    public required string Subscriber { get; init; }
    public required Guid Key { get; init; }
    /// <summary>The fact's wire name.</summary>
    public required string Name { get; init; }
    /// <summary>The fact as JSON text.</summary>
    public required string Body { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    /// <summary>Not before this instant; moved forward by back-off.</summary>
    public required DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }
    public string? LastError { get; set; }
    /// <summary>Set when attempts ran out: from then on it halts its own (subscriber, key) until replayed.</summary>
    public DateTimeOffset? DeadAt { get; set; }
}
