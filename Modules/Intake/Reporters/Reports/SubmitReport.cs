using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Reporters.Calls;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Reports;

/// <summary>
/// 直报: an invited suggester or a direct-report unit hands in, for themselves (whose name and contact the letter of appointment
/// holds) or for one of their people, freely or in answer to a directed call.
/// </summary>
internal static class SubmitReport
{
    public sealed record Request(
        [property: Description("建议主题，60字以内。")]
        [property: Required(ErrorMessage = "请填写建议主题。"), StringLength(Limits.Topic, MinimumLength = 2, ErrorMessage = "建议主题请用2至60个字。")]
        string Topic,
        [property: Description("主要事由，5000字以内。")]
        [property: Required(ErrorMessage = "请填写主要事由。"), StringLength(Limits.Text, ErrorMessage = "主要事由请控制在5000字以内。")]
        string Rationale,
        [property: Description("对策措施，5000字以内。")]
        [property: Required(ErrorMessage = "请填写对策措施：建议怎么做。"), StringLength(Limits.Text, ErrorMessage = "对策措施请控制在5000字以内。")]
        string Countermeasures,
        [property: Description("同意的征集须知版本，取自 /api/open/catalogue；替他人提交的，须已向其说明。")]
        [property: Required(ErrorMessage = "请阅读并同意征集须知。"), StringLength(20, ErrorMessage = "征集须知版本不正确。")]
        string TermsVersion,
        [property: Description("替群众提交时填写建议人；以本人、本单位名义提交时不填。")] SubmitSuggestion.SuggesterPart? Suggester = null,
        [property: Description("领域，可不选。")] Domain? Domain = null,
        [property: Description("具体方面，可不选。")] LivelihoodAspect? Aspect = null,
        [property: Description("公开意愿，默认不公开。")] Publicity Publicity = Publicity.NotPublic,
        [property: Description("向群众收集的日期，可不填。")] DateOnly? CollectedOn = null,
        [property: Description("答复的定向征集标识；自主提交的不填。")] Guid? CallId = null,
        [property: Description("附件标识，先由 /api/office/files 上传，用途为 Suggestion。")]
        [property: MaxLength(Limits.Files, ErrorMessage = "附件太多，请减少后重试。")]
        IReadOnlyList<Guid>? FileIds = null,
        [property: Description("参与专题；日常建议不填。")] EntryPart.Request? Entry = null);

    /// <summary>回执.</summary>
    public sealed record Response(
        Guid Id, string Number, [property: Description("查询码，可与编号一起交给建议人。")] string QuerySecret, DateTimeOffset ReceivedAt,
        [property: Description("答复定向征集时，是否已过截止日期。")] bool Late,
        [property: Description("专题是否收到；没有参与专题的没有。")] EntryPart.Receipt? Entry = null);

    private static readonly Request Example = new(
        SubmitSuggestion.Example.Topic, SubmitSuggestion.Example.Rationale, SubmitSuggestion.Example.Countermeasures,
        SubmitSuggestion.Example.TermsVersion, SubmitSuggestion.Example.Suggester, Kernel.Events.Domain.Livelihood, CollectedOn: new(2024, 11, 27));

    public static void Map(Api api) => api.Office.MapPost("/my-reports", Handle)
        .Says(Policies.Reporters, "直报", "提交建议", "以本人（本单位）名义或替群众提交，六要素齐全。同一个 Idempotency-Key 重复提交只登记一件。")
        .WithExample(Example)
        .Refuses([.. ReporterErrors.NotInForce, ReporterErrors.CollectedLater, CallErrors.NotFound, CallErrors.NotOpen, IntakeErrors.ContactMissing,
            IntakeErrors.ElementMissing, IntakeErrors.PlaceUnknown, IntakeErrors.TermsOutdated, PersonalDataGate.Gone])
        .Refuses(AttachmentErrors.OfAttaching).Refuses(EnteringErrors.OfEntering)
        .RequireRateLimiting(RateLimits.Writing)
        .RequiresIdempotencyKey();

    internal static async Task<Created<Response>> Handle(
        Request request, IntakeContext db, NumberSeries numbers, Registrar registrar, PersonalDataGate people, PersonalDataCipher cipher,
        Terms terms, AttachmentKeeper attachments, Caller caller, TimeProvider time, CancellationToken ct)
    {
        terms.MustBeCurrent(request.TermsVersion);
        var (reporter, now) = (caller.Reporter(), time.GetUtcNow());
        var appointment = await db.AppointmentInForceAsync(reporter.Id, Shanghai.DateOf(now), ct);
        if (request.CollectedOn > Shanghai.DateOf(now)) throw ReporterErrors.CollectedLater.Refuse();
        var its = request.Suggester is { } other
            ? ReportDraft.For(reporter, request, other)
            : ReportDraft.Own(reporter, request, appointment, await people.RevealAsync(appointment.PersonId, RevealPurpose.OwnData, appointment.Id, ct));
        its = its with { Entry = await EntryBook.FindAsync(db, request.Entry, ct) };
        var number = await numbers.NextAsync(ct);
        var receipt = await db.InTurnAsync(async () =>
        {
            var late = request.CallId is { } call && await Answering.AnswerAsync(db, call, reporter.Id, caller.Actor, now, ct);
            var suggestion = registrar.Register(db, its, number, caller.Actor);
            db.Set<Report>().Add(new Report
            {
                SuggestionId = suggestion.Id,
                ReporterId = reporter.Id,
                StaffId = caller.Id,
                ForOther = request.Suggester is not null,
                CollectedOn = request.CollectedOn,
                CallId = request.CallId,
                Late = late,
                ReceivedAt = suggestion.ReceivedAt,
            });
            await attachments.AttachAsync(request.FileIds, caller.Actor, suggestion.Id, AttachmentUse.Suggestion, ct);
            return new Response(suggestion.Id, suggestion.Number, QuerySecret.Of(suggestion.Id, cipher), suggestion.ReceivedAt, late,
                its.Entry?.ReceiptOf(its, suggestion));
        }, ct);
        return TypedResults.Created($"/api/office/my-reports/{receipt.Id}", receipt);
    }
}
