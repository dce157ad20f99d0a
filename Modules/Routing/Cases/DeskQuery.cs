using System.Globalization;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>
/// A filter as SQL. Values of enums stand in the text itself, so that partial indexes fit and the planner knows how common they are;
/// all else are parameters. Everything an open case is filtered by lies in one index beside the due date, so that whatever the
/// filter, some tens of thousands of small entries are read at most.
/// </summary>
internal sealed class DeskQuery
{
    /// <summary>No condition.</summary>
    public const string Any = "true";

    private readonly List<string> _conditions = [];
    private readonly List<string> _range = [];
    private readonly List<object> _values = [];

    private DeskQuery(CaseFilter.Query its, Horizon horizon)
    {
        IsOpen = its.Status is null or TriageStatus.Pending or TriageStatus.AwaitingSupplement || its.Light is not null;
        Status = its.Status switch
        {
            { } one when IsOpen && one is not (TriageStatus.Pending or TriageStatus.AwaitingSupplement) => "false",
            { } one => $"c.status = '{one}'",
            null => "c.status in ('Pending', 'AwaitingSupplement')",
        };
        if (its.Light is { } light && horizon.Range(light) is var (after, upTo)) Add($"c.due_at > {P(after)} and c.due_at <= {P(upTo)}");
        if (its.Channel is { } channel) Add($"c.channel = '{channel}'");
        if (its.Domain is { } domain) Add($"c.domain = '{domain}'");
        if (its.Aspect is { } aspect) Add($"c.aspect = '{aspect}'");
        if (its.Subdistrict is { Length: > 0 } subdistrict) Add($"c.subdistrict_code = {P(subdistrict)}");
        if (its.Community is { Length: > 0 } community) Add($"c.community_code = {P(community)}");
        if (its.Signal is { } signal) Add($"c.scope_signals @> array['{signal}']");
        if (its.ReceivedFrom is { } first) _range.Add($"c.received_at >= {P(Shanghai.StartOfDay(first))}");
        if (its.ReceivedTo is { } last && last < DateOnly.MaxValue) _range.Add($"c.received_at < {P(Shanghai.EndOfDay(last))}");
        if (its.Provisional is { } provisional) Add($"c.due_provisional = {(provisional ? "true" : "false")}");
        if (its.Held is { } any) Add($"c.id {(any ? "in" : "not in")} (select h.case_id from routing.case_hold h where h.until > {P(horizon.Now)})");
        if (its.HeldBy is { } officer)
            Add($"c.id in (select h.case_id from routing.case_hold h where h.until > {P(horizon.Now)} and h.holder_id = {P(officer)})");
        if (its.ReturnProposed is { } proposed) Add($"c.return_proposed_at is {(proposed ? "not null" : "null")}");
    }

    /// <summary>Whether it looks for what is still to be decided.</summary>
    public bool IsOpen { get; }
    public string Status { get; }
    /// <summary>Who may be shown.</summary>
    public string Seal { get; private set; } = "c.seal = 'Open'";
    /// <summary>When it was received; <see cref="Any"/> where that is not asked.</summary>
    public string Range => All(_range);
    /// <summary>Beside status, seal and range; <see cref="Any"/> where nothing else is asked.</summary>
    public string Rest => All(_conditions);
    public bool IsPlain => _conditions.Count + _range.Count == 0;
    public IReadOnlyList<object> Values => _values;

    /// <summary>What is not sealed.</summary>
    public static DeskQuery Ordinary(CaseFilter.Query its, Horizon horizon) => new(its, horizon);

    /// <summary>What is sealed and does not concern the caller.</summary>
    public static DeskQuery Sealed(CaseFilter.Query its, Horizon horizon, Caller caller)
    {
        var query = new DeskQuery(its, horizon);
        query.Seal = $"c.seal = '{SealStatus.Sealed}' and c.accused_unit_id is distinct from {query.P(caller.UnitId ?? Guid.AllBitsSet)}"
            + $" and not coalesce({query.P(caller.Id)} = any (c.recused), false)";
        return query;
    }

    /// <summary>One more parameter; gives its place in the text.</summary>
    public string P(object value)
    {
        _values.Add(value is DateTimeOffset at ? at.ToUniversalTime() : value);
        return string.Create(CultureInfo.InvariantCulture, $"${_values.Count}");
    }

    private static string All(List<string> conditions) => conditions.Count == 0 ? Any : string.Join(" and ", conditions);

    private void Add(string condition) => _conditions.Add(condition);
}
