using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;
using ZhihuiShibei.Routing.Orders;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>What the catalogue in force proposes for a matter, and why. The officer decides.</summary>
internal sealed record Proposal(CatalogueVersion Version, CatalogueLine Line, UnitCopy Lead, IReadOnlyList<UnitCopy> CoUnits, string Why);

/// <summary>Reads the catalogue in force. Scoped.</summary>
internal sealed class Proposer(RoutingContext db, TimeProvider time)
{
    /// <summary>Nothing where no line fits, or the unit it names does not exist or is closed.</summary>
    public async Task<Proposal?> ProposeAsync(Domain? domain, LivelihoodAspect? aspect, string? subdistrict, CancellationToken ct)
    {
        if (await InForceAsync(ct) is not { } version) return null;
        var line = version.Lines.Where(l => l.Fits(domain, aspect, subdistrict)).OrderByDescending(l => l.Closeness).ThenBy(l => l.Number).FirstOrDefault();
        if (line is null) return null;
        string[] codes = [.. line.CoUnits.Prepend(line.Lead).Select(code => code == CatalogueLine.Local ? subdistrict! : code).Distinct()];
        var units = await db.Units.AsNoTracking().Where(u => codes.Contains(u.Code) && !u.Closed).ToDictionaryAsync(u => u.Code, ct);
        if (!units.TryGetValue(codes[0], out var lead)) return null;
        var others = codes.Skip(1).Select(units.GetValueOrDefault).OfType<UnitCopy>().ToList();
        return new(version, line, lead, others, Why(version, line, subdistrict));
    }

    /// <summary>The version whose day has come, the latest; nothing while none has.</summary>
    public Task<CatalogueVersion?> InForceAsync(CancellationToken ct)
    {
        var today = Shanghai.Today(time);
        return db.Set<CatalogueVersion>().AsNoTracking().Include(v => v.Lines.OrderBy(l => l.Number)).Where(v => v.EffectiveFrom <= today)
            .OrderByDescending(v => v.EffectiveFrom).ThenByDescending(v => v.Number).FirstOrDefaultAsync(ct);
    }

    private static string Why(CatalogueVersion version, CatalogueLine line, string? subdistrict)
    {
        string?[] matched =
        [
            line.Domain is { } domain ? $"领域“{domain.Name()}”" : null,
            line.Aspect is { } aspect ? $"具体方面“{aspect.Name()}”" : null,
            line.SubdistrictCode is null ? null : $"街道“{Divisions.NameOf(line.SubdistrictCode)}”",
        ];
        var by = string.Join('、', matched.OfType<string>());
        var local = line.Lead == CatalogueLine.Local ? $"，由属地（{Divisions.NameOf(subdistrict)}）承办" : "";
        var basis = line.Basis is null ? "" : $"；依据：{line.Basis}";
        return $"按派单目录第{version.Number}版第{line.Number}条{(by.Length == 0 ? "（其他事项）" : $"（{by}）")}{local}{basis}。";
    }
}
