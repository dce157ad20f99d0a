using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Feedback.Calls;

/// <summary>
/// 勿扰: what is known of calling one person, whichever of their suggestions it is about. Its id is the key of their telephone number, so
/// that it holds for what they hand in later and no longer holds for a corrected number; whoever left no number is known by their own id.
/// </summary>
internal sealed class CallWish : Aggregate
{
    private CallWish()
    {
    }

    /// <summary>They asked not to be called; until they take it back.</summary>
    public DateTimeOffset? DoNotCallSince { get; private set; }

    /// <summary>The number belongs to somebody else, or to nobody.</summary>
    public DateTimeOffset? NumberWrongSince { get; private set; }

    public static CallWish Of(Guid key) => new() { Id = key };

    public void AskForPeace(Actor by, DateTimeOffset at)
    {
        if (DoNotCallSince is not null) return;
        DoNotCallSince = at;
        Note("DoNotCall", by, at);
    }

    public void MayBeCalled(Actor by, DateTimeOffset at)
    {
        if (DoNotCallSince is null && NumberWrongSince is null) return;
        (DoNotCallSince, NumberWrongSince) = (null, null);
        Note("MayBeCalled", by, at);
    }

    public void NumberIsWrong(Actor by, DateTimeOffset at)
    {
        if (NumberWrongSince is not null) return;
        NumberWrongSince = at;
        Note("NumberWrong", by, at);
    }
}
