using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>When somebody is to be called.</summary>
/// <param name="Key">The same for everybody with the same telephone number, so that several notices are one call.</param>
/// <param name="From">Not before this instant.</param>
/// <param name="By">The first instant too late; the list is ordered by it.</param>
internal sealed record CallTiming(Guid Key, DateTimeOffset From, DateTimeOffset By);

/// <summary>The telephone call and the letter that tell it.</summary>
internal sealed partial class Notice
{
    /// <summary>The next call not before this instant; set while it is a telephone task.</summary>
    public DateTimeOffset? CallFrom { get; private set; }
    /// <summary>The first instant too late for the first call; what is more urgent comes first in the list.</summary>
    public DateTimeOffset? CallBy { get; private set; }
    /// <summary>Whom the call reaches: the same for the same telephone number, and no key of the vault's.</summary>
    public Guid? CallKey { get; private set; }
    /// <summary>The suggester asked to be called at <see cref="CallFrom"/>: quiet hours do not count then.</summary>
    public bool CallWished { get; private set; }
    /// <summary>The officer who has taken the call to themself.</summary>
    public Guid? ClaimedBy { get; private set; }
    public DateTimeOffset? ClaimedUntil { get; private set; }
    /// <summary>When the letter was last printed.</summary>
    public DateTimeOffset? PrintedAt { get; private set; }
    public DateOnly? PostedOn { get; private set; }
    /// <summary>挂号信编号.</summary>
    public string? RegisterNumber { get; private set; }

    public bool IsClaimedByOther(Guid officer, DateTimeOffset now) => ClaimedBy is { } other && other != officer && ClaimedUntil > now;

    /// <summary>认领: nobody else calls until the lease is over.</summary>
    public void Claim(Guid officer, DateTimeOffset until) => (ClaimedBy, ClaimedUntil) = (officer, until);

    public void Release() => (ClaimedBy, ClaimedUntil) = (null, null);

    /// <summary>电话告知: the suggester was reached. Raises <see cref="NoticeDelivered"/>, unless they had read it meanwhile.</summary>
    public void Tell(Actor by, DateTimeOffset at)
    {
        var reached = Reached;
        Perform(NoticeAct.Tell, by, at);
        if (!reached) Deliver(NoticeRoute.Telephone, at);
    }

    /// <summary>Not reached: another try from the next day on.</summary>
    public void CallAgain(Actor by, DateTimeOffset calledAt, DateTimeOffset now, QuietHours hours)
    {
        Perform(NoticeAct.CallAgain, by, now);
        (CallFrom, CallWished) = (hours.CallAt(Shanghai.EndOfDay(Shanghai.DateOf(calledAt))), false);
        Release();
    }

    /// <summary>约定另行致电: at the time that the suggester wishes.</summary>
    public void CallBack(Actor by, DateTimeOffset wished, DateTimeOffset now)
    {
        Perform(NoticeAct.CallAgain, by, now, "按本人约定的时间再打");
        (CallFrom, CallWished) = (wished, true);
        Release();
    }

    public void Print(Actor by, DateTimeOffset at)
    {
        Note("Print", by, at);
        PrintedAt = at;
    }

    /// <summary>寄出书信. Raises <see cref="NoticeDelivered"/>.</summary>
    public void Post(DateOnly on, string registerNumber, Actor by, DateTimeOffset at)
    {
        Perform(NoticeAct.Post, by, at, registerNumber);
        (PostedOn, RegisterNumber) = (on, registerNumber);
        Deliver(NoticeRoute.Paper, at);
    }

    /// <summary>书信退回: it reached nobody after all.</summary>
    public void Return(string reason, Actor by, DateTimeOffset at) => Perform(NoticeAct.Return, by, at, reason);

    private void Await(CallTiming? call)
    {
        (CallFrom, CallBy, CallKey, CallWished) = (call?.From, call?.By, call?.Key, false);
        Release();
    }
}
