using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Kernel.Clocks.Notices;

/// <summary>工作日历: which days count, where they come from, and loading the yearly notice with a look at what it moves.</summary>
public static class CalendarEndpoints
{
    private const string Tag = "工作日历";
    private const int Examples = 20;

    /// <summary>放假安排通知 of one year.</summary>
    public sealed record Notice(
        [property: Description("年份。")] [property: Range(WorkingCalendar.FirstYear, WorkingCalendar.LastYear, ErrorMessage = "年份超出工作日历的范围。")] int Year,
        [property: Description("放假日，每日一项，包括假期中的周末，格式 yyyy-MM-dd。")]
        [property: Required(ErrorMessage = "请列出放假日。"), MaxLength(366, ErrorMessage = "放假日过多，请核对。")] IReadOnlyList<string> Holidays,
        [property: Description("调休上班日（原为周末），格式 yyyy-MM-dd。")]
        [property: Required(ErrorMessage = "请列出调休上班日；没有的填空列表。"), MaxLength(366, ErrorMessage = "调休上班日过多，请核对。")] IReadOnlyList<string> MakeupWorkdays,
        [property: Description("通知的名称或文号。")]
        [property: Required(ErrorMessage = "请填写通知的名称或文号。"), StringLength(200, ErrorMessage = "通知名称请控制在200字以内。")] string Source);

    public sealed record Preview(
        [property: Description("计时中的时限数。")] int Open,
        [property: Description("到期时刻会变动的时限数。")] int Moving,
        [property: Description("变动的例子，至多20项。")] IReadOnlyList<ClockMove> Examples);

    public sealed record Loaded(
        [property: Description("日历版本。")] int Revision,
        [property: Description("等待重新计算的时限数，可在“工作日历”中查看进度。")] int Waiting,
        [property: Description("重新计算的长任务标识，可查询进展；通知与已录入的相同时没有。")] Guid? JobId);

    public sealed record Overview(
        [property: Description("日历版本：录入过几份通知。")] int Revision,
        [property: Description("计时中的时限数。")] int Open,
        [property: Description("其中等待重新计算的时限数；为0表示已全部完成。")] int Waiting,
        [property: Description("需要提醒的事，没有则为空。")] string? Alert,
        [property: Description("录入过的通知，最近的在前。")] IReadOnlyList<LoadedNotice> Notices);

    /// <summary>One notice as it was loaded.</summary>
    public sealed record LoadedNotice(
        [property: Description("日历版本。")] int Revision,
        [property: Description("年份。")] int Year,
        [property: Description("放假日。")] IReadOnlyList<DateOnly> Holidays,
        [property: Description("调休上班日。")] IReadOnlyList<DateOnly> MakeupWorkdays,
        [property: Description("通知的名称或文号。")] string Source,
        [property: Description("录入时间。")] DateTimeOffset LoadedAt);

    public sealed record Day(
        [property: Description("日期。")] DateOnly Date,
        [property: Description("是否工作日。")] bool Working,
        [property: Description("为什么。")] string Reason);

    public static void MapCalendar(this Api api)
    {
        var example = new Notice(
            2025, ["2025-01-01", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-02-01", "2025-02-02", "2025-02-03", "2025-02-04",
                "2025-04-04", "2025-04-05", "2025-04-06", "2025-05-01", "2025-05-02", "2025-05-03", "2025-05-04", "2025-05-05", "2025-05-31",
                "2025-06-01", "2025-06-02", "2025-10-01", "2025-10-02", "2025-10-03", "2025-10-04", "2025-10-05", "2025-10-06", "2025-10-07", "2025-10-08"],
            ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"], "国办发明电〔2024〕12号");
        api.Office.MapGet("/calendar", ShowAsync)
            .Says(Policies.Staff, Tag, "工作日历", "日历版本、录入过的放假通知、重新计算的进度；十一月起提醒录入下一年的通知。");
        api.Office.MapGet("/calendar/{year:int}", Days)
            .Says(Policies.Staff, Tag, "一年的工作日", "逐日列出是否工作日及原因；没有录入通知的年份为暂定。")
            .Refuses(CommonErrors.NotFound);
        api.Office.MapPost("/calendar/notices/preview", PreviewAsync)
            .Says(Policies.SystemAdministrator, Tag, "试算放假通知", "核对通知并计算会变动哪些到期时刻，不作任何改动。")
            .WithExample(example).Refuses(LoadedNotices.Invalid);
        api.Office.MapPost("/calendar/notices", LoadAsync)
            .Says(Policies.SystemAdministrator, Tag, "录入放假通知", "录入后随即重新计算计时中的时限，前后到期时刻记入操作记录；已超期的不变。同一份通知重复录入没有影响。")
            .WithExample(example).Refuses(LoadedNotices.Invalid);
    }

    private static async Task<Overview> ShowAsync(
        LoadedNotices notices, OpenClocks clocks, CurrentCalendar calendar, TimeProvider time, CancellationToken ct)
    {
        var (current, today) = (calendar.Value, Shanghai.Today(time));
        var missing = current.MissingNotice(today);
        return new(
            current.Revision, await clocks.CountAsync(ct), current.Revision == 0 ? 0 : await clocks.BehindAsync(current.Revision, ct),
            missing is null ? null : $"尚未录入{missing}年放假通知，{missing}年的到期时刻为暂定，请在国务院办公厅发布后尽快录入。",
            [.. (await notices.ListAsync(ct)).Select(n => new LoadedNotice(n.Revision, n.Year, n.Holidays, n.MakeupWorkdays, n.Source, n.LoadedAt))]);
    }

    private static IReadOnlyList<Day> Days([Description("年份。")] int year, CurrentCalendar calendar)
    {
        if (year is < WorkingCalendar.FirstYear or > WorkingCalendar.LastYear) throw CommonErrors.NotFound.Refuse();
        var (current, first) = (calendar.Value, new DateOnly(year, 1, 1));
        return
        [
            .. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays).Select(current.Of)
                .Select(d => new Day(d.Date, d.IsWorking, d.Reason)),
        ];
    }

    private static async Task<Preview> PreviewAsync(Notice request, OpenClocks clocks, CurrentCalendar calendar, CancellationToken ct)
    {
        var notice = LoadedNotices.Read(request.Year, request.Holidays, request.MakeupWorkdays);
        var (open, moving, first) = await clocks.TryAsync(calendar.Value.With(notice), Examples, ct);
        return new(open, moving, first);
    }

    private static async Task<Loaded> LoadAsync(Notice request, LoadedNotices notices, OpenClocks clocks, CancellationToken ct)
    {
        var notice = LoadedNotices.Read(request.Year, request.Holidays, request.MakeupWorkdays);
        var (revision, job) = await notices.LoadAsync(notice, request.Source.Trim(), ct);
        return new(revision, await clocks.BehindAsync(revision, ct), job);
    }
}
