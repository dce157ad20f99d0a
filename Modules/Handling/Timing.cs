using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling;

/// <summary>The rules and the calendar by which a case's clocks run.</summary>
internal sealed class Timing(ClockRules rules, CurrentCalendar calendar)
{
    /// <param name="startsWith">The event whose day is not counted, as the explanation calls it: 受理, 重新办理 …</param>
    public ClockRecord Start(Guid suggestion, string rule, string startsWith, DateTimeOffset at, Actor by) =>
        ClockRecord.Start(suggestion, rules[rule] with { StartsWith = startsWith }, at, Name(by), startsWith, calendar.Value);

    public void Pause(ClockRecord clock, DateTimeOffset at, Actor by, string why)
    {
        if (clock.Status == ClockStatus.Running) clock.Pause(NotBefore(clock, at), Name(by), why, calendar.Value);
    }

    public void Resume(ClockRecord clock, DateTimeOffset at, Actor by, string why)
    {
        if (clock.Status == ClockStatus.Paused) clock.Resume(NotBefore(clock, at), Name(by), why, calendar.Value);
    }

    public void Extend(ClockRecord clock, int days, DateTimeOffset at, Actor by, string why) =>
        clock.Extend(days, NotBefore(clock, at), Name(by), why, calendar.Value);

    public void Stop(ClockRecord clock, DateTimeOffset at, Actor by, string why) =>
        clock.Stop(NotBefore(clock, at), Name(by), why, calendar.Value);

    // A fact tells when it happened elsewhere, which can lie before what happened here meanwhile; a ledger runs forward only.
    private static DateTimeOffset NotBefore(ClockRecord clock, DateTimeOffset at) => at > clock.Entries[^1].At ? at : clock.Entries[^1].At;

    private static string Name(Actor by) => by.Kind == ActorKind.System ? "system" : by.Id.ToString();
}
