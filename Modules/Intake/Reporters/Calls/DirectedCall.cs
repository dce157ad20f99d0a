using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Reporters.Calls;

/// <summary>定向征集: the Social Work Department asks chosen people and units about one topic, until a due date.</summary>
internal sealed class DirectedCall : Aggregate<CallStatus, CallAct>
{
    private DirectedCall()
    {
    }

    public string Topic { get; private set; } = "";
    public string Explanation { get; private set; } = "";

    /// <summary>What is asked, one after another.</summary>
    public List<string> Questions { get; private set; } = [];

    /// <summary>Fields it is about; they propose whom to ask.</summary>
    public List<Domain> Domains { get; private set; } = [];

    /// <summary>The last day on which an answer is in time.</summary>
    public DateOnly DueOn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    protected override Lifecycle<CallStatus, CallAct> Lifecycle => CallLifecycle.Table;

    public static DirectedCall Of(CallText its, Actor by, DateTimeOffset now)
    {
        var call = new DirectedCall { Id = NewId.At(now), CreatedAt = now };
        call.Begin(CallAct.Draft, by, now);
        call.Take(its);
        return call;
    }

    public void Edit(CallText its, Actor by, DateTimeOffset now)
    {
        Perform(CallAct.Edit, by, now);
        Take(its);
    }

    /// <summary>选择对象: also while it is open, since one more may be asked; nobody is taken off then.</summary>
    public void Choose(Actor by, DateTimeOffset now) => Perform(CallAct.Choose, by, now);

    public void Publish(Actor by, DateTimeOffset now)
    {
        Perform(CallAct.Publish, by, now);
        PublishedAt = now;
    }

    public void Extend(DateOnly to, Actor by, DateTimeOffset now)
    {
        Perform(CallAct.Extend, by, now, $"{DueOn:yyyy-MM-dd} → {to:yyyy-MM-dd}");
        DueOn = to;
    }

    public void Remind(Actor by, DateTimeOffset now)
    {
        Perform(CallAct.Remind, by, now);
        RemindedAt = now;
    }

    public void Close(Actor by, DateTimeOffset now)
    {
        Perform(CallAct.Close, by, now);
        ClosedAt = now;
    }

    public void Discard(Actor by, DateTimeOffset now) => Perform(CallAct.Discard, by, now);

    public bool IsOverdueAt(DateTimeOffset now) => now >= Shanghai.EndOfDay(DueOn);

    private void Take(CallText its) => (Topic, Explanation, Questions, Domains, DueOn) =
        (its.Topic, its.Explanation, [.. its.Questions], [.. its.Domains.Distinct().Order()], its.DueOn);
}

/// <summary>What a call says.</summary>
internal sealed record CallText(string Topic, string Explanation, IReadOnlyList<string> Questions, IReadOnlyList<Domain> Domains, DateOnly DueOn);
