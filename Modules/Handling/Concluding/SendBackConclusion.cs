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

/// <summary>退回修改: the answer is not good enough yet; the lead reads why and drafts again.</summary>
internal static class SendBackConclusion
{
    public sealed record Request(
        [property: Description("审核的答复版本。")]
        [property: Required(ErrorMessage = "请填写审核的答复版本。")]
        int? Version,
        [property: Description("需要修改的地方。")]
        [property: Required(ErrorMessage = "请写明需要修改的地方。"), StringLength(Limits.Reason, ErrorMessage = "修改意见请控制在500字以内。")]
        string Remarks);

    public sealed record Response(Guid Id, HandlingStatus Status, [property: Description("状态的中文说明。")] string StatusText);

    public static void Map(Api api) => api.Office.MapPost("/handling/{id:guid}/send-back", Handle)
        .Says(Policies.SocialWork, "审核", "退回修改", "写明需要修改的地方，退回主办单位。")
        .WithExample(new Request(1, "请写明加装的楼栋和完成时间。"))
        .Refuses(HandlingErrors.NotFound, HandlingErrors.WrongState, HandlingErrors.VersionChanged);

    internal static async Task<Response> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, Timing timing, TimeProvider time, CancellationToken ct)
    {
        var its = await db.CaseToCheckAsync(id, caller, ct);
        var (now, remarks) = (time.GetUtcNow(), request.Remarks.Trim());
        its.SendBack(remarks, caller.Actor, now, timing);
        await db.ReadConclusionAsync(its, request.Version!.Value, ct);
        db.Checks.Add(Check.Of(its, approved: false, remarks, caller.Id, now));
        return await db.SaveAsync(new Response(id, its.Status, its.Status.Name()), ct);
    }
}
