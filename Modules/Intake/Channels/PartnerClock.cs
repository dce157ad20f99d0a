namespace ZhihuiShibei.Intake.Channels;

/// <summary>
/// What a partner's clock says is kept beside our own receipt time and never counts for a deadline; where the two are further apart
/// than a push can explain, it is flagged.
/// </summary>
internal static class PartnerClock
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Behind = TimeSpan.FromDays(30);

    public static bool IsOff(DateTimeOffset? occurredAt, DateTimeOffset receivedAt) =>
        occurredAt is { } stated && (stated - receivedAt > Ahead || receivedAt - stated > Behind);
}
