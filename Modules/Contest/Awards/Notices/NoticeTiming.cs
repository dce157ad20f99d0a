using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Clocks.Notices;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Contest.Awards.Notices;

/// <summary>What ends a notice's days for objections.</summary>
internal static class NoticeTiming
{
    public static async Task<AwardNotice?> HoldNoticeAsync(this ContestContext db, Guid id, CancellationToken ct) =>
        (await db.Set<AwardNotice>().FromSql($"select *, xmin from contest.award_notice where id = {id} for update").ToListAsync(ct))
        .SingleOrDefault();

    /// <summary>The last notice of the proposal does not hold any more, if there is one that did.</summary>
    public static async Task EndNoticeAsync(
        this ContestContext db, Awarding its, string reason, Actor by, DateTimeOffset at, WorkingCalendar calendar, CancellationToken ct)
    {
        if (its.NoticeId is not { } id || await db.HoldNoticeAsync(id, ct) is not { EndedAt: null } notice) return;
        notice.End(reason, by, at);
        await db.StopClockAsync(id, at, "公示终止", calendar, ct);
    }

    public static async Task StopClockAsync(
        this ContestContext db, Guid notice, DateTimeOffset at, string why, WorkingCalendar calendar, CancellationToken ct)
    {
        var clock = await db.Set<ClockRecord>().FirstAsync(c => c.SubjectId == notice, ct);
        if (clock.StoppedAt is null) clock.Stop(at > clock.Entries[^1].At ? at : clock.Entries[^1].At, "system", why, calendar);
    }
}

/// <summary>公示期满: notes, once and dated to that instant, that nobody can object any more.</summary>
internal sealed class NoticeSweep(IServiceScopeFactory scopes, TimeProvider time, CurrentCalendar calendars, ILogger<NoticeSweep> log)
    : Sweep(scopes, time, "contest.notices", log)
{
    private const int Batch = 100;
    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        await calendars.ReadyAsync(ct);
        var db = services.GetRequiredService<ContestContext>();
        var (now, revision) = (_time.GetUtcNow(), calendars.Value.Revision);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var expired = await db.Set<AwardNotice>().FromSql($"""
            select *, xmin from contest.award_notice its where expired_at is null and ended_at is null and objections_until <= {now}
                and not exists (select 1 from contest.clock k where k.subject_id = its.id and k.stopped_at is null and k.calendar_revision < {revision})
            order by objections_until limit {Batch} for update skip locked
            """).ToListAsync(ct);
        foreach (var notice in expired)
        {
            notice.Expire(now);
            await db.StopClockAsync(notice.Id, notice.ObjectionsUntil!.Value, "公示期满", calendars.Value, ct);
        }

        if (expired.Count > 0) await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return expired.Count == Batch;
    }
}

/// <summary>Brings running notices to a newly loaded calendar.</summary>
internal sealed class NoticeRecomputation(
    IServiceScopeFactory scopes, Bell bell, CurrentCalendar calendars, TimeProvider time, ILogger<NoticeRecomputation> log)
    : Recomputation<ContestContext>(scopes, bell, calendars, ContestContext.Name, time, log)
{
    private readonly CurrentCalendar _calendars = calendars;

    protected override async Task<Guid[]> HoldAsync(ContestContext db, Guid[] subjects, CancellationToken ct) =>
        [.. await db.Database.SqlQuery<Guid>(
            $"""select id as "Value" from contest.award_notice where id = any({subjects}) for update skip locked""").ToListAsync(ct)];

    protected override async Task RetimeAsync(IServiceProvider services, ContestContext db, Guid[] subjects, CancellationToken ct)
    {
        var clocks = await db.Set<ClockRecord>().Where(c => subjects.Contains(c.SubjectId)).ToDictionaryAsync(c => c.SubjectId, ct);
        foreach (var its in await db.Set<AwardNotice>().Where(n => subjects.Contains(n.Id)).ToListAsync(ct)) its.Retime(clocks[its.Id], _calendars);
    }
}
