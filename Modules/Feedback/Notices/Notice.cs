using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>
/// 告知: the telling of one thing to one suggester. The words themselves are always in the mini-program; a notice is the act of
/// drawing attention to them, and its proof.
/// </summary>
internal sealed class Notice : Aggregate<NoticeStatus, NoticeAct>
{
    private Notice()
    {
    }

    public Guid SuggestionId { get; private set; }
    public NoticeAbout About { get; private set; }
    public string State { get; private set; } = "";
    public string Hint { get; private set; } = "";
    public string Text { get; private set; } = "";
    /// <summary>When the thing happened that is told.</summary>
    public DateTimeOffset NewsAt { get; private set; }
    public DateTimeOffset PlannedAt { get; private set; }
    /// <summary>The way it is told, or was in the end.</summary>
    public NoticeRoute Route { get; private set; }
    /// <summary>The next call not before this instant; set while it is a telephone task.</summary>
    public DateTimeOffset? CallFrom { get; private set; }
    /// <summary>When it was sent, told, given up or cancelled.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    protected override Lifecycle<NoticeStatus, NoticeAct> Lifecycle => NoticeLifecycle.Table;

    /// <param name="reason">Why the telephone, where it is one from the start.</param>
    public static Notice Plan(News news, NoticeRoute route, DateTimeOffset at, string? reason = null)
    {
        var notice = new Notice
        {
            Id = NewId.At(at),
            SuggestionId = news.SuggestionId,
            About = news.About,
            State = news.State,
            Hint = news.Hint,
            Text = news.Text,
            NewsAt = news.At,
            PlannedAt = at,
            Route = route,
        };
        notice.Begin(NoticeAct.Plan, Actor.System, at);
        if (route == NoticeRoute.Telephone) notice.HandToPhone(reason, at);
        return notice;
    }

    /// <summary>微信送达. Raises <see cref="NoticeDelivered"/>, once.</summary>
    public void Send(DateTimeOffset at)
    {
        var told = Status is NoticeStatus.Sent or NoticeStatus.Told;
        Perform(NoticeAct.Send, Actor.System, at);
        if (!told) Delivered(NoticeRoute.WeChat, at);
    }

    /// <summary>转电话告知: a person calls.</summary>
    public void HandToPhone(string? reason, DateTimeOffset at)
    {
        Perform(NoticeAct.HandToPhone, Actor.System, at, reason);
        Route = NoticeRoute.Telephone;
        CallFrom = at;
    }

    /// <summary>Where WeChat does not serve: a person calls; whoever was erased nobody can call, so that the telling ends with a note.</summary>
    public void LeaveWeChat(string? reason, bool erased, DateTimeOffset at)
    {
        if (erased) Cancel(at, Telling.PersonErased);
        else HandToPhone(reason, at);
    }

    /// <summary>电话告知: the suggester was reached. Raises <see cref="NoticeDelivered"/>.</summary>
    public void Tell(Actor by, DateTimeOffset at)
    {
        Perform(NoticeAct.Tell, by, at);
        Delivered(NoticeRoute.Telephone, at);
    }

    /// <summary>Not reached: another try from the next day on.</summary>
    public void CallAgain(Actor by, DateTimeOffset calledAt, DateTimeOffset now)
    {
        Perform(NoticeAct.CallAgain, by, now);
        CallFrom = Shanghai.EndOfDay(Shanghai.DateOf(calledAt));
    }

    public void GiveUp(Actor by, DateTimeOffset at, string reason)
    {
        Perform(NoticeAct.GiveUp, by, at, reason);
        Close(at);
    }

    /// <summary>取消告知: there is nothing to tell any more.</summary>
    public void Cancel(DateTimeOffset at, string reason)
    {
        Perform(NoticeAct.Cancel, Actor.System, at, reason);
        Close(at);
    }

    private void Delivered(NoticeRoute route, DateTimeOffset at)
    {
        Route = route;
        Close(at);
        Raise(new NoticeDelivered(SuggestionId, Id, About.ToString().ToLowerInvariant(), route, at));
    }

    private void Close(DateTimeOffset at)
    {
        CallFrom = null;
        DoneAt = at;
    }
}
