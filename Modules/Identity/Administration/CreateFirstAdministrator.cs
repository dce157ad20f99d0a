using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Identity.Administration;

/// <summary>
/// The first of each of the three administrators, from the machine's console; never from a default password. Refused once an
/// active one with a password exists, so that the console is no way round the separation of powers.
/// </summary>
internal sealed class CreateFirstAdministrator(IdentityContext db, Passwords passwords, TimeProvider time)
{
    /// <returns>The password to sign in with once.</returns>
    /// <exception cref="InvalidOperationException">Not an administrator's role, there is one already, or the user name is taken.</exception>
    /// <exception cref="Kernel.Http.Refusal">The given password breaks the rules.</exception>
    public async Task<string> RunAsync(string userName, Role role, string? password, CancellationToken ct)
    {
        if (!StaffRoles.Administrators.Contains(role))
            throw new InvalidOperationException($"{role} is none of {string.Join(", ", StaffRoles.Administrators)}.");
        userName = StaffMember.Normal(userName);
        var others = await db.Staff.AsNoTracking().Where(s => s.Status == StaffStatus.Active && s.PasswordHash != null).ToListAsync(ct);
        if (others.Any(s => s.Roles.Contains(role))) throw new InvalidOperationException($"There is an active {role} already; further ones come from the office API.");
        if (await db.Staff.AnyAsync(s => s.UserName == userName, ct)) throw new InvalidOperationException($"The user name '{userName}' is taken.");
        if (password is not null) passwords.CheckRules(password, userName);

        var (initial, now) = (password ?? Passwords.MakeInitial(), time.GetUtcNow());
        var staff = new StaffMember(userName, role.Name(), null, Actor.System, now);
        staff.Grant([role], Actor.System, now);
        staff.IssuePassword(passwords.Hash(initial), Actor.System, now);
        db.Staff.Add(staff);
        await db.SaveChangesAsync(ct);
        return initial;
    }
}
