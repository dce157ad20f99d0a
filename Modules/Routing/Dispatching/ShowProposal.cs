using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>派单建议: whom the catalogue names for a case, why, and how often officers have followed that line.</summary>
internal static class ShowProposal
{
    public sealed record Response(
        [property: Description("目录有没有建议；没有时请自行选择单位。")] bool Found,
        [property: Description("建议的首接单位。")] ProposedUnit? Lead,
        [property: Description("建议的协同单位。")] IReadOnlyList<ProposedUnit> CoUnits,
        [property: Description("为什么这样建议。")] string Why,
        [property: Description("这一条目录已用于派单的次数。")] int Used,
        [property: Description("其中最终改由其他单位首接的次数。")] int Overruled);

    public sealed record ProposedUnit(
        [property: Description("单位标识。")] Guid UnitId, [property: Description("单位名称。")] string UnitName)
    {
        internal static ProposedUnit Of(UnitCopy unit) => new(unit.Id, unit.Name);
    }

    public static void Map(Api api) => api.Office.MapGet("/cases/{id:guid}/proposal", Handle)
        .Says(Policies.SocialWork, "派单目录", "派单建议", "按现行派单目录给出首接和协同单位及理由；可先选定领域、具体方面再看建议。由经办人决定。")
        .Refuses(RoutingErrors.CaseNotFound);

    internal static async Task<Response> Handle(
        Guid id, RoutingContext db, Proposer proposer, Caller caller, CancellationToken ct,
        [Description("经办人拟确认的领域，默认建议人所选。")] Domain? domain = null,
        [Description("经办人拟确认的具体方面，默认建议人所选。")] LivelihoodAspect? aspect = null)
    {
        var its = await db.Cases.AsNoTracking().VisibleTo(caller).Where(c => c.Id == id).Select(c => new { c.Domain, c.Aspect, c.SubdistrictCode }).FirstOrDefaultAsync(ct)
            ?? throw RoutingErrors.CaseNotFound.Refuse();
        if (await proposer.ProposeAsync(domain ?? its.Domain, aspect ?? its.Aspect, its.SubdistrictCode, ct) is not { } proposal)
            return new(false, null, [], "现行派单目录没有对应的条目，请自行选择承办单位。", 0, 0);
        var (version, line) = (proposal.Version.Number, proposal.Line.Number);
        var uses = db.Set<DispatchChoice>().Where(c => c.Version == version && c.Line == line);
        return new(
            true, ProposedUnit.Of(proposal.Lead), [.. proposal.CoUnits.Select(ProposedUnit.Of)], proposal.Why,
            await uses.CountAsync(ct), await uses.CountAsync(c => c.ChosenUnitId != c.ProposedUnitId, ct));
    }
}
