using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>附件复核: a person decides about a file, after the machine or instead of it.</summary>
internal static class JudgeFile
{
    public sealed record Request(
        [property: Description("结论：Pass 通过，Risky 违规。")]
        [property: AllowedValues(MediaVerdict.Pass, MediaVerdict.Risky, ErrorMessage = "结论只能是通过或违规。")]
        MediaVerdict Verdict,
        [property: Description("理由。")]
        [property: Required(ErrorMessage = "请填写理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public sealed record Response(
        Guid Id, MediaVerdict Verdict, [property: Description("结论的中文说明。")] string VerdictText);

    public static void Map(Api api) => api.Office.MapPost("/files/{id:guid}/verdict", Handle)
        .Says(Policies.SocialWork, "内容安全", "作出附件复核结论", "可推翻自动检查的结论。")
        .WithExample(new Request(MediaVerdict.Pass, "所拍为楼道现状，无不当内容。"))
        .Refuses(AttachmentErrors.NotFound, AttachmentErrors.NotInReview);

    internal static Task<Response> Handle(Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var its = await db.HoldFileAsync(id, ct) ?? throw AttachmentErrors.NotFound.Refuse();
            its.JudgeFile(db, request.Verdict == MediaVerdict.Pass ? MediaAct.Clear : MediaAct.Block, caller.Actor, time.GetUtcNow(), request.Reason.Trim());
            return new Response(id, its.Status, its.Status.Name());
        }, ct);
}
