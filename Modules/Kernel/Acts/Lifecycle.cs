using System.Text;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Kernel.Acts;

/// <summary>
/// A status machine as one table, <c>(status, act) → status</c>. What is not in the table is refused with the machine's
/// error code (409). The diagrams in docs/lifecycles are generated from here, so they cannot lie.
/// </summary>
public sealed class Lifecycle<TStatus, TAct>(string name, ErrorCode refused, TStatus initial)
    where TStatus : struct, Enum
    where TAct : struct, Enum
{
    private readonly Dictionary<(TStatus, TAct), TStatus> _table = [];

    public string Name => name;

    public TStatus Initial => initial;

    public IReadOnlyDictionary<(TStatus From, TAct Act), TStatus> Table => _table;

    /// <summary>Adds one row: <paramref name="act"/> is allowed in each of <paramref name="from"/> and leads to <paramref name="to"/>.</summary>
    public Lifecycle<TStatus, TAct> Allow(TAct act, TStatus to, params ReadOnlySpan<TStatus> from)
    {
        foreach (var status in from) _table.Add((status, act), to);
        return this;
    }

    /// <summary>Adds rows for an act that leaves the status as it is.</summary>
    public Lifecycle<TStatus, TAct> Stay(TAct act, params ReadOnlySpan<TStatus> on)
    {
        foreach (var status in on) _table.Add((status, act), status);
        return this;
    }

    public bool Allows(TStatus from, TAct act) => _table.ContainsKey((from, act));

    /// <exception cref="Refusal">The act is not in the table for this status.</exception>
    public TStatus Next(TStatus from, TAct act) => _table.TryGetValue((from, act), out var to)
        ? to
        : throw refused.Refuse($"当前状态为“{from.Name()}”，不能“{act.Name()}”。请刷新后查看最新状态。");

    /// <summary>The table as a Mermaid state diagram, in table order.</summary>
    public string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var status in Enum.GetValues<TStatus>()) text.Append($"    {status}: {status.Name()}\n");
        text.Append($"    [*] --> {initial}\n");
        foreach (var ((from, act), to) in _table) text.Append($"    {from} --> {to}: {act.Name()}\n");
        return text.ToString();
    }
}
