using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Routing.Catalogue;

/// <summary>理由: why a decision may be made, with the words for the suggester and the door it points to. Data with a stable code.</summary>
internal sealed class Reason
{
    /// <summary>受理's usual reason, taken when the officer names none.</summary>
    public const string InScope = "in-scope";

    /// <summary>补正逾期: given by the system only.</summary>
    public const string SupplementLapsed = "supplement-lapsed";

    /// <summary>并案受理: accepted with the lead of its case group.</summary>
    public const string Merged = "merged";

    public string Code { get; init; } = "";
    public TriageDecision Decision { get; init; }
    public string Name { get; init; } = "";
    /// <summary>Text for the suggester, with variables, as long as nobody has written another (<see cref="Texts.TextTemplate"/>).</summary>
    public string Template { get; init; } = "";
    /// <summary>The door this reason points to, if any.</summary>
    public string? DoorCode { get; init; }
    /// <summary>Not for an officer to choose.</summary>
    public bool SystemOnly { get; init; }
    public bool Active { get; init; } = true;
    public int Position { get; init; }
}
