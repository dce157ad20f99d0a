using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Extending;
using ZhihuiShibei.Handling.Sealing;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>Who may see and who may work on a case; part of every query, so that a forgotten check hides rather than shows.</summary>
internal static class CaseAccess
{
    /// <summary>The Social Work Department sees all; a unit sees what it leads or co-handles; of what is sealed whom it does not concern.</summary>
    public static IQueryable<HandlingCase> VisibleTo(this IQueryable<HandlingCase> cases, Caller caller, HandlingContext db)
    {
        var unit = caller.Unit();
        var open = cases.UnsealedFor(caller, db);
        return caller.Is(Role.SocialWorkOfficer)
            ? open
            : open.Where(c => c.LeadUnitId == unit || db.CoUnits.Any(u => u.SuggestionId == c.Id && u.UnitId == unit));
    }

    /// <summary>The caller's unit, or one that leads nothing: an officer without a unit must not match a case without a lead.</summary>
    public static Guid Unit(this Caller caller) => caller.UnitId ?? Guid.Empty;

    /// <summary>A case to act on, with its open clocks; nothing when there is none.</summary>
    public static Task<HandlingCase?> FindCaseAsync(this HandlingContext db, Guid id, CancellationToken ct) =>
        db.WithClocks().FirstOrDefaultAsync(c => c.Id == id, ct);

    /// <summary>A case that another module's fact speaks of.</summary>
    /// <exception cref="InvalidOperationException">The case was never opened: the fact came before its acceptance.</exception>
    public static Task<HandlingCase> CaseAsync(this HandlingContext db, Guid id, CancellationToken ct) =>
        db.WithClocks().FirstAsync(c => c.Id == id, ct);

    /// <summary>A case for an act of its lead unit.</summary>
    /// <exception cref="Kernel.Http.Refusal">
    /// <see cref="HandlingErrors.NotFound"/> when the caller may not see it, <see cref="HandlingErrors.LeadOnly"/> for a co-handling unit.
    /// </exception>
    public static async Task<HandlingCase> CaseOfLeadAsync(this HandlingContext db, Guid id, Caller caller, CancellationToken ct)
    {
        var its = await db.WithClocks().VisibleTo(caller, db).FirstOrDefaultAsync(c => c.Id == id, ct)
            ?? throw HandlingErrors.NotFound.Refuse();
        return its.LeadUnitId == caller.Unit() ? its : throw HandlingErrors.LeadOnly.Refuse();
    }

    /// <summary>A case for an act of the Social Work Department.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="HandlingErrors.NotFound"/></exception>
    public static async Task<HandlingCase> CaseToCheckAsync(this HandlingContext db, Guid id, Caller caller, CancellationToken ct) =>
        await db.WithClocks().VisibleTo(caller, db).FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw HandlingErrors.NotFound.Refuse();

    /// <summary>并案: the cases that are worked on under this one.</summary>
    public static Task<List<HandlingCase>> FollowersAsync(this HandlingContext db, Guid lead, CancellationToken ct) =>
        db.Cases.Where(c => c.FollowsId == lead && c.Status == HandlingStatus.Merged).OrderBy(c => c.DueAt).ThenBy(c => c.Id).ToListAsync(ct);

    /// <summary>The same, to be acted on.</summary>
    public static Task<List<HandlingCase>> FollowersWithClocksAsync(this HandlingContext db, Guid lead, CancellationToken ct) =>
        db.WithClocks().Where(c => c.FollowsId == lead && c.Status == HandlingStatus.Merged).OrderBy(c => c.Id).ToListAsync(ct);

    /// <summary>The name by which a unit signs.</summary>
    public static Task<string> UnitNameAsync(this HandlingContext db, Guid unit, CancellationToken ct) =>
        db.Units.Where(u => u.Id == unit).Select(u => u.Name).FirstAsync(ct);

    /// <summary>Cases as acts need them: stopped clocks and decided requests are kept for reading only.</summary>
    public static IQueryable<HandlingCase> WithClocks(this HandlingContext db) =>
        db.Cases.Include(c => c.Clocks.Where(k => k.StoppedAt == null)).Include(c => c.Extensions.Where(e => e.Status == ExtensionStatus.Asked));
}
