namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>What a limit is counted in.</summary>
public enum ClockUnit
{
    /// <summary>工作日, by the State Council calendar.</summary>
    WorkingDays,

    /// <summary>日; a limit that ends on a day off moves to the next working day (民法典 203).</summary>
    CalendarDays,
}

/// <summary>
/// How long a step may take. A clock keeps the rule it was started with, so changing a rule never moves a running clock;
/// a changed rule gets a new version.
/// </summary>
/// <param name="Code">Stable code, see <see cref="ClockRules"/>.</param>
/// <param name="Version">From 1 up.</param>
/// <param name="Name">Chinese name of the limit, for people: 办理决定时限.</param>
/// <param name="StartsWith">The event whose day is not counted, in Chinese: 收到, 受理, 交办 …</param>
/// <param name="Limit">How many units, 1 to <see cref="LongestLimit"/>.</param>
/// <param name="Unit">Working or calendar days.</param>
/// <param name="MaxExtension">How many units all extensions together may add; 0 where none is allowed.</param>
/// <param name="Basis">Where the rule comes from, in Chinese.</param>
/// <param name="StopsWith">What ends it, in Chinese; empty in rules frozen before this was told.</param>
/// <param name="PausesWith">What lets it stand still; null where nothing does, and then it cannot be paused.</param>
/// <param name="ResumesWith">What lets it run on.</param>
public sealed record ClockRule(
    string Code, int Version, string Name, string StartsWith, int Limit, ClockUnit Unit, int MaxExtension, string Basis,
    string StopsWith = "", string? PausesWith = null, string? ResumesWith = null)
{
    /// <summary>No step takes longer than this many units; a larger number is a slip of the keyboard.</summary>
    public const int LongestLimit = 1000;

    /// <summary>Whether it may stand still; rules frozen before this was told may.</summary>
    public bool MayPause => StopsWith.Length == 0 || PausesWith is not null;

    /// <summary>The unit as it stands in a Chinese sentence.</summary>
    public string UnitText => Unit is ClockUnit.WorkingDays ? "个工作日" : "日";
}
