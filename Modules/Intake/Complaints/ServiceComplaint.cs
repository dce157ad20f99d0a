using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Intake.Complaints;

/// <summary>What the complaint is about.</summary>
internal enum ComplaintKind
{
    [Display(Name = "小程序使用")] MiniProgram,
    [Display(Name = "工作人员态度")] StaffAttitude,
    [Display(Name = "办理拖延")] Delay,
    [Display(Name = "其他")] Other,
}

/// <summary>Whom it is about; who reads it hangs on this, since nobody reads a complaint about the own house.</summary>
internal enum ComplaintTarget
{
    [Display(Name = "小程序")] Platform,
    [Display(Name = "受理部门（社会工作部）")] SocialWorkDepartment,
    [Display(Name = "承办单位")] HandlingUnit,
    [Display(Name = "不清楚")] Unknown,
}

/// <summary>投诉建议: about the service itself, apart from suggestions, with a number and a due time of its own.</summary>
internal sealed class ServiceComplaint : Aggregate<ComplaintStatus, ComplaintAct>
{
    private ServiceComplaint()
    {
    }

    /// <summary>Such as <c>TS-20241128-0003-K</c>.</summary>
    public string Number { get; private set; } = "";
    /// <summary>Whose it is; nobody's once the account is cancelled.</summary>
    public Guid? AccountId { get; private set; }
    public ComplaintKind Kind { get; private set; }
    public ComplaintTarget Target { get; private set; }
    /// <summary>The own suggestion it is about, if one.</summary>
    public Guid? SuggestionId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTimeOffset ReceivedAt { get; private set; }
    /// <summary>The first instant too late for an answer. Stays when answered.</summary>
    public DateTimeOffset DueAt { get; private set; }
    /// <summary>When it was put into the history that the answer was missed; once a complaint.</summary>
    public DateTimeOffset? OverdueNotedAt { get; private set; }
    /// <summary>The answer, or what was said when it was passed on.</summary>
    public string? Answer { get; private set; }
    public string? PassedTo { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    protected override Lifecycle<ComplaintStatus, ComplaintAct> Lifecycle => ComplaintLifecycle.Table;

    /// <param name="clock">Started just now, for the id of the new complaint.</param>
    public static ServiceComplaint File(FileComplaint.Request its, string text, string number, Actor by, ClockRecord clock)
    {
        var at = clock.Entries[0].At;
        var complaint = new ServiceComplaint
        {
            Id = clock.SubjectId,
            Number = number,
            AccountId = by.Id,
            Kind = its.Kind,
            Target = its.Target,
            SuggestionId = its.SuggestionId,
            Text = text,
            ReceivedAt = at,
            DueAt = clock.DueAt!.Value,
        };
        complaint.Begin(ComplaintAct.File, by, at);
        return complaint;
    }

    public void TakeUp(Actor by, DateTimeOffset at) => Perform(ComplaintAct.TakeUp, by, at);

    public void Reply(string answer, Actor by, DateTimeOffset at, ComplaintClock clock)
    {
        End(ComplaintAct.Answer, by, at, clock);
        Answer = answer;
    }

    public void PassOn(string to, string told, Actor by, DateTimeOffset at, ComplaintClock clock)
    {
        End(ComplaintAct.PassOn, by, at, clock);
        (PassedTo, Answer) = (to, told);
    }

    public void Withdraw(Actor by, DateTimeOffset at, ComplaintClock clock) => End(ComplaintAct.Withdraw, by, at, clock);

    /// <summary>After a notice was loaded.</summary>
    public void Retime(ClockRecord clock, CurrentCalendar calendars)
    {
        foreach (var (moved, at) in clock.CatchUp(calendars)) Note("DueMoved", Actor.System, at, clock.Moved(moved));
        DueAt = clock.DueAt!.Value;
    }

    /// <summary>超期: notes, dated to the due instant and once, that nobody answered in time.</summary>
    public void NoteOverdue(DateTimeOffset now)
    {
        if (EndedAt is not null || OverdueNotedAt is not null || DueAt > now) return;
        OverdueNotedAt = now;
        Note("AnswerOverdue", Actor.System, DueAt, "未在时限内答复投诉");
    }

    private void End(ComplaintAct act, Actor by, DateTimeOffset at, ComplaintClock clock)
    {
        NoteOverdue(at);
        Perform(act, by, at);
        clock.Record.Stop(at, by.Id.ToString(), act.Name(), clock.Calendar);
        EndedAt = at;
    }
}

/// <summary>A complaint's clock with the calendar it runs by.</summary>
internal sealed record ComplaintClock(ClockRecord Record, WorkingCalendar Calendar);
