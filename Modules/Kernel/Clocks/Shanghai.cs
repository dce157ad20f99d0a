namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>
/// The one bridge between instants and local dates. Every date in the product is a date in Asia/Shanghai. The offset is fixed:
/// China has kept +08:00 without summer time since September 1991, so neither the server's zone nor its tzdata has a say.
/// </summary>
public static class Shanghai
{
    /// <summary>+08:00, all year.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The same instant written with +08:00, for people to read.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The local date on which the instant falls; 24:00 belongs to the following day.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>Local 00:00 as a UTC instant (offset zero, as timestamptz columns want it).</summary>
    public static DateTimeOffset StartOfDay(DateOnly date) =>
        new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>Local 24:00 as a UTC instant: the first instant that no longer belongs to the day.</summary>
    public static DateTimeOffset EndOfDay(DateOnly date) => StartOfDay(date.AddDays(1));

    /// <summary>Today by the given clock.</summary>
    public static DateOnly Today(TimeProvider time) => DateOf(time.GetUtcNow());
}
