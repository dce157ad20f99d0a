using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Identity.Units;

/// <summary>Finds units, or refuses.</summary>
internal static class UnitLookup
{
    public static async Task<Unit> ByIdAsync(this IQueryable<Unit> units, Guid id, CancellationToken ct) =>
        await units.FirstOrDefaultAsync(u => u.Id == id, ct) ?? throw IdentityErrors.UnitNotFound.Refuse();

    /// <summary>A unit that people may be put into; no unit is fine too.</summary>
    public static async Task MustBeOpenAsync(this IQueryable<Unit> units, Guid? id, CancellationToken ct)
    {
        if (id is not null && !await units.AnyAsync(u => u.Id == id && !u.Closed, ct)) throw IdentityErrors.UnitNotFound.Refuse();
    }
}
