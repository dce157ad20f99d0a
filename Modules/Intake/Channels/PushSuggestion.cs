using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Persons;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
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
        [property: RegularExpression(@"^[^\p{C}\s]([^\p{C}]*[^\p{C}\s])?$", ErrorMessage = "外部编号不能含控制字符，也不能以空格开头或结尾。")]
        string ExternalNumber,
        [property: Required(ErrorMessage = "请填写建议主题。"), StringLength(Limits.Topic, MinimumLength = 2, ErrorMessage = "建议主题请用2至60个字。")]
        string Topic,
        [property: Required(ErrorMessage = "请填写主要事由。"), StringLength(Limits.Text, ErrorMessage = "主要事由请控制在5000字以内。")]
        string Rationale,
        [property: Required(ErrorMessage = "请填写对策措施。"), StringLength(Limits.Text, ErrorMessage = "对策措施请控制在5000字以内。")]
        string Countermeasures,
        [property: Required(ErrorMessage = "请填写建议人信息。")]
        SubmitSuggestion.SuggesterPart Suggester,
        [property: Required(ErrorMessage = "请带上建议人同意的征集须知版本。"), RegularExpression(@"^[\w.\-]{1,20}$", ErrorMessage = "征集须知版本不正确。")]
        string TermsVersion,
        Domain? Domain = null,
        LivelihoodAspect? Aspect = null,
        [property: Description("贵方系统记录的提出时间，带时区；只作参考，时限一律从我们的收到时间起算。")]
        DateTimeOffset? OccurredAt = null,
        [property: Description("参与专题；日常建议不填。")] EntryPart.Request? Entry = null);

    public sealed record Response(
        [property: Description("贵方系统中的编号。")] string ExternalNumber,
        [property: Description("我们的建议编号，可告知建议人。")] string Number,
        [property: Description("当前状态。")] SuggestionStatus Status,
        [property: Description("我们收到的时间，时限由此起算。")] DateTimeOffset ReceivedAt,
        [property: Description("贵方推送的提出时间。")] DateTimeOffset? OccurredAt,
        [property: Description("提出时间与收到时间相差过大（晚于收到时间5分钟以上，或早于30天以上），请检查贵方系统时钟。")] bool ClockOff,
        [property: Description("专题是否收到；没有参与专题的没有。")] EntryPart.Receipt? Entry = null);

    /// <summary>As shown to readers of the documentation.</summary>
    internal static readonly Request Example = new(
        "12345-20241128-000817", SubmitSuggestion.Example.Topic, SubmitSuggestion.Example.Rationale, SubmitSuggestion.Example.Countermeasures,
        SubmitSuggestion.Example.Suggester, SubmitSuggestion.Example.TermsVersion, Kernel.Events.Domain.Livelihood,
        OccurredAt: new DateTimeOffset(2024, 11, 28, 8, 57, 0, TimeSpan.FromHours(8)));

    public static void Map(Api api) => api.Channel.MapPost("/suggestions", Handle)
        .Says(Policies.Partner, "建议", "推送一件建议", "以贵方编号推送；同一编号重复推送只登记一件，并返回同样的结果。")
        .WithExample(Example)
        .Refuses(IntakeErrors.NoChannel, IntakeErrors.ContactMissing, IntakeErrors.ElementMissing, IntakeErrors.PlaceUnknown,
            IntakeErrors.ExternalNumberReused, PersonErrors.GuardianMissing, PersonErrors.GuardianNotNeeded, ChannelErrors.DayLimit)
        .Refuses(EnteringErrors.OfEntering);

    internal static async Task<Response> Handle(Request request, ChannelIntake intake, CancellationToken ct) =>
        (await intake.TakeAsync(request, remember: true, ct)).Answer;
}
