using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Groups;

namespace ZhihuiShibei.Routing.Sealing;

/// <summary>转为密件: what an officer takes for an accusation is hidden at once, from this officer too unless entitled.</summary>
internal static class SealCase
{
    public sealed record Request(
        [property: Description("为什么转为密件，500字以内；不要写建议人的个人信息。")]
        [property: Required(ErrorMessage = "请写明理由。"), StringLength(Limits.Remark, ErrorMessage = "理由请控制在500字以内。")]
        string Reason,
        [property: Description("被反映的单位，取自单位列表；不清楚时不填。该单位的人员一律不能查看。")] Guid? AccusedUnitId = null);

    public sealed record Response(
        Guid Id, [property: Description("是否密件。")] SealStatus Seal, [property: Description("是否密件的中文说明。")] string SealText);

    public static void Map(Api api) => api.Office.MapPost("/cases/{id:guid}/seal", Handle)
        .Says(Policies.SocialWork, "密件", "转为密件", "疑似检举控告的建议转为密件：从研判台、检索中隐去，只有密件研判员可见，每次查看都有记录。办理决定时限照常计算。")
        .WithExample(new Request("反映工作人员收受好处，疑似检举控告。"))
        .Refuses(RoutingErrors.CaseNotFound, SealErrors.WrongState, SealErrors.InGroup, SealErrors.UnitUnknown, SealErrors.UnitHandles, HoldErrors.Held);

    internal static Task<Response> Handle(
        Guid id, Request request, OfficerDesk desk, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        desk.ActAsync(id, async triage =>
        {
            if (await db.GroupOfAsync(id, ct) is not null) throw SealErrors.InGroup.Refuse();
            if (request.AccusedUnitId is { } unit) await db.AccusableAsync(unit, id, ct);
            triage.SealUp(request.Reason.Trim(), request.AccusedUnitId, caller.Actor, time.GetUtcNow());
            return new Response(id, triage.Seal, triage.Seal.Name());
        }, ct);

    /// <summary>The name of a unit that a case may be kept from: one that works on it would go on seeing it.</summary>
    /// <exception cref="Refusal"><see cref="SealErrors.UnitUnknown"/>, <see cref="SealErrors.UnitHandles"/></exception>
    internal static async Task<string> AccusableAsync(this RoutingContext db, Guid unit, Guid caseId, CancellationToken ct)
    {
        var name = await db.Units.Where(u => u.Id == unit).Select(u => u.Name).FirstOrDefaultAsync(ct) ?? throw SealErrors.UnitUnknown.Refuse();
        return (await db.HoldOrdersAsync(caseId, ct)).Any(o => o.UnitId == unit && o.IsLiving) ? throw SealErrors.UnitHandles.Refuse() : name;
    }
}
