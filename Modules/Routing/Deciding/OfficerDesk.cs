using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>
/// What an officer does with a case: only one that the officer may see, and that nobody else has open. The case is held until the act
/// is saved; afterwards it is nobody's. Scoped.
/// </summary>
internal sealed class OfficerDesk(RoutingContext db, Caller caller, TimeProvider time)
{
    /// <exception cref="Refusal">
    /// <see cref="RoutingErrors.CaseNotFound"/>, <see cref="HoldErrors.Held"/>, or what the act refuses.
    /// </exception>
    public Task<T> ActAsync<T>(Guid caseId, Func<TriageCase, Task<T>> act, CancellationToken ct) => db.InTurnAsync(async () =>
    {
        var triage = await FetchAsync(caseId, ct);
        if (await HoldOfOtherAsync(caseId, caller.Id, ct) is { } other) throw HoldErrors.RefuseHeld(other);
        var answer = await act(triage);
        await db.Set<CaseHold>().Where(h => h.CaseId == caseId).ExecuteDeleteAsync(ct);
        return answer;
    }, ct);

    /// <summary>The case, held by the present transaction.</summary>
    /// <exception cref="Refusal"><see cref="RoutingErrors.CaseNotFound"/>: not there, or sealed from the caller.</exception>
    public async Task<TriageCase> FetchAsync(Guid caseId, CancellationToken ct) =>
        await db.HoldCaseAsync(caseId, ct) is { } triage && triage.IsVisibleTo(caller) ? triage : throw RoutingErrors.CaseNotFound.Refuse();

    /// <summary>Who else has it open now.</summary>
    public Task<CaseHold?> HoldOfOtherAsync(Guid caseId, Guid officer, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.Set<CaseHold>().AsNoTracking().FirstOrDefaultAsync(h => h.CaseId == caseId && h.HolderId != officer && h.Until > now, ct);
    }
}
