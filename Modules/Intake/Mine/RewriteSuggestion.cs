using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Intake.Safety;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Mine;

/// <summary>改写建议: the suggester finds other words for what may not be shown; the number, and the day of receipt, stay.</summary>
internal static class RewriteSuggestion
{
    public sealed record Request(
        [property: Description("建议主题，60字以内。")]
        [property: Required(ErrorMessage = "请填写建议主题。"), StringLength(Limits.Topic, MinimumLength = 2, ErrorMessage = "建议主题请用2至60个字。")]
        string Topic,
        [property: Description("主要事由，5000字以内。")]
        [property: Required(ErrorMessage = "请填写主要事由。"), StringLength(Limits.Text, ErrorMessage = "主要事由请控制在5000字以内。")]
        string Rationale,
        [property: Description("对策措施，5000字以内。")]
        [property: Required(ErrorMessage = "请填写对策措施。"), StringLength(Limits.Text, ErrorMessage = "对策措施请控制在5000字以内。")]
        string Countermeasures);

    public sealed record Response(Guid Id, SuggestionStatus Status, [property: Description("状态的中文说明。")] string StatusText);

    public static void Map(Api api) => api.Mini.MapPost("/suggestions/{id:guid}/rewrite", Handle)
        .Says(Policies.Resident, "建议", "改写建议", "内容检查认定不宜展示的建议，改写后重新检查并继续办理；编号和收到时间不变。")
        .WithExample(new Request(SubmitSuggestion.Example.Topic, SubmitSuggestion.Example.Rationale, SubmitSuggestion.Example.Countermeasures))
        .Refuses(IntakeErrors.NotFound, IntakeErrors.ElementMissing, SafetyErrors.NothingToRewrite)
        .RequireRateLimiting(RateLimits.Writing);

    internal static Task<Response> Handle(
        Guid id, Request request, IntakeContext db, EntryBook entries, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnOwnAsync(id, caller, async suggestion =>
        {
            var now = time.GetUtcNow();
            var (topic, rationale, measures) = (
                PlainText.Line(request.Topic), PlainText.Paragraphs(request.Rationale), PlainText.Paragraphs(request.Countermeasures));
            if (topic.Length == 0 || rationale.Length == 0 || measures.Length == 0) throw IntakeErrors.ElementMissing.Refuse();
            db.Add(suggestion.Rewrite(topic, rationale, measures, caller.Actor, now));
            db.Timeline.Add(TimelineEntry.Of(id, now, TimelineKind.ContentCheck, "您已改写建议"));
            await db.SignAgainAsync(id, ct);
            await db.CheckAgainAsync(suggestion, now, ct);
            await entries.TellAgainAsync(db, suggestion, now, ct);
            return new Response(id, suggestion.Status, suggestion.Status.Name());
        }, ct);
}
