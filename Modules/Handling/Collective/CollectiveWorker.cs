using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>
/// Works a collective answer off, a suggestion per transaction: its conclusion, the outcome and the place reached are committed together,
/// so that whoever takes the job up after a crash goes on where it was, and nobody is answered twice. Published at the end.
/// </summary>
internal sealed class CollectiveWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<CollectiveWorker> log)
    : JobWorker<HandlingContext>(Kind, scopes, bell, time, log)
{
    public const string Kind = "handling.collective-answer";
    private readonly IServiceScopeFactory _scopes = scopes;
    private readonly TimeProvider _time = time;

    protected override async Task<(string Message, string? ResultLink)> RunAsync(IServiceProvider services, JobRun run, CancellationToken ct)
    {
        var db = services.GetRequiredService<HandlingContext>();
        var members = db.Set<CollectiveMember>().AsNoTracking().Where(m => m.AnswerId == run.SubjectId);
        var done = await members.CountAsync(m => m.Outcome != MemberOutcome.Waiting, ct);
        foreach (var position in await members.Where(m => m.Outcome == MemberOutcome.Waiting).OrderBy(m => m.Position).Select(m => m.Position).ToListAsync(ct))
        {
            await using var scope = _scopes.CreateAsyncScope();
            await OneAsync(scope.ServiceProvider, run, position, ++done, ct);
            ct.ThrowIfCancellationRequested();
        }

        var answered = await members.CountAsync(m => m.Outcome == MemberOutcome.Answered, ct);
        await PublishAsync(db, run, done, answered, ct);
        return ($"已答复{answered}件，跳过{done - answered}件。", $"/api/office/collective-answers/{run.SubjectId}");
    }

    private static async Task OneAsync(IServiceProvider services, JobRun run, int position, int done, CancellationToken ct)
    {
        var db = services.GetRequiredService<HandlingContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await run.HoldAsync(db, done, null, ct);
        var answer = await db.Set<CollectiveAnswer>().AsNoTracking().FirstAsync(a => a.Id == run.SubjectId, ct);
        var member = await db.Set<CollectiveMember>().FirstAsync(m => m.AnswerId == run.SubjectId && m.Position == position, ct);
        await services.GetRequiredService<MemberAnswer>().TakeAsync(answer, member, new Actor(ActorKind.Staff, answer.CheckedBy!.Value), ct);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
    }

    private async Task PublishAsync(HandlingContext db, JobRun run, int done, int answered, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await run.HoldAsync(db, done, null, ct);
        var answer = await db.Set<CollectiveAnswer>().FirstAsync(a => a.Id == run.SubjectId, ct);
        // The process may have died between this and the end of the job.
        if (answer.Status == CollectiveStatus.Answering) answer.Publish(answered, _time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
    }
}
