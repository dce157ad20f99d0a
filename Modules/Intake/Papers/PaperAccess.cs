using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Papers;

/// <summary>
/// Which paper suggestions a clerk may see: those out of the boxes of their subdistrict and those their own unit took at the counter; the
/// Social Work Department all. Part of every query.
/// </summary>
internal static class PaperAccess
{
    public static IQueryable<Suggestion> PapersOf(this IntakeContext db, Caller caller)
    {
        var hidden = db.Set<SealedSuggestion>();
        var (clerk, entitled) = (caller.Id, caller.Is(Role.SealedDeskOfficer));
        // What is sealed stays with whoever typed it in, who still prints its receipt, and with those entitled.
        var papers = db.Suggestions.Where(s => (s.Channel == Channel.SuggestionBox || s.Channel == Channel.Counter)
            && (entitled || s.ClerkId == clerk || !hidden.Any(h => h.SuggestionId == s.Id)));
        if (entitled) papers = papers.OpenTo(caller, db);
        return caller.Is(Role.SocialWorkOfficer)
            ? papers
            : papers.Where(s => (s.ClerkUnitId != null && s.ClerkUnitId == caller.UnitId)
                || db.Boxes.VisibleTo(caller, db).Any(b => b.Id == s.BoxId));
    }

    /// <summary>One act on a paper suggestion, which is held until it is saved.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="PaperErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<T> ActOnPaperAsync<T>(
        this IntakeContext db, Guid id, Caller caller, Func<Suggestion, Task<T>> act, CancellationToken ct) => db.InTurnAsync(async () =>
        {
            var mine = await db.PapersOf(caller).AnyAsync(s => s.Id == id, ct);
            return await act((mine ? await db.HoldAsync(id, ct) : null) ?? throw PaperErrors.NotFound.Refuse());
        }, ct);
}
