using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Awards.Objections;

/// <summary>异议: what somebody says against a notice while it runs. Who it is lies in the vault.</summary>
internal sealed class Objection : Aggregate<ObjectionStatus, ObjectionAct>
{
    private Objection()
    {
    }

    public Guid CollectionId { get; private set; }
    public Guid NoticeId { get; private set; }
    /// <summary>In the vault: the resident's account, or who left name and telephone.</summary>
    public Guid PersonId { get; private set; }
    public Guid? AccountId { get; private set; }
    /// <summary>What it is against, such as 优秀奖第3号; nothing for the whole.</summary>
    public string? About { get; private set; }
    public string Text { get; private set; } = "";
    /// <summary>Keeps a retry of somebody who is not signed in from being a second one.</summary>
    public string? RetryKey { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    public ObjectionOutcome? Outcome { get; private set; }
    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    protected override Lifecycle<ObjectionStatus, ObjectionAct> Lifecycle => ObjectionLifecycle.Table;

    public static Objection Raise(
        Guid contest, Guid notice, Guid person, Guid? account, string? about, string text, string? retryKey, Actor by, DateTimeOffset at)
    {
        var its = new Objection
        {
            Id = NewId.At(at), CollectionId = contest, NoticeId = notice, PersonId = person, AccountId = account, About = about, Text = text,
            RetryKey = retryKey, ReceivedAt = at,
        };
        its.Begin(ObjectionAct.Raise, by, at);
        return its;
    }

    /// <summary>答复, with reasons.</summary>
    public void Reply(ObjectionOutcome outcome, string answer, Actor by, DateTimeOffset at)
    {
        Perform(outcome == ObjectionOutcome.Dismissed ? ObjectionAct.Dismiss : ObjectionAct.Uphold, by, at, outcome.Name());
        (Outcome, Answer, AnsweredAt) = (outcome, answer, at);
    }
}
