using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>Whole days in Qingdao, both included.</summary>
internal readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>The last so many days, today included.</summary>
    public static Period Last(int days, DateOnly today) => new(today.AddDays(1 - days), today);

    public int Days => To.DayNumber - From.DayNumber + 1;

    public DateTimeOffset Start => Shanghai.StartOfDay(From);

    /// <summary>The first instant that no longer belongs to it.</summary>
    public DateTimeOffset End => Shanghai.EndOfDay(To);

    /// <summary>As many days directly before.</summary>
    public Period Before => new(From.AddDays(-Days), From.AddDays(-1));

    public Period WithBefore => new(Before.From, To);

    /// <summary>Pieces of at most so many days, the newest first.</summary>
    public IEnumerable<Period> Slices(int days)
    {
        for (var to = To; to >= From; to = to.AddDays(-days))
            yield return new(Max(From, to.AddDays(1 - days)), to);
    }

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
