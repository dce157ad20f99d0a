using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>
/// 征集范围提示: while a resident types, says whether this looks like something that another door settles better, and which. Only a
/// hint: it keeps nothing, and whatever it says the suggestion can be sent.
/// </summary>
internal static class CheckScope
{
    public sealed record Request(
        [property: Description("建议主题。")]
        [property: Required(ErrorMessage = "请填写建议主题。"), StringLength(Limits.Topic, ErrorMessage = "建议主题请控制在60字以内。")]
        string Topic,
        [property: Description("主要事由，写到哪里送到哪里，可不填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "主要事由请控制在5000字以内。")]
        string? Rationale = null,
        [property: Description("对策措施，可不填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "对策措施请控制在5000字以内。")]
        string? Countermeasures = null);

    public sealed record Response(
        [property: Description("规则版本。")] int RulesVersion,
        [property: Description("提示，没有时为空；最紧要的在前。")] IReadOnlyList<Hint> Hints);

    /// <summary>One hint as its writer reads it.</summary>
    public sealed record Hint(
        ScopeSignal Signal,
        [property: Description("种类的名称。")] string Name,
        [property: Description("一句话。")] string Title,
        [property: Description("正确的办理途径，可能没有。")] string? Door,
        [property: Description("怎么做；提示不影响提交，仍可继续提交建议。")] string Advice,
        [property: Description("依据的词句在文中的位置。")] IReadOnlyList<Mark> Marks);

    public sealed record Mark(
        [property: Description("在哪一项里。")] string Field,
        [property: Description("从第几个字符起，从0数（UTF-16）。")] int Start,
        [property: Description("多少个字符。")] int Length);

    public static void Map(Api api) => api.Mini.MapPost("/suggestions/scope-check", Handle)
        .Says(Policies.Resident, "建议", "征集范围提示", "填写时的提示：是否像个人求决、检举控告、诉讼事项或咨询，以及正确的办理途径。只是提示，不影响提交。")
        .WithExample(new Request("公司拖欠我三个月工资", "我在工地干了三个月，老板一直没给工资。", "请帮我把工资要回来。"))
        .RequireRateLimiting(RateLimits.Typing);

    internal static Response Handle(Request request, ScopeBook book)
    {
        var judge = book.Current;
        var findings = judge.Read(new(
            PlainText.Line(request.Topic), PlainText.Paragraphs(request.Rationale), PlainText.Paragraphs(request.Countermeasures)));
        return new(judge.Version, [.. findings.Select(Shown)]);
    }

    private static Hint Shown(Finding its) => new(
        its.Signal, Kernel.Acts.Chinese.Name(its.Signal), its.Title, its.Door?.Name, Advice(its),
        [.. its.Evidence.Where(e => e.Weight > 0).SelectMany(e => e.Words).Distinct()
            .Select(w => new Mark(w.Field.ToString().ToLowerInvariant(), w.Start, w.Length))]);

    private static string Advice(Finding its) => its.Signal switch
    {
        ScopeSignal.MissingCountermeasure => "再写一两句您希望怎么做，例如由谁来做、做成什么样，建议更容易被采纳。也可以直接提交。",
        ScopeSignal.Emergency => its.Door?.HowTo ?? "",
        _ => $"{its.Door?.HowTo}如果您是为大家的事提建议，可以继续提交。",
    };
}
