using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling;

/// <summary>The clocks of a case, and what happens when one runs out.</summary>
internal sealed partial class HandlingCase
{
    private readonly List<ClockRecord> _clocks = [];

    /// <summary>Loaded with the case: those that still run or pause.</summary>
    public IReadOnlyList<ClockRecord> Clocks => _clocks;

    /// <summary>The first instant that is too late to conclude.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>The first instant that is too late to report; nothing while the silence is not counted.</summary>
    public DateTimeOffset? ProgressDueAt { get; private set; }

    /// <summary>办理超期: when this round's handling fell overdue, if it did. Stays after the conclusion.</summary>
    public DateTimeOffset? OverdueAt { get; private set; }

    /// <summary>进展超期: when the present silence became too long, if it did.</summary>
    public DateTimeOffset? ProgressOverdueAt { get; private set; }

    /// <summary>The next instant at which a clock runs out that has not been told; the sweep looks at this column alone.</summary>
    public DateTimeOffset? AlarmAt { get; private set; }

    /// <summary>
    /// 超期: tells each clock that ran out by <paramref name="now"/>, back-dated to its due time, once. Raises
    /// <see cref="HandlingOverdue"/>. Every act on a clock does this first, so a late sweep loses nothing.
    /// </summary>
    public void FallDue(DateTimeOffset now)
    {
        if (OpenClock(ClockRules.Handling)?.DueAt is { } due && due <= now && OverdueAt is null)
        {
            Tell(ClockRules.Handling, (OverdueAt = due).Value);
            LapseExtension("办理时限届满，申请未获批准", due);
        }

        if (OpenClock(ClockRules.Progress)?.DueAt is { } silent && silent <= now && ProgressOverdueAt is null)
            Tell(ClockRules.Progress, (ProgressOverdueAt = silent).Value);
        SetAlarm();
    }

    /// <summary>工作日历 changed: takes over what moved, noting before and after.</summary>
    public void Retime(CurrentCalendar calendars)
    {
        foreach (var clock in _clocks.Where(c => c.StoppedAt is null))
            foreach (var (moved, at) in clock.CatchUp(calendars)) Note("DueMoved", Actor.System, at, clock.Moved(moved));
        SetAlarm();
    }

    /// <summary>协办派单: the date by which a co-handling unit gives its part; nothing where there is nothing left to give it for.</summary>
    /// <returns>Its clock.</returns>
    public Guid? StartPart(DateTimeOffset at, Timing timing)
    {
        if (ClosedAt is not null || Status == HandlingStatus.Merged) return null;
        var part = timing.Start(Id, ClockRules.CoHandling, "派单", at, Actor.System);
        _clocks.Add(part);
        return part.Id;
    }

    /// <summary>Its part was given, or is not asked for any more.</summary>
    public void EndPart(Guid? clock, string why, Actor by, DateTimeOffset at, Timing timing)
    {
        if (_clocks.Find(c => c.Id == clock && c.StoppedAt is null) is { } part) timing.Stop(part, at, by, why);
    }

    private void StartClocks(string because, DateTimeOffset at, Actor by, Timing timing)
    {
        _clocks.Add(timing.Start(Id, ClockRules.Handling, because, at, by));
        _clocks.Add(timing.Start(Id, ClockRules.Progress, because, at, by));
        (OverdueAt, ProgressOverdueAt, ExtendedDays) = (null, null, 0);
        SetAlarm();
    }

    private void RestartProgress(DateTimeOffset at, Actor by, Timing timing)
    {
        FallDue(at);
        if (OpenClock(ClockRules.Progress) is { } silence) timing.Stop(silence, at, by, "已报告进展");
        _clocks.Add(timing.Start(Id, ClockRules.Progress, "上次报告", at, by));
        ProgressOverdueAt = null;
        SetAlarm();
    }

    private void PauseProgress(DateTimeOffset at, Actor by, string why, Timing timing)
    {
        FallDue(at);
        if (OpenClock(ClockRules.Progress) is { } silence) timing.Pause(silence, at, by, why);
        SetAlarm();
    }

    private void ResumeProgress(DateTimeOffset at, Actor by, string why, Timing timing)
    {
        if (OpenClock(ClockRules.Progress) is { } silence) timing.Resume(silence, at, by, why);
        SetAlarm();
    }

    private void StopClocks(DateTimeOffset at, Actor by, string why, Timing timing)
    {
        FallDue(at);
        LapseExtension(why, at);
        foreach (var clock in _clocks.Where(c => c.StoppedAt is null)) timing.Stop(clock, at, by, why);
        SetAlarm();
    }

    private ClockRecord? OpenClock(string rule) => _clocks.Find(c => c.RuleCode == rule && c.StoppedAt is null);

    private void SetAlarm()
    {
        var handling = OpenClock(ClockRules.Handling);
        // A closed case keeps the due time it was measured by.
        DueAt = handling?.DueAt ?? DueAt;
        ProgressDueAt = OpenClock(ClockRules.Progress)?.DueAt;
        var whole = OverdueAt is null ? handling?.DueAt : null;
        var silence = ProgressOverdueAt is null ? ProgressDueAt : null;
        AlarmAt = whole is null || silence < whole ? silence : whole;
    }

    private void Tell(string clock, DateTimeOffset due)
    {
        Note(clock == ClockRules.Handling ? "FallOverdue" : "FallSilent", Actor.System, due);
        Raise(new HandlingOverdue(Id, LeadUnitId ?? Guid.Empty, clock, due));
    }
}
