using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>撤下公开稿: by the department, with its reason. Nobody reads it from then on, caches within a minute.</summary>
internal static class RevokePublication
{
    public sealed record Request(
        [property: Description("撤下的理由。")]
        [property: Required(ErrorMessage = "请填写撤下的理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api) => api.Office.MapPost("/suggestions/{id:guid}/publication/revoke", Handle)
        .Says(Policies.SocialWork, "公开", "撤下公开稿", "撤下后立即不再公开，缓存最迟一分钟内失效；可重新拟稿。")
        .WithExample(new Request("内容需要核实，暂时撤下。"))
        .Refuses(IntakeErrors.NotFound, PublishingErrors.NotFound, PublishingErrors.WrongState);

    internal static Task<ShowPublication.Response> Handle(
        Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var suggestion = await db.HoldAsync(id, ct) ?? throw IntakeErrors.NotFound.Refuse();
            var publication = await db.PublicationOfAsync(id, ct) ?? throw PublishingErrors.NotFound.Refuse("这件建议还没有公开稿。");
            publication.Revoke(request.Reason.Trim(), caller.Actor, time.GetUtcNow());
            return ShowPublication.Show(suggestion, publication);
        }, ct);
}
