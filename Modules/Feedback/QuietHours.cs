using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Feedback;

/// <summary>安静时段: outside these hours of Asia/Shanghai nobody is called and no message rings; the same hour twice means at any time.</summary>
internal sealed class QuietHours
{
    public TimeOnly MessagesFrom { get; set; } = new(7, 30);

    public TimeOnly MessagesUntil { get; set; } = new(22, 0);

    public TimeOnly CallsFrom { get; set; } = new(8, 30);

    public TimeOnly CallsUntil { get; set; } = new(20, 0);

    /// <summary>News that is worth a message at night.</summary>
    public Dictionary<NoticeAbout, bool> AtAnyHour { get; init; } = [];

    /// <summary>The first instant, not before the given one, at which a message may ring.</summary>
    public DateTimeOffset MessageAt(NoticeAbout about, DateTimeOffset at) =>
        AtAnyHour.GetValueOrDefault(about) ? at : NotBefore(at, MessagesFrom, MessagesUntil);

    /// <summary>The first instant, not before the given one, at which somebody may be called.</summary>
    public DateTimeOffset CallAt(DateTimeOffset at) => NotBefore(at, CallsFrom, CallsUntil);

    private static DateTimeOffset NotBefore(DateTimeOffset at, TimeOnly from, TimeOnly until)
    {
        if (from == until) return at;
        var clock = TimeOnly.FromDateTime(Shanghai.Local(at).DateTime);
        if (clock.IsBetween(from, until)) return at;
        var day = Shanghai.DateOf(at);
        var opens = Shanghai.StartOfDay(day) + from.ToTimeSpan();
        return opens > at ? opens : Shanghai.StartOfDay(day.AddDays(1)) + from.ToTimeSpan();
    }
}
