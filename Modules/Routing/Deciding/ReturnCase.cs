using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Timing;

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
        .Says(Policies.SocialWork, "研判", "退回", "不属于征集范围或内容不完整的，说明理由并告知正确的办理途径。")
        .WithExample(new Request("grievance", Remark: "反映本人房产纠纷。"))
        .Refuses(
            RoutingErrors.CaseNotFound, RoutingErrors.CaseWrongState, RoutingErrors.ReasonUnknown,
            RoutingErrors.DoorUnknown, RoutingErrors.OrganMissing);

    internal static Task<Decided> Handle(
        Guid id, Request request, RoutingContext db, Timekeeper clocks, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActAsync(id, async triage =>
        {
            var reason = await db.ReasonAsync(request.ReasonCode, TriageDecision.Returned, ct);
            var door = await DoorAsync(db, request.DoorCode ?? reason.DoorCode, ct);
            var organ = string.IsNullOrWhiteSpace(request.Organ) ? null : request.Organ.Trim();
            if (door is { NeedsOrgan: true } && organ is null) throw RoutingErrors.OrganMissing.Refuse();
            var text = request.TextToSuggester.TextOr(reason, ("topic", triage.Topic), ("organ", organ ?? door?.Name));
            var grounds = new Grounds(reason, text)
            {
                Remark = request.Remark?.Trim(),
                DoorCode = door?.Code,
                DoorText = door?.InWords(organ),
                Organ = organ,
            };
            triage.Decline(grounds, caller.Actor, time.GetUtcNow(), await clocks.OfAsync(id, ct));
            return Decided.Of(triage);
        }, ct);

    private static async Task<Door?> DoorAsync(RoutingContext db, string? code, CancellationToken ct) => code is null
        ? null
        : await db.Doors.AsNoTracking().FirstOrDefaultAsync(d => d.Code == code && d.Active, ct) ?? throw RoutingErrors.DoorUnknown.Refuse();
}
