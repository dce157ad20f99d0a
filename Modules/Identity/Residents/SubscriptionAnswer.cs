namespace ZhihuiShibei.Identity.Residents;

/// <summary>
/// The latest answer of an account about one template. WeChat tells us of the same answer by push as the mini-program tells us
/// itself, in either order; one that was already told the other way within a short time is the same answer and not told twice,
/// since each acceptance is one message that may be sent.
/// </summary>
internal sealed class SubscriptionAnswer
{
    public const int MaxTemplateIdLength = 64;
    private static readonly TimeSpan SamePrompt = TimeSpan.FromMinutes(2);

    public SubscriptionAnswer(Guid accountId, string templateId) => (AccountId, TemplateId) = (accountId, templateId);

    public Guid AccountId { get; private set; }
    public string TemplateId { get; private set; }
    public bool Accepted { get; private set; }
    public DateTimeOffset At { get; private set; }
    public bool FromPush { get; private set; }
    /// <summary>Answers from that source whose counterpart from the other has not come yet.</summary>
    public int Unpaired { get; private set; }

    /// <returns>True when this is news; false when the other source has told it already.</returns>
    public bool Take(bool accepted, DateTimeOffset at, bool fromPush)
    {
        var near = Accepted == accepted && (at - At).Duration() < SamePrompt;
        if (near && FromPush != fromPush && Unpaired > 0)
        {
            Unpaired--;
            return false;
        }

        Unpaired = (near && FromPush == fromPush ? Unpaired : 0) + 1;
        (Accepted, At, FromPush) = (accepted, at, fromPush);
        return true;
    }
}
