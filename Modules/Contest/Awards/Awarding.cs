using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Contest.Awards;

/// <summary>评奖: how the awards of a contest are proposed, shown to everybody, confirmed and handed out. Has the contest's id.</summary>
internal sealed class Awarding : Aggregate<AwardingStatus, AwardingAct>
{
    private Awarding()
    {
    }

    /// <summary>字号: what certificates' numbers begin with, such as 金点子.</summary>
    public string Prefix { get; private set; } = "";
    /// <summary>Of certificates' numbers.</summary>
    public int Year { get; private set; }
    public DateTimeOffset BegunAt { get; private set; }
    /// <summary>Of the result that the present proposal was made from; 0 before there is one.</summary>
    public int Round { get; private set; }
    /// <summary>After an upheld objection: the first round that may be proposed from.</summary>
    public int RoundAwaited { get; private set; } = 1;
    /// <summary>Who wrote the present proposal, and therefore does not release it.</summary>
    public IReadOnlyList<Guid> Writers { get; private set; } = [];
    public Guid? ReleasedBy { get; private set; }
    /// <summary>Why the proposal does not follow the places, as everybody reads it.</summary>
    public string? Departure { get; private set; }
    /// <summary>The last notice of the proposal.</summary>
    public Guid? NoticeId { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public DateTimeOffset? HandedOutAt { get; private set; }

    protected override Lifecycle<AwardingStatus, AwardingAct> Lifecycle => AwardingLifecycle.Table;

    public static Awarding Begin(Guid contest, string prefix, int year, Actor by, DateTimeOffset at)
    {
        var its = new Awarding { Id = contest, Prefix = prefix, Year = year, BegunAt = at };
        its.Begin(AwardingAct.Begin, by, at);
        return its;
    }

    /// <param name="round">The latest result.</param>
    /// <param name="departure">Why it does not follow the places.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AwardErrors.RankingAwaited"/></exception>
    public void Draft(int round, string? departure, Actor by, DateTimeOffset at)
    {
        Perform(AwardingAct.Draft, by, at);
        if (round < RoundAwaited) throw AwardErrors.RankingAwaited.Refuse();
        (Round, Departure) = (round, departure);
        if (!Writers.Contains(by.Id)) Writers = [.. Writers, by.Id];
    }

    /// <summary>提交复核.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AwardErrors.Empty"/></exception>
    public void Submit(int awards, Actor by, DateTimeOffset at)
    {
        Perform(AwardingAct.Submit, by, at);
        if (awards == 0 || Round < RoundAwaited) throw AwardErrors.Empty.Refuse();
        if (!Writers.Contains(by.Id)) Writers = [.. Writers, by.Id];
    }

    public void SendBack(string reason, Actor by, DateTimeOffset at) => Perform(AwardingAct.SendBack, by, at, reason);

    /// <summary>复核通过, by somebody who wrote none of it.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AwardErrors.OwnProposal"/></exception>
    public void Release(Actor by, DateTimeOffset at)
    {
        Perform(AwardingAct.Release, by, at);
        if (Writers.Contains(by.Id)) throw AwardErrors.OwnProposal.Refuse();
        ReleasedBy = by.Id;
    }

    /// <summary>撤回重拟: something was wrong, or somebody withdrew; what was shown ends with this reason.</summary>
    public void Retract(string reason, Actor by, DateTimeOffset at)
    {
        Perform(AwardingAct.Retract, by, at, reason);
        StartAnew();
    }

    public void Publish(Guid notice, Actor by, DateTimeOffset at)
    {
        Perform(AwardingAct.Publish, by, at);
        NoticeId = notice;
    }

    /// <summary>异议成立: the proposal is made anew, where asked from a further result of the review.</summary>
    public void Uphold(bool rankAnew, string reason, Actor by, DateTimeOffset at)
    {
        Perform(AwardingAct.Uphold, by, at, reason);
        if (rankAnew) RoundAwaited = Math.Max(Round, 1) + 1;
        StartAnew();
    }

    public void Confirm(Actor by, DateTimeOffset at)
    {
        Perform(AwardingAct.Confirm, by, at);
        ConfirmedAt = at;
    }

    /// <summary>Tells of one winner.</summary>
    public void Tell(AwardConfirmed won) => Raise(won);

    public void HandOver(string award, Actor by, DateTimeOffset at) => Perform(AwardingAct.HandOver, by, at, award);

    public void Strike(string reason, Actor by, DateTimeOffset at) => Perform(AwardingAct.Strike, by, at, reason);

    public void PublishHandOut(Actor by, DateTimeOffset at)
    {
        Perform(AwardingAct.PublishHandOut, by, at);
        HandedOutAt = at;
    }

    private void StartAnew() => (Writers, ReleasedBy, Departure) = ([], null, null);
}
