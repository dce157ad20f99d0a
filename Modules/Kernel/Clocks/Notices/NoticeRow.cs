namespace ZhihuiShibei.Kernel.Clocks.Notices;

/// <summary>放假通知 as loaded: append-only, the latest of a year holds.</summary>
internal sealed class NoticeRow
{
    /// <summary>1, 2, 3 …: the calendar's revision from this notice on.</summary>
    public int Revision { get; init; }
    public int Year { get; init; }
    public required DateOnly[] Holidays { get; init; }
    public required DateOnly[] MakeupWorkdays { get; init; }
    /// <summary>The notice's name or number, for those who ask where the days come from.</summary>
    public required string Source { get; init; }
    public DateTimeOffset LoadedAt { get; init; }
    public Guid LoadedBy { get; init; }

    public YearNotice Notice => new(Year, Holidays, MakeupWorkdays);
}
