using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>Which boxes an official may see: those of the subdistrict they work for, the Social Work Department all. Part of every query.</summary>
internal static class BoxAccess
{
    public static IQueryable<SuggestionBox> VisibleTo(this IQueryable<SuggestionBox> boxes, Caller caller, IntakeContext db) =>
        caller.Is(Role.SocialWorkOfficer)
            ? boxes
            : boxes.Where(b => db.Units.Any(u => u.Id == caller.UnitId && u.Code == b.SubdistrictCode));

    /// <exception cref="Kernel.Http.Refusal"><see cref="BoxErrors.NotFound"/>, also for another subdistrict's box.</exception>
    public static async Task<SuggestionBox> FindBoxAsync(this IntakeContext db, Guid id, Caller caller, CancellationToken ct) =>
        await db.Boxes.AsNoTracking().VisibleTo(caller, db).FirstOrDefaultAsync(b => b.Id == id, ct) ?? throw BoxErrors.NotFound.Refuse();

    /// <summary>The box whose code was scanned. Nothing for a code that is none: it says where somebody stood and is no reason to refuse them.</summary>
    public static async Task<Guid?> BoxByCodeAsync(this IntakeContext db, string? typed, CancellationToken ct)
    {
        if (BoxCode.Parse(typed)?.ToString() is not { } code) return null;
        return await db.Boxes.Where(b => b.Code == code).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>One act on a box, held until it is saved.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="BoxErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<T> ActOnBoxAsync<T>(this IntakeContext db, Guid id, Caller caller, Func<SuggestionBox, T> act, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select 1 from intake.suggestion_box where id = {id} for update", ct);
            return act(await db.Boxes.VisibleTo(caller, db).FirstOrDefaultAsync(b => b.Id == id, ct) ?? throw BoxErrors.NotFound.Refuse());
        }, ct);
}
