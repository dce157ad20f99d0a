using System.ComponentModel;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Searching;

/// <summary>A line of a search's answer.</summary>
internal sealed record FoundSuggestion(
    Guid Id, string Number,
    [property: Description("主题，标出检索词。")] MarkedText Topic,
    [property: Description("正文中检索词前后的摘录，标出检索词。")] MarkedText Excerpt,
    [property: Description("征集渠道。")] Channel Channel,
    [property: Description("领域。")] Domain? Domain,
    [property: Description("具体方面。")] LivelihoodAspect? Aspect,
    string? Subdistrict, string? Community,
    [property: Description("公开意愿。")] Publicity Publicity,
    SuggestionStatus Status, [property: Description("状态的中文说明。")] string StatusText, DateTimeOffset ReceivedAt)
{
    public static FoundSuggestion Of(Suggestion its, Words words)
    {
        var body = $"{its.Rationale}\n{its.Countermeasures}";
        var marks = words.MarksIn(body);
        return new(
            its.Id, its.Number, new(its.Topic, words.MarksIn(its.Topic)), MarkedText.Excerpt(body, marks, marks.FirstOrDefault()?.Offset ?? 0),
            its.Channel, its.Domain, its.Aspect, Divisions.NameOf(its.SubdistrictCode), Divisions.NameOf(its.CommunityCode),
            its.Publicity, its.Status, its.Status.Name(), its.ReceivedAt);
    }
}
