namespace ZhihuiShibei.Feedback.Messages;

/// <summary>
/// How many messages of a template an account will still take, as far as we know; WeChat has the last word (43101).
/// A long-term template keeps its one credit until it is refused.
/// </summary>
internal sealed class SubscriptionCredit
{
    public required Guid AccountId { get; init; }
    public required string TemplateId { get; init; }
    public int Credits { get; private set; }

    /// <summary>A tick adds one, for a one-time template; a cross takes all.</summary>
    public void Answer(bool accepted, bool longTerm) => Credits = (accepted, longTerm) switch
    {
        (false, _) => 0,
        (true, true) => 1,
        _ => Credits + 1,
    };

    public void Use(bool longTerm)
    {
        if (!longTerm && Credits > 0) Credits--;
    }

    public void Exhaust() => Credits = 0;
}
