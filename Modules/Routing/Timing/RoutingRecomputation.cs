using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Clocks.Notices;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Routing.Timing;

/// <summary>Brings cases and orders to a newly loaded calendar; a case or order that is acted upon just now waits for the next round.</summary>
internal sealed class RoutingRecomputation(
    IServiceScopeFactory scopes, Bell bell, CurrentCalendar calendars, TimeProvider time, ILogger<RoutingRecomputation> log)
    : Recomputation<RoutingContext>(scopes, bell, calendars, RoutingContext.Name, time, log)
{
    private readonly CurrentCalendar _calendars = calendars;

    protected override async Task<Guid[]> HoldAsync(RoutingContext db, Guid[] subjects, CancellationToken ct) =>
    [
        .. await db.Database.SqlQuery<Guid>(
            $"""select id as "Value" from routing.triage_case where id = any({subjects}) for update skip locked""").ToListAsync(ct),
        .. await db.Database.SqlQuery<Guid>(
            $"""select id as "Value" from routing.work_order where id = any({subjects}) for update skip locked""").ToListAsync(ct),
    ];

    protected override async Task RetimeAsync(IServiceProvider services, RoutingContext db, Guid[] subjects, CancellationToken ct)
    {
        var books = await services.GetRequiredService<Timekeeper>().OfAllAsync(subjects, ct);
        foreach (var its in await db.Cases.Where(c => subjects.Contains(c.Id)).ToListAsync(ct)) its.Retime(books[its.Id], _calendars);
        foreach (var order in await db.Orders.Where(o => subjects.Contains(o.Id)).ToListAsync(ct)) order.Retime(books[order.Id], _calendars);
    }
}
