namespace ZhihuiShibei.Handling;

/// <summary>Section <c>Handling</c>: from when on a case counts as close to its due time (临期).</summary>
internal sealed class HandlingSettings
{
    /// <summary>Days before the due time of the whole handling.</summary>
    public int AmberDays { get; set; } = 7;

    /// <summary>Days before a progress report is due.</summary>
    public int ProgressAmberDays { get; set; } = 3;
}

/// <summary>Longest texts, in UTF-16 characters, and the shortest that can say anything.</summary>
internal static class Limits
{
    public const int Text = 2000;
    public const int Reason = 500;
    public const int Title = 60;
    public const int Name = 50;
    public const int Phone = 20;

    /// <summary>What was done and what comes next, at least.</summary>
    public const int ShortestText = 10;

    /// <summary>Who did it, at least.</summary>
    public const int ShortestName = 2;
}
