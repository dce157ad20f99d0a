using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>Finds the caller's own account; there is no way to name another.</summary>
internal static class OwnAccount
{
    /// <exception cref="Kernel.Http.Refusal"><see cref="IdentityErrors.AccountGone"/></exception>
    public static async Task<Account> OfCallerAsync(this IQueryable<Account> accounts, Caller caller, CancellationToken ct) =>
        await accounts.FirstOrDefaultAsync(a => a.Id == caller.Id, ct) ?? throw IdentityErrors.AccountGone.Refuse();
}
