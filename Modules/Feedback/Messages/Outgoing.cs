using ZhihuiShibei.Feedback.Notices;

namespace ZhihuiShibei.Feedback.Messages;

/// <summary>An intent to send one notice through WeChat; gone once it is sent, told another way or cancelled.</summary>
internal sealed class Outgoing
{
    /// <summary>How long a claimed row is left to its worker; well above WeChat's time limit, so that only a dead worker's row is taken again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public Guid NoticeId { get; private set; }
    /// <summary>Messages about one suggestion go out one after another, in the order in which they were planned.</summary>
    public Guid SuggestionId { get; private set; }
    public Guid AccountId { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    /// <summary>Tried until then; afterwards it is told another way.</summary>
    public DateTimeOffset GiveUpAt { get; private set; }
    /// <summary>Claims so far, the present one included.</summary>
    public int Attempts { get; private set; }

    /// <param name="due">Not before; from then on it counts how long it could not be sent.</param>
    public static Outgoing Of(Notice notice, Guid account, DateTimeOffset due, TimeSpan giveUpAfter) =>
        new() { NoticeId = notice.Id, SuggestionId = notice.SuggestionId, AccountId = account, DueAt = due, GiveUpAt = due + giveUpAfter };

    public void PutOff(DateTimeOffset until) => DueAt = until;
}
