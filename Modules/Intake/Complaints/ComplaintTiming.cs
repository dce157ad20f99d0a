using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Clocks.Notices;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Intake.Complaints;

/// <summary>投诉超期: notes, once and dated to the due instant, what nobody answered in time.</summary>
internal sealed class ComplaintSweep(IServiceScopeFactory scopes, TimeProvider time, CurrentCalendar calendars, ILogger<ComplaintSweep> log)
    : Sweep(scopes, time, "intake.complaints", log)
{
    private const int Batch = 500;
    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        await calendars.ReadyAsync(ct);
        var db = services.GetRequiredService<IntakeContext>();
        var (now, revision) = (_time.GetUtcNow(), calendars.Value.Revision);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var overdue = await db.Set<ServiceComplaint>().FromSql($"""
            select *, xmin from intake.service_complaint its where ended_at is null and overdue_noted_at is null and due_at <= {now}
                and not exists (select 1 from intake.clock k where k.subject_id = its.id and k.stopped_at is null and k.calendar_revision < {revision})
            order by due_at limit {Batch} for update skip locked
            """).ToListAsync(ct);
        foreach (var complaint in overdue) complaint.NoteOverdue(now);
        if (overdue.Count > 0) await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return overdue.Count == Batch;
    }
}

/// <summary>Brings open complaints to a newly loaded calendar.</summary>
internal sealed class ComplaintRecomputation(
    IServiceScopeFactory scopes, Bell bell, CurrentCalendar calendars, TimeProvider time, ILogger<ComplaintRecomputation> log)
    : Recomputation<IntakeContext>(scopes, bell, calendars, IntakeContext.Name, time, log)
{
    private readonly CurrentCalendar _calendars = calendars;

    protected override async Task<Guid[]> HoldAsync(IntakeContext db, Guid[] subjects, CancellationToken ct) =>
        [.. await db.Database.SqlQuery<Guid>(
            $"""select id as "Value" from intake.service_complaint where id = any({subjects}) for update skip locked""").ToListAsync(ct)];

    protected override async Task RetimeAsync(IServiceProvider services, IntakeContext db, Guid[] subjects, CancellationToken ct)
    {
        var clocks = await db.Set<ClockRecord>().Where(c => subjects.Contains(c.SubjectId)).ToDictionaryAsync(c => c.SubjectId, ct);
        foreach (var its in await db.Set<ServiceComplaint>().Where(c => subjects.Contains(c.Id)).ToListAsync(ct)) its.Retime(clocks[its.Id], _calendars);
    }
}
