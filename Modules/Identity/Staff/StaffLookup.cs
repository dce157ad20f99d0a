using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>Finds members of staff, or refuses.</summary>
internal static class StaffLookup
{
    public static async Task<StaffMember> OfCallerAsync(this IQueryable<StaffMember> staff, Caller caller, CancellationToken ct) =>
        await staff.FirstOrDefaultAsync(s => s.Id == caller.Id, ct) ?? throw CommonErrors.SessionEnded.Refuse();

    public static async Task<StaffMember> ByIdAsync(this IQueryable<StaffMember> staff, Guid id, CancellationToken ct) =>
        await staff.FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw IdentityErrors.StaffNotFound.Refuse();

    /// <summary>Somebody else's account: nobody decides over their own rights.</summary>
    public static async Task<StaffMember> OtherAsync(this IQueryable<StaffMember> staff, Guid id, Caller caller, CancellationToken ct) =>
        id == caller.Id ? throw IdentityErrors.NotYourself.Refuse() : await staff.ByIdAsync(id, ct);
}
