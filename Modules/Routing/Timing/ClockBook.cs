using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Routing.Timing;

/// <summary>
/// The clocks of one case or work order, with the rules and the calendar they run by. Facts of other modules may cross with
/// acts here and carry a slightly earlier time than the last line of a ledger; they count from that line.
/// </summary>
/// <param name="subject">The case or work order.</param>
/// <param name="clocks">Those it has already.</param>
/// <param name="keep">Takes a clock that is started.</param>
internal sealed class ClockBook(
    Guid subject, IEnumerable<ClockRecord> clocks, ClockRules rules, WorkingCalendar calendar, Action<ClockRecord> keep)
{
    private readonly List<ClockRecord> _clocks = [.. clocks];

    public IReadOnlyList<ClockRecord> All => _clocks;

    /// <summary>Whether what runs is due by a year without a holiday notice.</summary>
    public bool IsProvisional => _clocks.Any(c => c.Status == ClockStatus.Running && c.IsProvisional);

    /// <summary>The rule in force, for texts that name a limit.</summary>
    public ClockRule Rule(string code) => rules[code];

    /// <summary>Starts a clock by the rule in force.</summary>
    /// <param name="startsWith">The event whose day is not counted, where it is not the rule's usual one.</param>
    /// <returns>The first instant that is too late.</returns>
    public DateTimeOffset Start(string code, DateTimeOffset at, Actor by, string why, string? startsWith = null)
    {
        var rule = startsWith is null ? rules[code] : rules[code] with { StartsWith = startsWith };
        var clock = ClockRecord.Start(subject, rule, at, Who(by), why, calendar);
        _clocks.Add(clock);
        keep(clock);
        return clock.DueAt!.Value;
    }

    /// <summary>Holds the running clock.</summary>
    /// <returns>The due instant, had it passed before; else nothing.</returns>
    public DateTimeOffset? Pause(string code, DateTimeOffset at, Actor by, string why)
    {
        var clock = Open(code);
        clock.Pause(NotBefore(clock, at), Who(by), why, calendar);
        return clock.DueAt;
    }

    /// <summary>Lets a paused clock run on.</summary>
    /// <returns>The first instant that is too late.</returns>
    public DateTimeOffset Resume(string code, DateTimeOffset at, Actor by, string why)
    {
        var clock = Open(code);
        clock.Resume(NotBefore(clock, at), Who(by), why, calendar);
        return clock.DueAt!.Value;
    }

    public void Stop(string code, DateTimeOffset at, Actor by, string why) => Stop(Open(code), at, by, why);

    /// <summary>Stops the clock if it still runs or stands paused.</summary>
    public void StopIfOpen(string code, DateTimeOffset at, Actor by, string why)
    {
        if (_clocks.Any(c => c.RuleCode == code && c.Status != ClockStatus.Stopped)) Stop(code, at, by, why);
    }

    /// <summary>Stops what still runs or stands paused; nothing where all is stopped.</summary>
    public void StopAll(DateTimeOffset at, Actor by, string why)
    {
        foreach (var clock in _clocks.Where(c => c.Status != ClockStatus.Stopped)) Stop(clock, at, by, why);
    }

    /// <summary>Brings the open clocks to the calendar in force.</summary>
    /// <returns>Each move of a due instant, and when it is to be noted.</returns>
    public IReadOnlyList<(ClockRecord Clock, DueMoved Moved, DateTimeOffset At)> CatchUp(CurrentCalendar calendars) =>
        [.. _clocks.Where(c => c.Status != ClockStatus.Stopped).SelectMany(c => c.CatchUp(calendars), (c, m) => (c, m.Moved, m.At))];

    private void Stop(ClockRecord clock, DateTimeOffset at, Actor by, string why) =>
        clock.Stop(NotBefore(clock, at), Who(by), why, calendar);

    private ClockRecord Open(string code) => _clocks.First(c => c.RuleCode == code && c.Status != ClockStatus.Stopped);

    private static DateTimeOffset NotBefore(ClockRecord clock, DateTimeOffset at) =>
        clock.Entries[^1].At > at ? clock.Entries[^1].At : at;

    private static string Who(Actor by) => by.Kind == ActorKind.System ? "system" : by.Id.ToString();
}
