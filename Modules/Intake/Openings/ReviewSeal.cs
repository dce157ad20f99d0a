using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>核查封签: the Social Work Department looks into a seal that was broken or is not the one put on last, and notes what it found.</summary>
internal static class ReviewSeal
{
    public sealed record Request(
        [property: Description("核查结果和处理情况。")]
        [property: Required(ErrorMessage = "请写明核查结果。"), StringLength(Limits.Reason, ErrorMessage = "核查结果请控制在500字以内。")]
        string Finding);

    public static void Map(Api api) => api.Office.MapPost("/openings/{id:guid}/seal-review", Handle)
        .Says(Policies.SocialWork, "开箱", "登记封签核查结果", "封签破损或与上次不一致的，核查后在这里登记，即不再列入待核查。")
        .WithExample(new Request("社区装修时被工人碰落，监控显示箱门未开，已更换封签。"))
        .Refuses(OpeningErrors.NotFound, OpeningErrors.WrongState, OpeningErrors.SealNotFlagged);

    internal static Task<OpeningView> Handle(
        Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnOpeningAsync(id, caller, opening =>
        {
            opening.ReviewSeal(request.Finding.Trim(), caller.Actor, time.GetUtcNow());
            return db.ViewAsync(opening, ct);
        }, ct);
}
