using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Kernel.Clocks.Notices;

/// <summary>Stores notices and brings those stored into this process's calendar; each module then recomputes its open clocks.</summary>
public sealed class LoadedNotices
{
    /// <summary>Rung when a notice was stored; other nodes look once a minute.</summary>
    internal const string Bell = "kernel.calendar";

    public static readonly ErrorCode Invalid = new("calendar.notice-invalid", 400, "放假通知有误，请按提示核对后重新录入。");

    private readonly KernelContext _db;
    private readonly CurrentCalendar _calendar;
    private readonly Caller _caller;
    private readonly TimeProvider _time;
    private readonly OpenClocks _clocks;

    internal LoadedNotices(KernelContext db, CurrentCalendar calendar, Caller caller, TimeProvider time, OpenClocks clocks) =>
        (_db, _calendar, _caller, _time, _clocks) = (db, calendar, caller, time, clocks);

    /// <summary>A notice as somebody typed it, or every problem with it.</summary>
    /// <exception cref="Refusal"><see cref="Invalid"/>: a date that does not exist, another year's, listed twice or in both lists …</exception>
    public static YearNotice Read(int year, IEnumerable<string> holidays, IEnumerable<string> makeupWorkdays)
    {
        var (notice, problems) = YearNotice.Parse(year, holidays, makeupWorkdays);
        if (notice is not null) problems = notice.MissingStatutoryDays();
        return problems.Count == 0 ? notice! : throw Invalid.Refuse($"放假通知有误：{string.Join('；', problems)}。");
    }

    /// <summary>Stores it; the same days again change nothing.</summary>
    /// <returns>The calendar's revision that has it, and the long-running job that tells how far the open clocks are; none where nothing changed.</returns>
    public async Task<(int Revision, Guid? JobId)> LoadAsync(YearNotice notice, string source, CancellationToken ct)
    {
        var rows = await _db.Set<NoticeRow>().AsNoTracking().OrderBy(r => r.Revision).ToListAsync(ct);
        if (rows.LastOrDefault(r => r.Year == notice.Year) is { } same && Same(same, notice)) return (same.Revision, null);
        var row = new NoticeRow
        {
            Revision = rows.Count == 0 ? 1 : rows[^1].Revision + 1,
            Year = notice.Year,
            Holidays = [.. notice.Holidays.Order()],
            MakeupWorkdays = [.. notice.MakeupWorkdays.Order()],
            Source = source,
            LoadedAt = _time.GetUtcNow(),
            LoadedBy = _caller.Actor.Id,
        };
        var job = Job.Of(
            RecomputationWatch.Kind, $"按{notice.Year}年放假通知重新计算期限", _caller.Id, NewId.At(_time.GetUtcNow()), await _clocks.CountAsync(ct), _time.GetUtcNow(),
            mustFinish: true);
        _db.Add(row);
        _db.Add(job);
        _db.Audit("calendar.load", "YearNotice", Guid.Empty, $"{notice.Year} {source}");
        _db.Ring(Bell);
        _db.Ring(Job.BellOf(RecomputationWatch.Kind));
        await _db.SaveChangesAsync(ct); // two at once meet at the revision, and the later one is asked to look again
        _calendar.Load(row.Notice, row.LoadedAt, row.Revision);
        return (row.Revision, job.Id);
    }

    /// <summary>Brings what is stored and not yet here into the calendar.</summary>
    internal async Task CatchUpAsync(CancellationToken ct)
    {
        var here = _calendar.Value.Revision;
        foreach (var row in await _db.Set<NoticeRow>().AsNoTracking().Where(r => r.Revision > here).OrderBy(r => r.Revision).ToListAsync(ct))
            _calendar.Load(row.Notice, row.LoadedAt, row.Revision);
        _calendar.SayReady();
    }

    /// <summary>What was loaded, the latest first.</summary>
    internal Task<List<NoticeRow>> ListAsync(CancellationToken ct) =>
        _db.Set<NoticeRow>().AsNoTracking().OrderByDescending(r => r.Revision).ToListAsync(ct);

    private static bool Same(NoticeRow row, YearNotice notice) =>
        row.Holidays.ToHashSet().SetEquals(notice.Holidays) && row.MakeupWorkdays.ToHashSet().SetEquals(notice.MakeupWorkdays);
}
