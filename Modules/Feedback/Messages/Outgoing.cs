namespace ZhihuiShibei.Feedback.Messages;

/// <summary>An intent to send one notice through WeChat; gone once it is sent, handed to the telephone or cancelled.</summary>
internal sealed class Outgoing
{
    /// <summary>How long a claimed row is left to its worker; well above WeChat's time limit, so that only a dead worker's row is taken again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public Guid NoticeId { get; private set; }
    public Guid AccountId { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    /// <summary>Tried until then; afterwards a person calls.</summary>
    public DateTimeOffset GiveUpAt { get; private set; }
    /// <summary>Claims so far, the present one included.</summary>
    public int Attempts { get; private set; }

    public static Outgoing Of(Guid notice, Guid account, DateTimeOffset now, TimeSpan giveUpAfter) =>
        new() { NoticeId = notice, AccountId = account, DueAt = now, GiveUpAt = now + giveUpAfter };

    public void PutOff(DateTimeOffset until) => DueAt = until;
}
