namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>What a date is to an office.</summary>
public enum DayKind
{
    /// <summary>An ordinary weekday 工作日.</summary>
    WorkingDay,

    /// <summary>A weekend day that the notice makes a working day 调休上班.</summary>
    MakeupWorkday,

    /// <summary>A Saturday or Sunday 周末.</summary>
    Weekend,

    /// <summary>A day off by notice or by law 法定节假日, weekend days inside the holiday included.</summary>
    PublicHoliday,
}

/// <summary>A date with its kind and the reason for it.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Holiday">The holiday's Chinese name, several joined by 、; null where none is known.</param>
/// <param name="IsProvisional">True while the State Council notice of the year is missing.</param>
public readonly record struct CalendarDay(DateOnly Date, DayKind Kind, string? Holiday, bool IsProvisional)
{
    /// <summary>Whether offices work on this day.</summary>
    public bool IsWorking => Kind is DayKind.WorkingDay or DayKind.MakeupWorkday;

    /// <summary>A short Chinese reason, for explanations: 工作日, 周末, 法定节假日（春节）, 调休上班 …</summary>
    public string Reason => Kind switch
    {
        DayKind.WorkingDay => "工作日",
        DayKind.MakeupWorkday => "调休上班",
        DayKind.Weekend => "周末",
        _ => Holiday is null ? "按国务院通知放假" : $"法定节假日（{Holiday}）",
    } + (IsProvisional ? "（暂定，当年放假通知未录入）" : "");
}
