using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Handling.Supervision.Climbing;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Clocks.Notices;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Handling;

/// <summary>Brings cases to a newly loaded calendar; a case that is acted upon just now waits for the next round.</summary>
internal sealed class HandlingRecomputation(
    IServiceScopeFactory scopes, Bell bell, CurrentCalendar calendars, TimeProvider time, ILogger<HandlingRecomputation> log)
    : Recomputation<HandlingContext>(scopes, bell, calendars, HandlingContext.Name, time, log)
{
    private readonly CurrentCalendar _calendars = calendars;

    protected override async Task<Guid[]> HoldAsync(HandlingContext db, Guid[] subjects, CancellationToken ct) =>
        [.. await db.Database.SqlQuery<Guid>(
            $"""select id as "Value" from handling.handling_case where id = any({subjects}) for update skip locked""").ToListAsync(ct)];

    protected override async Task RetimeAsync(IServiceProvider services, HandlingContext db, Guid[] subjects, CancellationToken ct)
    {
        var cases = await db.Cases.Include(c => c.Clocks.Where(k => k.StoppedAt == null)).Where(c => subjects.Contains(c.Id)).ToListAsync(ct);
        await db.ClimbToNoticesAsync(cases, _calendars, ct);
        foreach (var its in cases) its.Retime(_calendars);
    }
}
