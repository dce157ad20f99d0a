using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>留存: kept for reference with a reason; can be accepted later.</summary>
internal static class RetainCase
{
    public sealed record Request(
        [property: Description("理由代码，取自理由目录中适用于“留存”的理由。")]
        [property: Required(ErrorMessage = "请选择留存的理由。"), StringLength(Limits.Code, ErrorMessage = "理由代码不正确。")]
        string ReasonCode,
        [property: Description("告知建议人的文字；不填则使用该理由的范本。")]
        [property: StringLength(Limits.Text, ErrorMessage = "告知文字请控制在1000字以内。")]
        string? TextToSuggester = null,
        [property: Description("内部备注，不告知建议人。")]
        [property: StringLength(Limits.Remark, ErrorMessage = "备注请控制在500字以内。")]
        string? Remark = null);

    public static void Map(Api api) => api.Office.MapPost("/cases/{id:guid}/retain", Handle)
        .Says(Policies.SocialWork, "研判", "留存", "留作参考，说明理由并告知建议人；以后可以重新受理。")
        .WithExample(new Request("not-ripe", Remark: "待明年楼院改造计划下达后再议。"))
        .Refuses(
            [RoutingErrors.CaseNotFound, RoutingErrors.CaseWrongState, RoutingErrors.ReasonUnknown, .. DeskErrors.OfWords]);

    internal static Task<Decided> Handle(Guid id, Request request, OfficerDesk desk, Decider decider, Caller caller, CancellationToken ct) =>
        desk.ActAsync(id, async triage =>
        {
            await decider.CarryOutAsync(await decider.PlanAsync(request, ct), triage, caller.Actor, ct);
            return Decided.Of(triage);
        }, ct);
}
