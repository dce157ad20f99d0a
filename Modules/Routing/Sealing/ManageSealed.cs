using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Deciding;

namespace ZhihuiShibei.Routing.Sealing;

/// <summary>指明被反映单位, 回避, 解除密件: what those entitled do beside the four decisions.</summary>
internal static class ManageSealed
{
    public sealed record Accused(
        [property: Description("被反映的单位，取自单位列表。")]
        [property: Required(ErrorMessage = "请选择被反映的单位。")]
        Guid? UnitId);

    public sealed record Why(
        [property: Description("理由，500字以内；不要写建议人的个人信息。")]
        [property: Required(ErrorMessage = "请写明理由。"), StringLength(Limits.Remark, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/sealed-cases/{id:guid}/accused-unit", NameAsync)
            .Says(Policies.SealedDesk, "密件", "指明被反映单位", "该单位的人员从此不能查看这件密件，即使有密件权限。本人属于该单位的，指明后也不再可见。")
            .WithExample(new Accused(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4")))
            .Refuses(RoutingErrors.CaseNotFound, SealErrors.WrongState, SealErrors.UnitUnknown, SealErrors.UnitHandles, HoldErrors.Held);
        api.Office.MapPost("/sealed-cases/{id:guid}/recuse", RecuseAsync)
            .Says(Policies.SealedDesk, "密件", "本人回避", "与反映的人或事有利害关系的，申明回避；此后这件密件对本人不可见。")
            .WithExample(new Why("与被反映人系亲属。"))
            .Refuses(RoutingErrors.CaseNotFound, SealErrors.WrongState, HoldErrors.Held);
        api.Office.MapPost("/sealed-cases/{id:guid}/unseal", UnsealAsync)
            .Says(Policies.SealedDesk, "密件", "解除密件", "经研判不属于检举控告的，写明理由解除，回到普通研判台；记入审计。")
            .WithExample(new Why("经研判属于对服务流程的改进建议。"))
            .Refuses(RoutingErrors.CaseNotFound, SealErrors.WrongState, HoldErrors.Held);
    }

    internal static Task<SealCase.Response> NameAsync(
        Guid id, Accused request, OfficerDesk desk, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        desk.ActAsync(id, async triage =>
        {
            triage.NameAccused(request.UnitId!.Value, await db.AccusableAsync(request.UnitId.Value, id, ct), caller.Actor, time.GetUtcNow());
            return new SealCase.Response(id, triage.Seal, triage.Seal.Name());
        }, ct);

    internal static Task<SealCase.Response> RecuseAsync(Guid id, Why request, OfficerDesk desk, Caller caller, TimeProvider time, CancellationToken ct) =>
        desk.ActAsync(id, triage =>
        {
            triage.Recuse(request.Reason.Trim(), caller.Actor, time.GetUtcNow());
            return Task.FromResult(new SealCase.Response(id, triage.Seal, triage.Seal.Name()));
        }, ct);

    internal static Task<SealCase.Response> UnsealAsync(Guid id, Why request, OfficerDesk desk, Caller caller, TimeProvider time, CancellationToken ct) =>
        desk.ActAsync(id, triage =>
        {
            triage.Unseal(request.Reason.Trim(), caller.Actor, time.GetUtcNow());
            return Task.FromResult(new SealCase.Response(id, triage.Seal, triage.Seal.Name()));
        }, ct);
}
