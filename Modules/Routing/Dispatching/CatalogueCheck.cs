using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>Something wrong with a catalogue.</summary>
/// <param name="Line">Index of the line it is about, from 0; nothing for the whole.</param>
/// <param name="Text">Begins as a sentence about the line goes on: 的街道代码不存在.</param>
internal sealed record CatalogueProblem(int? Line, string Text);

/// <summary>目录校核: everything wrong with a catalogue at once, wherever its lines come from.</summary>
internal static class CatalogueCheck
{
    public static async Task<List<CatalogueProblem>> ProblemsAsync(
        this RoutingContext db, DateOnly effectiveFrom, IReadOnlyList<CatalogueContent.Line> lines, DateOnly today, CancellationToken ct)
    {
        List<CatalogueProblem> problems = [];
        if (effectiveFrom < today) problems.Add(new(null, "施行日期不能早于今天"));
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Code, ct);
        HashSet<(Domain?, LivelihoodAspect?, string?)> seen = [];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (!seen.Add((line.Domain, line.Aspect, line.SubdistrictCode))) problems.Add(new(i, "与前面的条目适用范围相同"));
            if (line.SubdistrictCode is not null && Divisions.FindSubdistrict(line.SubdistrictCode) is null) problems.Add(new(i, "的街道代码不存在"));
            List<string> codes = [line.Lead, .. line.CoUnits ?? []];
            if (codes.Distinct().Count() != codes.Count) problems.Add(new(i, "的单位有重复"));
            foreach (var code in codes.Where(c => c != CatalogueLine.Local))
            {
                if (!units.TryGetValue(code, out var unit)) problems.Add(new(i, $"的单位“{code}”不存在"));
                else if (unit.Closed) problems.Add(new(i, $"的“{unit.Name}”已停用"));
                else if (unit.Kind == UnitKind.DirectReportUnit) problems.Add(new(i, $"的“{unit.Name}”是直报点，不能承办"));
            }
        }

        return problems;
    }
}
