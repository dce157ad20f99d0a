using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>Which openings an official may see: those of the boxes they may see. Part of every query.</summary>
internal static class OpeningAccess
{
    public static IQueryable<BoxOpening> VisibleTo(this IQueryable<BoxOpening> openings, Caller caller, IntakeContext db) =>
        caller.Is(Role.SocialWorkOfficer)
            ? openings
            : openings.Where(o => db.Boxes.VisibleTo(caller, db).Any(b => b.Id == o.BoxId));

    /// <exception cref="Kernel.Http.Refusal"><see cref="OpeningErrors.NotFound"/>, also for another subdistrict's.</exception>
    public static async Task<BoxOpening> FindOpeningAsync(this IntakeContext db, Guid id, Caller caller, CancellationToken ct) =>
        await db.Openings.AsNoTracking().VisibleTo(caller, db).FirstOrDefaultAsync(o => o.Id == id, ct) ?? throw OpeningErrors.NotFound.Refuse();

    /// <summary>One act on an opening, which is held until it is saved: clerks register its papers one after another.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="OpeningErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<T> ActOnOpeningAsync<T>(
        this IntakeContext db, Guid id, Caller caller, Func<BoxOpening, Task<T>> act, CancellationToken ct) => db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select 1 from intake.box_opening where id = {id} for update", ct);
            return await act(await db.Openings.VisibleTo(caller, db).FirstOrDefaultAsync(o => o.Id == id, ct)
                ?? throw OpeningErrors.NotFound.Refuse());
        }, ct);

    public static Task<OpeningPaper?> PaperAsync(this IntakeContext db, Guid opening, int ordinal, CancellationToken ct) =>
        db.OpeningPapers.AsNoTracking().FirstOrDefaultAsync(p => p.OpeningId == opening && p.Ordinal == ordinal, ct);

    /// <summary>Refuses an ordinal that is taken, and says by what, so that a clerk whose answer was lost finds the number.</summary>
    public static async Task MustBeFreeAsync(this IntakeContext db, Guid opening, int ordinal, CancellationToken ct)
    {
        var taken = await db.PaperAsync(opening, ordinal, ct);
        if (taken is null) return;
        if (taken.SuggestionId is null) throw OpeningErrors.AlreadyVoid.Refuse();
        var number = await db.Suggestions.Where(s => s.Id == taken.SuggestionId).Select(s => s.Number).FirstAsync(ct);
        throw OpeningErrors.AlreadyRegistered.Refuse($"第{ordinal}份已经登记，编号 {number}。");
    }
}
