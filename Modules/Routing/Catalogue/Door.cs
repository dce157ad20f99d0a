namespace ZhihuiShibei.Routing.Catalogue;

/// <summary>法定途径 or the right office: where a matter belongs that is not a suggestion to this district. Data with a stable code.</summary>
internal sealed class Door
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    /// <summary>How to reach it, as the suggester reads it.</summary>
    public string HowTo { get; init; } = "";
    /// <summary>The officer must write which organ it is.</summary>
    public bool NeedsOrgan { get; init; }
    public bool Active { get; init; } = true;
    public int Position { get; init; }

    /// <summary>Who is responsible and how to reach them.</summary>
    public string InWords(string? organ) => $"办理途径：{(NeedsOrgan ? organ : Name)}。{HowTo}";
}
