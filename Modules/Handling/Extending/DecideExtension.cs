using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Extending;

/// <summary>批准延期, 不予延期: the Social Work Department decides before the due date; what follows the case moves with it.</summary>
internal static class DecideExtension
{
    public sealed record Refusing(
        [property: Description("不予延期的理由，主办单位会看到。")]
        [property: Required(ErrorMessage = "请填写不予延期的理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public sealed record Response(Guid Id, [property: Description("办理时限。")] DateTimeOffset DueAt);

    public static void Map(Api api)
    {
        api.Office.MapPost("/handling/{id:guid}/extension/grant", GrantAsync)
            .Says(Policies.SocialWork, "延期", "批准延期", "办理时限随之延长，原因告知建议人；随本件并案办理的建议一并延长。不能批准自己提出的申请。")
            .Refuses(HandlingErrors.NotFound, HandlingErrors.WrongState, ExtensionErrors.NotFound, ExtensionErrors.TooLate, ExtensionErrors.OwnRequest);
        api.Office.MapPost("/handling/{id:guid}/extension/refuse", RefuseAsync)
            .Says(Policies.SocialWork, "延期", "不予延期", "写明理由，办理时限不变。")
            .WithExample(new Refusing("安装周期可以调整，请按原时限办结。"))
            .Refuses(HandlingErrors.NotFound, HandlingErrors.WrongState, ExtensionErrors.NotFound, ExtensionErrors.TooLate, ExtensionErrors.OwnRequest);
    }

    internal static async Task<Response> GrantAsync(
        Guid id, HandlingContext db, Caller caller, Timing timing, TimeProvider time, CancellationToken ct)
    {
        var its = await db.CaseToCheckAsync(id, caller, ct);
        var (now, unitName) = (time.GetUtcNow(), await db.UnitNameAsync(its.LeadUnitId ?? Guid.Empty, ct));
        var granted = its.GrantExtension(unitName, caller.Actor, now, timing);
        foreach (var other in await db.FollowersWithClocksAsync(id, ct)) other.ExtendWithLead(granted, unitName, caller.Actor, now, timing);
        return await db.SaveAsync(new Response(id, its.DueAt), ct);
    }

    internal static async Task<Response> RefuseAsync(
        Guid id, Refusing request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var its = await db.CaseToCheckAsync(id, caller, ct);
        its.RefuseExtension(request.Reason.Trim(), caller.Actor, time.GetUtcNow());
        return await db.SaveAsync(new Response(id, its.DueAt), ct);
    }
}
