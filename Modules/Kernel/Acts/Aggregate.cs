using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Kernel.Acts;

/// <summary>
/// A thing with a life: acts change it, each act leaves a line in the module's history and in the audit log, and may raise
/// facts for other modules. History, audit and facts are written in the same save as the change itself.
/// </summary>
public abstract class Aggregate
{
    private static long _raised;
    private readonly List<(long Order, Fact Fact)> _facts = [];
    private readonly List<HistoryEntry> _acts = [];

    /// <summary>A UUIDv7 made by the application.</summary>
    public Guid Id { get; protected set; }

    protected void Raise(Fact fact) => _facts.Add((Interlocked.Increment(ref _raised), fact));

    private protected void Record(HistoryEntry entry) => _acts.Add(entry);

    /// <summary>Records an act that has no status of its own (a correction, a reading, a count).</summary>
    protected void Note(string act, Actor by, DateTimeOffset at, string? reason = null) =>
        Record(new(GetType().Name, Id, by, at, null, act, null, reason));

    /// <summary>What happened since the last save; the order of facts holds across aggregates.</summary>
    internal (IReadOnlyList<(long Order, Fact Fact)> Facts, IReadOnlyList<HistoryEntry> Acts) Drain()
    {
        var drained = (_facts.ToArray(), _acts.ToArray());
        _facts.Clear();
        _acts.Clear();
        return drained;
    }

    internal bool HasNews => _facts.Count > 0 || _acts.Count > 0;
}

/// <summary>An <see cref="Aggregate"/> whose status moves by the rows of one <see cref="Lifecycle{TStatus,TAct}"/>.</summary>
public abstract class Aggregate<TStatus, TAct> : Aggregate
    where TStatus : struct, Enum
    where TAct : struct, Enum
{
    public TStatus Status { get; private set; }

    protected abstract Lifecycle<TStatus, TAct> Lifecycle { get; }

    /// <summary>Gives a new aggregate its first status and writes the first line of its history.</summary>
    protected void Begin(TAct act, Actor by, DateTimeOffset at, string? reason = null)
    {
        Status = Lifecycle.Initial;
        Record(new(GetType().Name, Id, by, at, null, act.ToString(), Status.ToString(), reason));
    }

    /// <summary>Moves by the table, or refuses.</summary>
    /// <exception cref="Http.Refusal">The act is not allowed in the present status.</exception>
    protected void Perform(TAct act, Actor by, DateTimeOffset at, string? reason = null)
    {
        var from = Status;
        Status = Lifecycle.Next(from, act);
        Record(new(GetType().Name, Id, by, at, from.ToString(), act.ToString(), Status.ToString(), reason));
    }
}
