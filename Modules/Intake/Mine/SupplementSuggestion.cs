using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Safety;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Mine;

/// <summary>补正: the suggester answers what was asked; the decision clock runs on.</summary>
internal static class SupplementSuggestion
{
    public sealed record Request(
        [property: Description("补充的内容，5000字以内。")]
        [property: Required(ErrorMessage = "请填写补充的内容。"), StringLength(Limits.Text, ErrorMessage = "补充内容请控制在5000字以内。")]
        string Text,
        [property: Description("附件标识，先由 /api/mini/files 上传。")]
        [property: MaxLength(Limits.Files, ErrorMessage = "附件太多，请减少后重试。")]
        IReadOnlyList<Guid>? FileIds = null);

    public sealed record Response(Guid Id, SuggestionStatus Status, [property: Description("状态的中文说明。")] string StatusText);

    public static void Map(Api api) => api.Mini.MapPost("/suggestions/{id:guid}/supplement", Handle)
        .Says(Policies.Resident, "建议", "补正建议", "工作人员请您补充材料时，在这里补充。")
        .WithExample(new Request("本楼共六层、十二户，有七十岁以上老人八位，楼道照片可在社区查看。"))
        .Refuses(IntakeErrors.NotFound, IntakeErrors.WrongState, IntakeErrors.SupplementMissing)
        .Refuses(AttachmentErrors.OfAttaching);

    internal static Task<Response> Handle(
        Guid id, Request request, IntakeContext db, AttachmentKeeper attachments, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnOwnAsync(id, caller, async suggestion =>
        {
            var (text, now) = (PlainText.Paragraphs(request.Text), time.GetUtcNow());
            if (text.Length == 0) throw IntakeErrors.SupplementMissing.Refuse();
            suggestion.Supplement(text, caller.Actor, now);
            if (suggestion.TextVerdict == TextVerdict.Pending) await db.CheckAgainAsync(suggestion, now, ct);
            await attachments.AttachAsync(request.FileIds, caller.Actor, id, AttachmentUse.Supplement, ct);
            return new Response(id, suggestion.Status, suggestion.Status.Name());
        }, ct);
}
