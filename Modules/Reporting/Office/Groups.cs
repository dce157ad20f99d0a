using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;
using ZhihuiShibei.Reporting.Journeys;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>分类: the values of a slice in the order in which people expect them, each with its name. Scoped.</summary>
internal sealed class Groups(ReportingContext db)
{
    public async Task<IReadOnlyList<(string Value, string Name)>> OfAsync(Slice slice, CancellationToken ct) => slice switch
    {
        Slice.Channel => [.. Enum.GetValues<Channel>().Select(c => (c.ToString(), c.Name()))],
        Slice.Domain => [.. Enum.GetValues<Domain>().Select(d => (d.ToString(), d.Name())), ("", "未确定领域")],
        Slice.Subdistrict => [.. Divisions.Subdistricts.Select(s => (s.Code, s.Name)), ("", "未填写街道")],
        Slice.Unit => [.. (await UnitsAsync(ct)).Select(u => (u.Id.ToString(), u.Name)), ("", "未派单")],
        _ => [("", Slice.All.Name())],
    };

    /// <summary>Who may lead, by kind and name: an order that ranks nobody.</summary>
    private Task<List<UnitCopy>> UnitsAsync(CancellationToken ct) => db.Units.AsNoTracking()
        .Where(u => u.Kind != UnitKind.DirectReportUnit).OrderBy(u => u.Kind).ThenBy(u => u.Name).ToListAsync(ct);

    /// <summary>A value with the numbers of its lines, also where it has none.</summary>
    public async Task<IReadOnlyList<(string Value, string Name, Numbers Numbers)>> SpreadAsync(Slice slice, IReadOnlyList<TallyLine> lines, CancellationToken ct)
    {
        var byValue = lines.ToLookup(l => l.Value);
        return [.. (await OfAsync(slice, ct)).Select(g => (g.Value, g.Name, new Numbers(byValue[g.Value])))];
    }
}
