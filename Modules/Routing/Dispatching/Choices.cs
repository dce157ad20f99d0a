using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>Counts what officers make of the catalogue's proposals.</summary>
internal static class Choices
{
    /// <summary>受理: notes proposal and choice; nothing to note where the catalogue had no proposal.</summary>
    public static async Task NoteChoiceAsync(
        this RoutingContext db, Proposer proposer, TriageCase its, Guid chosen, DateTimeOffset at, CancellationToken ct)
    {
        if (await proposer.ProposeAsync(its.Domain, its.Aspect, its.SubdistrictCode, ct) is not { } proposal) return;
        db.Add(new DispatchChoice
        {
            CaseId = its.Id,
            Version = proposal.Version.Number,
            Line = proposal.Line.Number,
            ProposedUnitId = proposal.Lead.Id,
            ChosenUnitId = chosen,
            At = at,
        });
    }

    /// <summary>改派: the lead that has it in the end is what counts, whoever had it first.</summary>
    public static async Task CorrectChoiceAsync(this RoutingContext db, Guid caseId, Guid chosen, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.Set<DispatchChoice>().FirstOrDefaultAsync(c => c.CaseId == caseId, ct) is { } choice) (choice.ChosenUnitId, choice.At) = (chosen, at);
    }
}
