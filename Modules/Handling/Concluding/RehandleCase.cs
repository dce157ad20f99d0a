using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Concluding;

/// <summary>重新办理: ordered at most once, by the Social Work Department, when an answer was not good enough.</summary>
internal static class RehandleCase
{
    public sealed record Request(
        [property: Description("重新办理的原因，将告知建议人，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请填写重新办理的原因。"), StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string Reason);

    public sealed record Response(
        Guid Id, HandlingStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("第几次办理。")] int Round,
        [property: Description("重新起算的办理时限。")] DateTimeOffset DueAt);

    public static void Map(Api api) => api.Office.MapPost("/handling/{id:guid}/rehandle", Handle)
        .Says(Policies.SocialWork, "审核", "重新办理", "办结后认为答复不到位的，要求主办单位重新办理，以一次为限；办理时限重新起算。")
        .WithExample(new Request("答复没有说明何时加装，建议人表示不满意。"))
        .Refuses(HandlingErrors.NotFound, HandlingErrors.WrongState, HandlingErrors.AlreadyRehandled, HandlingErrors.PersonalData);

    internal static async Task<Response> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, Timing timing, TimeProvider time, CancellationToken ct)
    {
        var its = await db.CaseToCheckAsync(id, caller, ct);
        its.Rehandle(PublicWords.Checked(request.Reason), caller.Actor, time.GetUtcNow(), timing);
        return await db.SaveAsync(new Response(id, its.Status, its.Status.Name(), its.Round, its.DueAt), ct);
    }
}
