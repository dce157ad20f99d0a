namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>What may happen to a clock.</summary>
public enum ClockAct
{
    /// <summary>开始; first and once.</summary>
    Start,

    /// <summary>暂停.</summary>
    Pause,

    /// <summary>恢复.</summary>
    Resume,

    /// <summary>延期.</summary>
    Extend,

    /// <summary>终止; last, from running or paused.</summary>
    Stop,
}

/// <summary>One line of a clock's ledger. Lines are appended, never changed.</summary>
/// <param name="Act">What happened.</param>
/// <param name="At">When it took effect; never before the line above.</param>
/// <param name="By">Who: a staff or person id, or the name of the sweep.</param>
/// <param name="Why">Why, in Chinese; shown in explanations, so without personal data: 等待补正.</param>
/// <param name="ExtendBy">Units added, in the rule's unit; with <see cref="ClockAct.Extend"/> only.</param>
public sealed record ClockEntry(ClockAct Act, DateTimeOffset At, string By, string Why, int? ExtendBy = null);

/// <summary>A ledger that cannot have happened: a pause of a paused clock, lines out of order, a line after the stop …</summary>
public sealed class ClockLedgerException(string message) : Exception(message);
