using ZhihuiShibei.Handling.Extending;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling;

/// <summary>延期: more time for a case, asked for and decided before its due date, once a handling. The ledger of its clock keeps why.</summary>
internal sealed partial class HandlingCase
{
    private readonly List<Extension> _extensions = [];

    /// <summary>Loaded with the case: the request that waits to be decided.</summary>
    public IReadOnlyList<Extension> Extensions => _extensions;

    /// <summary>Since when a request waits; nothing where none does.</summary>
    public DateTimeOffset? ExtensionAskedAt { get; private set; }

    /// <summary>Days granted in this handling; 0 where none were.</summary>
    public int ExtendedDays { get; private set; }

    /// <summary>申请延期.</summary>
    /// <exception cref="Kernel.Http.Refusal">The due date has passed, days were granted before, a request waits, or it asks for too much.</exception>
    public Extension AskExtension(int days, string reason, Actor by, DateTimeOffset at)
    {
        Perform(HandlingAct.AskExtension, by, at, $"{days}日：{reason}");
        if (OverdueAt is not null || DueAt <= at) throw ExtensionErrors.TooLate.Refuse();
        if (ExtendedDays > 0) throw ExtensionErrors.Once.Refuse();
        if (ExtensionAskedAt is not null) throw ExtensionErrors.Waiting.Refuse();
        var most = OpenClock(ClockRules.Handling)!.Rule.MaxExtension;
        if (days > most) throw ExtensionErrors.TooLong.Refuse($"请减少延期的天数，合计不能超过{most}日。");
        var asked = new Extension
        {
            Id = NewId.At(at),
            SuggestionId = Id,
            Round = Round,
            UnitId = LeadUnitId!.Value,
            Days = days,
            Reason = reason,
            AskedBy = by.Id,
            AskedAt = at,
        };
        _extensions.Add(asked);
        ExtensionAskedAt = at;
        return asked;
    }

    /// <summary>批准延期. Raises <see cref="ExtensionGranted"/>.</summary>
    /// <returns>What was granted, for the cases that follow.</returns>
    public Extension GrantExtension(string unitName, Actor by, DateTimeOffset at, Timing timing)
    {
        var asked = Waiting(by, at);
        Perform(HandlingAct.Extend, by, at, $"{asked.Days}日：{asked.Reason}");
        var former = DueAt;
        Prolong(asked, unitName, by, at, timing);
        asked.Grant(former, DueAt, by.Id, at);
        ExtensionAskedAt = null;
        return asked;
    }

    /// <summary>不予延期, with the reason.</summary>
    public void RefuseExtension(string reason, Actor by, DateTimeOffset at)
    {
        var asked = Waiting(by, at);
        Perform(HandlingAct.RefuseExtension, by, at, reason);
        asked.Refuse(reason, by.Id, at);
        ExtensionAskedAt = null;
    }

    /// <summary>
    /// 随案延期: the lead got more time. Without effect on one whose own date has passed, or which got more time before: it is told of
    /// neither a date that was broken nor a second extension. Raises <see cref="ExtensionGranted"/>.
    /// </summary>
    public void ExtendWithLead(Extension granted, string unitName, Actor by, DateTimeOffset at, Timing timing)
    {
        FallDue(at);
        if (OverdueAt is not null || ExtendedDays > 0) return;
        Perform(HandlingAct.Extend, by, at, $"{granted.Days}日：{granted.Reason}");
        Prolong(granted, unitName, by, at, timing);
    }

    /// <summary>失效: nobody decided in time, or there is nothing left to decide.</summary>
    private void LapseExtension(string why, DateTimeOffset at)
    {
        if (ExtensionAskedAt is null) return;
        Note("LapseExtension", Actor.System, at, why);
        _extensions.Find(e => e.Status == ExtensionStatus.Asked)!.Lapse(why, at);
        ExtensionAskedAt = null;
    }

    private void Prolong(Extension its, string unitName, Actor by, DateTimeOffset at, Timing timing)
    {
        var former = DueAt;
        timing.Extend(OpenClock(ClockRules.Handling)!, its.Days, at, by, its.Reason);
        ExtendedDays = its.Days;
        SetAlarm();
        Raise(new ExtensionGranted(Id, its.UnitId, unitName, former, DueAt, its.Reason, at));
    }

    private Extension Waiting(Actor by, DateTimeOffset at)
    {
        FallDue(at);
        if (OverdueAt is not null && ClosedAt is null) throw ExtensionErrors.TooLate.Refuse();
        var asked = ExtensionAskedAt is null ? null : _extensions.Find(e => e.Status == ExtensionStatus.Asked);
        if (asked is null) throw ExtensionErrors.NotFound.Refuse();
        return asked.AskedBy == by.Id ? throw ExtensionErrors.OwnRequest.Refuse() : asked;
    }
}
