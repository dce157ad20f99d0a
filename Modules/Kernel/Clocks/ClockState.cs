namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>Where a clock stands.</summary>
public enum ClockStatus
{
    /// <summary>计时中.</summary>
    Running,

    /// <summary>已暂停.</summary>
    Paused,

    /// <summary>已终止.</summary>
    Stopped,
}

/// <summary>What a ledger, a rule and a calendar together say.</summary>
public sealed class ClockState
{
    /// <summary>Running, paused or stopped.</summary>
    public required ClockStatus Status { get; init; }

    /// <summary>
    /// The last day of the limit. Null while paused, because then there is nothing to miss, unless it had passed before the pause.
    /// </summary>
    public required DateOnly? DueDate { get; init; }

    /// <summary>When it was stopped; a UTC instant.</summary>
    public required DateTimeOffset? StoppedAt { get; init; }

    /// <summary>Years whose notice is missing although the due date hangs on them, ascending.</summary>
    public required IReadOnlyList<int> ProvisionalYears { get; init; }

    /// <summary>24:00 of the due date as a UTC instant: the first instant that is too late. Null with <see cref="DueDate"/>.</summary>
    public DateTimeOffset? Due => DueDate is { } day ? Shanghai.EndOfDay(day) : null;

    /// <summary>Whether the limit was missed: by the stop if there was one, else by now.</summary>
    public bool IsOverdue(DateTimeOffset now) => Due is { } due && (StoppedAt ?? now) >= due;
}
