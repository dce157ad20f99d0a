using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Safety;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Office;

/// <summary>内容复核: a person decides what the machine doubted; a suggestion about public affairs has legitimate hits.</summary>
internal static class JudgeText
{
    public sealed record Request(
        [property: Description("结论：Pass 通过，Risky 违规。")]
        [property: AllowedValues(TextVerdict.Pass, TextVerdict.Risky, ErrorMessage = "结论只能是通过或违规。")]
        TextVerdict Verdict,
        [property: Description("理由。")]
        [property: Required(ErrorMessage = "请填写理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public sealed record Response(Guid Id, TextVerdict Verdict);

    public static void Map(Api api) => api.Office.MapPost("/suggestions/{id:guid}/text-verdict", Handle)
        .Says(Policies.SocialWork, "内容安全", "作出复核结论")
        .WithExample(new Request(TextVerdict.Pass, "所述为公共事务，用语无不当。"))
        .Refuses(IntakeErrors.NotFound, IntakeErrors.NotInReview);

    internal static Task<Response> Handle(
        Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var open = await db.Suggestions.OpenTo(caller, db).AnyAsync(s => s.Id == id, ct);
            var suggestion = (open ? await db.HoldAsync(id, ct) : null) ?? throw IntakeErrors.NotFound.Refuse();
            if (suggestion.TextVerdict == TextVerdict.Pending || suggestion.TextVerdict == request.Verdict)
                throw IntakeErrors.NotInReview.Refuse();
            await db.JudgeTextAsync(suggestion, request.Verdict, caller.Actor, time.GetUtcNow(), request.Reason.Trim(), ct);
            return new Response(id, request.Verdict);
        }, ct);
}
