using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Routing.Deciding;

namespace ZhihuiShibei.Routing.Bulk;

/// <summary>
/// Works a bulk off, a case per transaction: decision, result and place reached are committed together, so that whoever takes the job
/// up after a crash goes on where it was, and no case is decided twice.
/// </summary>
internal sealed class BulkWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<BulkWorker> log)
    : JobWorker<RoutingContext>(Kind, scopes, bell, time, log)
{
    public const string Kind = "routing.bulk";
    private const int AtOnce = 200;
    private readonly IServiceScopeFactory _scopes = scopes;

    protected override async Task<(string Message, string? ResultLink)> RunAsync(IServiceProvider services, JobRun run, CancellationToken ct)
    {
        var db = services.GetRequiredService<RoutingContext>();
        var bulk = await db.Set<BulkDecision>().AsNoTracking().FirstAsync(b => b.Id == run.SubjectId, ct);
        var items = db.Set<BulkItem>().AsNoTracking().Where(i => i.BulkId == bulk.Id);
        var plan = await PlanAsync(bulk, services.GetRequiredService<Decider>(), ct);
        var done = await items.CountAsync(i => i.Outcome != BulkOutcome.Waiting, ct);
        while (await NextAsync(items, ct) is { Count: > 0 } next)
        {
            await using var scope = _scopes.CreateAsyncScope();
            var one = scope.ServiceProvider.GetRequiredService<BulkStep>();
            foreach (var position in next)
            {
                await one.TakeAsync(run, bulk, plan, position, ++done, ct);
                ct.ThrowIfCancellationRequested();
            }
        }

        var decided = await items.CountAsync(i => i.Outcome == BulkOutcome.Done, ct);
        return ($"已完成{decided}件，未通过{bulk.Cases - decided}件。", $"/api/office/bulk-decisions/{bulk.Id}");
    }

    private static Task<List<int>> NextAsync(IQueryable<BulkItem> items, CancellationToken ct) =>
        items.Where(i => i.Outcome == BulkOutcome.Waiting).OrderBy(i => i.Position).Select(i => i.Position).Take(AtOnce).ToListAsync(ct);

    private static async Task<Plan> PlanAsync(BulkDecision bulk, Decider decider, CancellationToken ct)
    {
        try
        {
            return await bulk.Order.PlanAsync(bulk.Act, decider, ct);
        }
        catch (Kernel.Http.Refusal refusal)
        {
            throw new JobFailure(refusal.Message);
        }
    }
}
