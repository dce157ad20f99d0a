using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>转送: sent to an organ outside the district that has the power to act; the receipt and the day to ask again are kept.</summary>
internal static class TransferCase
{
    public sealed record Request(
        [property: Description("理由代码，取自理由目录中适用于“转送”的理由。")]
        [property: Required(ErrorMessage = "请选择转送的理由。"), StringLength(Limits.Code, ErrorMessage = "理由代码不正确。")]
        string ReasonCode,
        [property: Description("接收转送的机关名称。")]
        [property: Required(ErrorMessage = "请填写接收转送的机关名称。"), StringLength(Limits.Organ, ErrorMessage = "机关名称请控制在60字以内。")]
        string Organ,
        [property: Description("跟踪日期：到时询问办理情况，不早于今天。")]
        [property: Required(ErrorMessage = "请选择跟踪日期。")]
        DateOnly? FollowUpOn,
        [property: Description("转送文号或对方的回执编号，可不填。")]
        [property: StringLength(Limits.ReceiptNumber, ErrorMessage = "编号请控制在60字以内。")]
        string? ReceiptNumber = null,
        [property: Description("告知建议人的文字；不填则使用该理由的范本。")]
        [property: StringLength(Limits.Text, ErrorMessage = "告知文字请控制在1000字以内。")]
        string? TextToSuggester = null,
        [property: Description("内部备注，不告知建议人。")]
        [property: StringLength(Limits.Remark, ErrorMessage = "备注请控制在500字以内。")]
        string? Remark = null);

    public static void Map(Api api) => api.Office.MapPost("/cases/{id:guid}/transfer", Handle)
        .Says(Policies.SocialWork, "研判", "转送", "转送有权处理的区外机关，记录回执编号和跟踪日期，并告知建议人。")
        .WithExample(new Request("higher-authority", "青岛市交通运输局", new DateOnly(2027, 12, 31), "市北社工转〔2027〕12号"))
        .Refuses([RoutingErrors.CaseNotFound, RoutingErrors.CaseWrongState, RoutingErrors.ReasonUnknown, RoutingErrors.FollowUpPast, .. DeskErrors.OfWords]);

    internal static Task<Decided> Handle(Guid id, Request request, OfficerDesk desk, Decider decider, Caller caller, CancellationToken ct) =>
        desk.ActAsync(id, async triage =>
        {
            await decider.CarryOutAsync(await decider.PlanAsync(request, ct), triage, caller.Actor, ct);
            return Decided.Of(triage);
        }, ct);
}
