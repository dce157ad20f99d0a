using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Safety;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Papers;

internal enum GivenBy
{
    [Display(Name = "电话补充")] Telephone,
    [Display(Name = "当面补充")] InPerson,
    [Display(Name = "书面补充")] InWriting,
}

/// <summary>
/// 补齐要素: what the paper did not have, as the person gives it by telephone or at the counter. What they wrote themselves stays as it is.
/// </summary>
internal static class CompletePaper
{
    public sealed record Request(
        [property: Description("怎样补充的：Telephone 电话，InPerson 当面，InWriting 书面。")] GivenBy How,
        [property: Description("建议主题。")]
        [property: StringLength(Limits.Topic, ErrorMessage = "建议主题请控制在60字以内。")]
        string? Topic = null,
        [property: Description("主要事由。")]
        [property: StringLength(Limits.Text, ErrorMessage = "主要事由请控制在5000字以内。")]
        string? Rationale = null,
        [property: Description("对策措施。")]
        [property: StringLength(Limits.Text, ErrorMessage = "对策措施请控制在5000字以内。")]
        string? Countermeasures = null,
        [property: Description("建议人姓名或单位名称。")]
        [property: StringLength(Limits.Name, ErrorMessage = "建议人姓名（名称）请控制在50字以内。")]
        string? Name = null,
        [property: Description("手机或固定电话，只含数字和短横线。")]
        [property: RegularExpression(@"^\+?[0-9][0-9\-]{4,18}[0-9]$", ErrorMessage = "电话号码不正确，请检查后重新填写。")]
        string? Phone = null,
        [property: Description("其他联系方式。")]
        [property: StringLength(Limits.Contact, ErrorMessage = "其他联系方式请控制在200字以内。")]
        string? OtherContact = null,
        [property: Description("建议人所在街道代码。")]
        [property: StringLength(9, ErrorMessage = "街道代码不正确。")]
        string? SubdistrictCode = null,
        [property: Description("建议人所在社区代码。")]
        [property: StringLength(12, ErrorMessage = "社区代码不正确。")]
        string? CommunityCode = null,
        [property: Description("职业。")]
        [property: StringLength(Limits.Name, ErrorMessage = "职业请控制在50字以内。")]
        string? Occupation = null);

    public sealed record Response(
        Guid Id, SuggestionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("仍然缺少的要素。")] IReadOnlyList<SuggestionElement> Missing);

    public static void Map(Api api) => api.Office.MapPost("/papers/{id:guid}/complete", Handle)
        .Says(Policies.BoxKeepers, "纸质建议", "补齐要素", "只能补充缺少的要素；建议正在等待补正的，同时视为已补正。")
        .WithExample(new Request(GivenBy.Telephone, Countermeasures: "建议在路口四角各装一个遮阳棚。"))
        .Refuses(PaperErrors.NotFound, PaperErrors.NothingGiven, PaperErrors.ElementPresent, IntakeErrors.PlaceUnknown, IntakeErrors.WrongState);

    internal static Task<Response> Handle(
        Guid id, Request request, IntakeContext db, PersonalDataGate people, EntryBook entries, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var person = SixElements.OnPaper(request.Name, request.Phone, request.OtherContact, request.Occupation);
        var given = GivenIn(request, person);
        return db.ActOnPaperAsync(id, caller, async suggestion =>
        {
            if (given.Elements.Except(suggestion.Missing).ToList() is [var present, ..])
                throw PaperErrors.ElementPresent.Refuse($"“{present.Name()}”纸上已经有了，不能更改建议人的原话；只能补充缺少的要素。");
            var now = time.GetUtcNow();
            suggestion.Complete(given, request.How.Name(), caller.Actor, now);
            if (suggestion.TextVerdict == TextVerdict.Pending) await db.CheckAgainAsync(suggestion, now, ct);
            await people.AmendAsync(db, suggestion.SuggesterId, id, kept => kept with
            {
                Name = kept.Name ?? person.Name,
                Phone = kept.Phone ?? person.Phone,
                OtherContact = kept.OtherContact ?? person.OtherContact,
                Occupation = kept.Occupation ?? person.Occupation,
            }, ct);
            if (given.Elements.Any(MissingElements.IsText)) await db.RedoSignatureAsync(id, ct);
            await entries.TellAgainAsync(db, suggestion, now, ct, person);
            return new Response(id, suggestion.Status, suggestion.Status.Name(), suggestion.Missing);
        }, ct);
    }

    private static ElementsGiven GivenIn(Request request, PersonalData person)
    {
        var (subdistrict, community) = PaperForm.Content.PlaceOf(request.SubdistrictCode, request.CommunityCode);
        var (topic, rationale, countermeasures) = (
            Text(PlainText.Line(request.Topic)), Text(PlainText.Paragraphs(request.Rationale)), Text(PlainText.Paragraphs(request.Countermeasures)));
        (SuggestionElement Element, bool Given)[] all =
        [
            (SuggestionElement.Topic, topic is not null),
            (SuggestionElement.Rationale, rationale is not null),
            (SuggestionElement.Countermeasures, countermeasures is not null),
            (SuggestionElement.SuggesterName, person.Name is not null),
            (SuggestionElement.Contact, person.Phone is not null || person.OtherContact is not null),
            (SuggestionElement.Profile, subdistrict is not null),
        ];
        var given = all.Where(e => e.Given).Select(e => e.Element).ToList();
        if (given.Count == 0) throw PaperErrors.NothingGiven.Refuse();
        return new(topic, rationale, countermeasures, subdistrict, community, given);
    }

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
