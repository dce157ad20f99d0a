using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Clocks.Notices;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Routing.Timing;

/// <summary>Brings cases and orders to a newly loaded calendar; a case or order that is acted upon just now waits for the next round.</summary>
internal sealed class RoutingRecomputation(
    IServiceScopeFactory scopes, Bell bell, CurrentCalendar calendar, TimeProvider time, ILogger<RoutingRecomputation> log)
    : Recomputation<RoutingContext>(scopes, bell, calendar, RoutingContext.Name, log)
{
    private readonly TimeProvider _time = time;

    protected override async Task<int> RecomputeAsync(IServiceProvider services, RoutingContext db, Guid[] subjects, CancellationToken ct)
    {
        var now = _time.GetUtcNow();
        var cases = await db.Cases
            .FromSql($"select *, xmin from routing.triage_case where id = any({subjects}) for update skip locked").ToListAsync(ct);
        var orders = await db.Orders
            .FromSql($"select *, xmin from routing.work_order where id = any({subjects}) for update skip locked").ToListAsync(ct);
        var books = await services.GetRequiredService<Timekeeper>().OfAllAsync([.. cases.Select(c => c.Id), .. orders.Select(o => o.Id)], ct);
        foreach (var its in cases) its.Retime(books[its.Id], now);
        foreach (var order in orders) order.Retime(books[order.Id], now);
        return cases.Count + orders.Count;
    }
}
