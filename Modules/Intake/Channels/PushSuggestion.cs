using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels;

/// <summary>
/// 渠道推送: a partner system brings a suggestion under its own number, which is unique in its channel: the same push twice is
/// one suggestion and gets the same answer; the same number with another text is refused.
/// </summary>
internal static class PushSuggestion
{
    public sealed record Request(
        [property: Description("贵方系统中的编号，在本渠道内唯一。")]
        [property: Required(ErrorMessage = "请填写外部编号。"), StringLength(Limits.ExternalNumber, ErrorMessage = "外部编号不超过64个字符。")]
        string ExternalNumber,
        [property: Required(ErrorMessage = "请填写建议主题。"), StringLength(Limits.Topic, MinimumLength = 2, ErrorMessage = "建议主题请用2至60个字。")]
        string Topic,
        [property: Required(ErrorMessage = "请填写主要事由。"), StringLength(Limits.Text, ErrorMessage = "主要事由请控制在5000字以内。")]
        string Rationale,
        [property: Required(ErrorMessage = "请填写对策措施。"), StringLength(Limits.Text, ErrorMessage = "对策措施请控制在5000字以内。")]
        string Countermeasures,
        [property: Required(ErrorMessage = "请填写建议人信息。")]
        SubmitSuggestion.SuggesterPart Suggester,
        [property: Required(ErrorMessage = "请带上建议人同意的征集须知版本。"), StringLength(20, ErrorMessage = "征集须知版本不正确。")]
        string TermsVersion,
        Domain? Domain = null,
        LivelihoodAspect? Aspect = null);

    public sealed record Response(string ExternalNumber, string Number, SuggestionStatus Status, DateTimeOffset ReceivedAt);

    /// <summary>As shown to readers of the documentation.</summary>
    private static readonly Request Example = new(
        "12345-20241128-000817", SubmitSuggestion.Example.Topic, SubmitSuggestion.Example.Rationale, SubmitSuggestion.Example.Countermeasures,
        SubmitSuggestion.Example.Suggester, SubmitSuggestion.Example.TermsVersion, Kernel.Events.Domain.Livelihood);

    public static void Map(Api api) => api.Channel.MapPost("/suggestions", Handle)
        .Says(Policies.Partner, "建议", "推送一件建议", "以贵方编号推送；同一编号重复推送只登记一件，并返回同样的结果。")
        .WithExample(Example)
        .Refuses(IntakeErrors.NoChannel, IntakeErrors.ContactMissing, IntakeErrors.ElementMissing, IntakeErrors.PlaceUnknown, IntakeErrors.ExternalNumberReused);

    internal static async Task<Response> Handle(
        Request request, IntakeContext db, NumberSeries numbers, Registrar registrar, Caller caller, CancellationToken ct)
    {
        var channel = caller.Channel ?? throw IntakeErrors.NoChannel.Refuse();
        var suggester = SixElements.Suggester(request.Suggester);
        if (await FirstAsync(db, channel, request, ct) is { } first) return first;
        var its = new NewSuggestion
        {
            Channel = channel,
            ExternalNumber = request.ExternalNumber,
            Topic = request.Topic,
            Rationale = request.Rationale,
            Countermeasures = request.Countermeasures,
            Domain = request.Domain,
            Aspect = request.Aspect,
            SubdistrictCode = request.Suggester.SubdistrictCode,
            CommunityCode = request.Suggester.CommunityCode,
            SuggesterKind = request.Suggester.Kind,
            Suggester = suggester,
            TermsVersion = request.TermsVersion,
        };
        var suggestion = registrar.Register(db, its, await numbers.NextAsync(ct), caller.Actor);
        try
        {
            return await db.SaveAsync(new Response(request.ExternalNumber, suggestion.Number, suggestion.Status, suggestion.ReceivedAt), ct);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Pushed twice at once: the other one is registered, and its answer is ours.
            if (await FirstAsync(db, channel, request, ct) is { } other) return other;
            throw;
        }
    }

    private static async Task<Response?> FirstAsync(IntakeContext db, Channel channel, Request request, CancellationToken ct)
    {
        var first = await db.Suggestions.AsNoTracking()
            .FirstOrDefaultAsync(s => s.Channel == channel && s.ExternalNumber == request.ExternalNumber, ct);
        if (first is null) return null;
        if (first.Topic != PlainText.Line(request.Topic) || first.Rationale != PlainText.Paragraphs(request.Rationale)
            || first.Countermeasures != PlainText.Paragraphs(request.Countermeasures)) throw IntakeErrors.ExternalNumberReused.Refuse();
        return new(request.ExternalNumber, first.Number, first.Status, first.ReceivedAt);
    }
}
