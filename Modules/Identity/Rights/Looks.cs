using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Audit;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Rights;

/// <summary>谁查看过我的信息: from the audit log, by purpose and unit; an official's name is not the resident's business, the unit's is.</summary>
internal sealed class Looks(IdentityContext db)
{
    private const int Most = 2000;

    /// <summary>The latest looks at these people by anybody but themselves, oldest first.</summary>
    public async Task<AboutSection> AtAsync(IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        var rows = await db.Set<AuditRow>().AsNoTracking()
            .Where(r => people.Contains(r.SubjectId) && r.Action == PersonalDataGate.RevealAction && r.ActorKind != ActorKind.Resident)
            .OrderByDescending(r => r.Id).Take(Most).ToListAsync(ct);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        rows.Reverse();
        return new("looks", "个人信息查看记录", [.. rows.Select(r => new AboutItem(
            r.At, r.Detail?.Split(' ')[0] ?? "查看", AboutField.Of(("查看方", WhoOf(r, units)))))]);
    }

    private static string WhoOf(AuditRow row, Dictionary<Guid, string> units) => row.ActorKind switch
    {
        ActorKind.Staff => Guid.TryParse(row.Detail?.Split(' ').ElementAtOrDefault(2), out var unit) && units.TryGetValue(unit, out var name)
            ? name
            : "区委社会工作部",
        ActorKind.Partner => "对接系统",
        _ => "本系统自动处理",
    };
}
