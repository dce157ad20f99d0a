using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>退回: out of scope or still incomplete. Never a bare no: a reason that belongs elsewhere brings the right door with it.</summary>
internal static class ReturnCase
{
    public sealed record Request(
        [property: Description("理由代码，取自理由目录中适用于“退回”的理由。")]
        [property: Required(ErrorMessage = "请选择退回的理由。"), StringLength(Limits.Code, ErrorMessage = "理由代码不正确。")]
        string ReasonCode,
        [property: Description("途径代码，取自法定途径目录；不填则使用该理由对应的途径。")]
        [property: StringLength(Limits.Code, ErrorMessage = "途径代码不正确。")]
        string? DoorCode = null,
        [property: Description("负责单位的名称；途径为“有权处理的单位”时必填。")]
        [property: StringLength(Limits.Organ, ErrorMessage = "单位名称请控制在60字以内。")]
        string? Organ = null,
        [property: Description("告知建议人的文字；不填则使用该理由的范本。办理途径会附在后面。")]
        [property: StringLength(Limits.Text, ErrorMessage = "告知文字请控制在1000字以内。")]
        string? TextToSuggester = null,
        [property: Description("内部备注，不告知建议人。")]
        [property: StringLength(Limits.Remark, ErrorMessage = "备注请控制在500字以内。")]
        string? Remark = null);

    public static void Map(Api api) => api.Office.MapPost("/cases/{id:guid}/return", Handle)
        .Says(Policies.SocialWork, "研判", "退回", "不属于征集范围或内容不完整的，说明理由并告知正确的办理途径。开启退回复核的，先成为提请，由另一位经办人同意后生效。")
        .WithExample(new Request("grievance", Remark: "反映本人房产纠纷。"))
        .Refuses([
            RoutingErrors.CaseNotFound, RoutingErrors.CaseWrongState, RoutingErrors.ReasonUnknown, RoutingErrors.DoorUnknown, RoutingErrors.OrganMissing,
            ReturnErrors.AlreadyProposed, .. DeskErrors.OfWords,
        ]);

    internal static Task<Decided> Handle(Guid id, Request request, OfficerDesk desk, Decider decider, Caller caller, CancellationToken ct) =>
        desk.ActAsync(id, async triage =>
        {
            await decider.CarryOutAsync(await decider.PlanAsync(request, ct), triage, caller.Actor, ct);
            return Decided.Of(triage);
        }, ct);
}
