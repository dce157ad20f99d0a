using ZhihuiShibei.Intake.Openings;

namespace ZhihuiShibei.Intake.Papers;

/// <summary>Section <c>Intake:Papers</c>.</summary>
internal sealed class PaperSettings
{
    /// <summary>How long afterwards a hand-in or an opening may be entered.</summary>
    public TimeSpan BackDating { get; set; } = TimeSpan.FromDays(30);
}

/// <summary>
/// 收到时间: when a paper was handed over or taken out, as the clerk states it. The five working days run from there, so it is never in
/// the future, and so long ago that it must be a slip of the pen is refused.
/// </summary>
internal sealed class ReceiptTime(TimeProvider time, Microsoft.Extensions.Options.IOptions<PaperSettings> settings)
{
    // A desk's clock may be a little fast; the server's counts.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <param name="stated">Now, when nothing is stated.</param>
    /// <param name="notBefore">What must have happened earlier, if anything.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="OpeningErrors.InFuture"/>, <see cref="OpeningErrors.TooLongAgo"/>.</exception>
    public DateTimeOffset Of(DateTimeOffset? stated, DateTimeOffset? notBefore = null)
    {
        var now = time.GetUtcNow();
        if (stated is not { } at) return now;
        at = at.ToUniversalTime();
        if (at > now + Tolerance) throw OpeningErrors.InFuture.Refuse();
        if (at < notBefore) throw OpeningErrors.TooLongAgo.Refuse("时间早于上一次开箱，请检查后重新填写。");
        if (at < now - settings.Value.BackDating) throw OpeningErrors.TooLongAgo.Refuse();
        return at < now ? at : now;
    }
}
