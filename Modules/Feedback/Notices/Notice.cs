using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>
/// 告知: the telling of one thing to one suggester. The words themselves are always in the mini-program; a notice is the act of
/// drawing attention to them, and its proof. This part holds what is told and by which way; calls and letters are in the other.
/// </summary>
internal sealed partial class Notice : Aggregate<NoticeStatus, NoticeAct>
{
    private Notice()
    {
    }

    public Guid SuggestionId { get; private set; }
    public NoticeAbout About { get; private set; }
    public string State { get; private set; } = "";
    public string Hint { get; private set; } = "";
    public string Text { get; private set; } = "";
    /// <summary>Of which answer, where it tells one.</summary>
    public int? Round { get; private set; }
    /// <summary>When the thing happened that is told.</summary>
    public DateTimeOffset NewsAt { get; private set; }
    public DateTimeOffset PlannedAt { get; private set; }
    /// <summary>The way it is told, or was in the end.</summary>
    public NoticeRoute Route { get; private set; }
    /// <summary>When it was sent, told, read, posted, given up or cancelled.</summary>
    public DateTimeOffset? DoneAt { get; private set; }
    /// <summary>When the suggester first opened it in the mini-program, whatever way it was told by.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>It has reached the suggester, with proof.</summary>
    public bool Reached => Status is NoticeStatus.Sent or NoticeStatus.Told or NoticeStatus.Read or NoticeStatus.Posted;

    protected override Lifecycle<NoticeStatus, NoticeAct> Lifecycle => NoticeLifecycle.Table;

    public static Notice Plan(News news, NoticeWay way, DateTimeOffset at, CallTiming? call = null)
    {
        var notice = new Notice
        {
            Id = NewId.At(at),
            SuggestionId = news.SuggestionId,
            About = news.About,
            State = news.State,
            Hint = news.Hint,
            Text = news.Text,
            Round = news.Round,
            NewsAt = news.At,
            PlannedAt = at,
            Route = way.Route ?? NoticeRoute.Telephone,
        };
        notice.Begin(NoticeAct.Plan, Actor.System, at);
        if (way.Route != NoticeRoute.WeChat) notice.GoBy(way, at, call);
        return notice;
    }

    /// <summary>Goes over to another way; where there is none left the telling ends, with the reason.</summary>
    /// <param name="call">When to call; needed for the telephone.</param>
    public void GoBy(NoticeWay way, DateTimeOffset at, CallTiming? call = null)
    {
        switch (way.Route)
        {
            case NoticeRoute.WeChat:
                Perform(NoticeAct.HandToWeChat, Actor.System, at, way.Reason);
                break;
            case NoticeRoute.InApp:
                Perform(NoticeAct.Show, Actor.System, at, way.Reason);
                break;
            case NoticeRoute.Telephone:
                Perform(NoticeAct.HandToPhone, Actor.System, at, way.Reason);
                break;
            case NoticeRoute.Paper:
                Perform(NoticeAct.HandToPaper, Actor.System, at, way.Reason);
                break;
            default:
                if (way.Reason == NoticePlan.PersonErased) Cancel(at, way.Reason);
                else GiveUp(Actor.System, at, way.Reason ?? "");
                return;
        }

        Route = way.Route.Value;
        Await(Route == NoticeRoute.Telephone ? call : null);
    }

    /// <summary>微信送达. Raises <see cref="NoticeDelivered"/>, once.</summary>
    public void Send(DateTimeOffset at)
    {
        var reached = Reached;
        Perform(NoticeAct.Send, Actor.System, at);
        if (!reached) Deliver(NoticeRoute.WeChat, at);
    }

    /// <summary>本人阅读: the suggester opened the words in the mini-program, which is as good as having been told.</summary>
    /// <returns>Whether it was the first time.</returns>
    public bool Open(Actor by, DateTimeOffset at)
    {
        if (ReadAt is not null) return false;
        var waits = Status is not NoticeStatus.Cancelled && !Reached;
        Perform(NoticeAct.Open, by, at);
        ReadAt = at;
        if (waits) Deliver(NoticeRoute.InApp, at);
        return true;
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

    private void Deliver(NoticeRoute route, DateTimeOffset at)
    {
        Route = route;
        Close(at);
        Raise(new NoticeDelivered(SuggestionId, Id, About.ToString().ToLowerInvariant(), route, at));
        if (About == NoticeAbout.Conclusion && Round is { } round) Raise(new RatingAsked(SuggestionId, round, at));
    }

    private void Close(DateTimeOffset at)
    {
        Await(null);
        DoneAt = at;
    }
}
