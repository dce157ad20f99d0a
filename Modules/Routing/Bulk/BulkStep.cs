using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Bulk;

/// <summary>One case of a bulk in one transaction, whatever comes of it. Scoped.</summary>
internal sealed class BulkStep(RoutingContext db, OfficerDesk desk, Decider decider, TimeProvider time, ILogger<BulkStep> log)
{
    /// <param name="done">Cases done when this one is.</param>
    /// <exception cref="JobLost">Cancelled, or somebody else's by now; nothing of this case is kept.</exception>
    public async Task TakeAsync(JobRun run, BulkDecision bulk, Plan plan, int position, int done, CancellationToken ct)
    {
        try
        {
            await DecideAsync(run, bulk, plan, position, done, ct);
        }
        catch (Refusal refusal)
        {
            await RefuseAsync(run, bulk.Id, position, done, refusal.Code.Code, refusal.Message, ct);
        }
        catch (Exception e) when (e is not (JobLost or OperationCanceledException) && !Problems.IsDatabaseDown(e))
        {
            log.LogError(e, "Case {Position} of bulk decision {Bulk} failed; the others go on", position, bulk.Id);
            await RefuseAsync(run, bulk.Id, position, done, BulkErrors.CaseFault.Code, BulkErrors.CaseFault.Text, ct);
        }
    }

    private async Task DecideAsync(JobRun run, BulkDecision bulk, Plan plan, int position, int done, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await run.HoldAsync(db, done, null, ct);
        var item = await db.Set<BulkItem>().FirstAsync(i => i.BulkId == bulk.Id && i.Position == position, ct);
        var triage = await db.HoldCaseAsync(item.CaseId, ct);
        if (triage is null or { Seal: SealStatus.Sealed }) throw RoutingErrors.CaseNotFound.Refuse();
        if (await desk.HoldOfOtherAsync(item.CaseId, bulk.OfficerId, ct) is { } other) throw HoldErrors.RefuseHeld(other);
        await decider.CarryOutAsync(plan, triage, bulk.Officer, ct);
        (item.Outcome, item.Code, item.Reason, item.At) = (BulkOutcome.Done, null, null, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await db.Set<CaseHold>().Where(h => h.CaseId == item.CaseId).ExecuteDeleteAsync(ct);
        await db.CommitAsync(ct);
    }

    private async Task RefuseAsync(JobRun run, Guid bulkId, int position, int done, string code, string reason, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await run.HoldAsync(db, done, null, ct);
        var item = await db.Set<BulkItem>().FirstAsync(i => i.BulkId == bulkId && i.Position == position, ct);
        (item.Outcome, item.Code, item.Reason, item.At) = (BulkOutcome.Refused, code, reason, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
    }
}
