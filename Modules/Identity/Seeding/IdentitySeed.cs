using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Identity.Units;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Identity.Seeding;

/// <summary>Puts in what is missing and changes nothing that is there, since an administrator may have renamed it.</summary>
internal sealed class IdentitySeed(IdentityContext db, Passwords passwords, TimeProvider time)
{
    private const long LockKey = 0x5348_4942_4944;

    public async Task RunAsync(bool demo, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two nodes that start together seed one after the other; the second finds everything there.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})", ct);
        await AddUnitsAsync(Divisions.Subdistricts.Select(s => (s.Code, s.Name, UnitKind.Subdistrict)), ct);
        await AddUnitsAsync([(SocialWorkCode, "区委社会工作部", UnitKind.SocialWorkDepartment)], ct);
        if (demo)
        {
            await AddUnitsAsync(Demo.Departments.Select(d => (d.Code, d.Name, UnitKind.DistrictDepartment)), ct);
            await AddUnitsAsync(Demo.ReportUnits.Select(d => (d.Code, d.Name, UnitKind.DirectReportUnit)), ct);
            await AddStaffAsync(ct);
        }

        await db.CommitAsync(ct);
    }

    public const string SocialWorkCode = "shgzb";

    private async Task AddUnitsAsync(IEnumerable<(string Code, string Name, UnitKind Kind)> units, CancellationToken ct)
    {
        var known = await db.Units.Select(u => u.Code).ToListAsync(ct);
        foreach (var (code, name, kind) in units.Where(u => !known.Contains(u.Code)))
            db.Units.Add(new Unit(code, name, kind, Actor.System, time.GetUtcNow()));
        await db.SaveChangesAsync(ct);
    }

    private async Task AddStaffAsync(CancellationToken ct)
    {
        var known = await db.Staff.Select(s => s.UserName).ToListAsync(ct);
        var units = await db.Units.ToDictionaryAsync(u => u.Code, u => u.Id, ct);
        var missing = Demo.Staff.Where(d => !known.Contains(d.UserName)).ToList();
        if (missing.Count == 0) return;
        var (now, hash) = (time.GetUtcNow(), passwords.Hash(Demo.Password));
        foreach (var demo in missing)
        {
            var staff = new StaffMember(demo.UserName, demo.DisplayName, demo.UnitCode is null ? null : units[demo.UnitCode], Actor.System, now);
            staff.Grant(demo.Roles, Actor.System, now);
            staff.ChangePassword(hash, Actor.System, now);
            db.Staff.Add(staff);
        }

        await db.SaveChangesAsync(ct);
    }
}
