using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>What rules are made of; together in one place, since an office uploads and reads them as they are stored.</summary>
internal static class RuleData
{
    /// <summary>
    /// 征集范围规则: what tells a plea, an accusation or a court matter from a suggestion, as data. Each rule that finds something adds
    /// its weight to its signals; a signal is given where the sum reaches its threshold. Limits keep a slip from becoming a slow host.
    /// </summary>
    public sealed record RuleSet(
        [property: Description("说明：这一版改了什么。")]
        [property: Required(ErrorMessage = "请填写这一版的说明。"), StringLength(200, ErrorMessage = "说明请控制在200字以内。")]
        string Note,
        [property: Description("正确的办理途径。")]
        [property: Required(ErrorMessage = "请填写办理途径。"), MaxLength(30, ErrorMessage = "办理途径不超过30个。")]
        IReadOnlyList<RuleDoor> Doors,
        [property: Description("提示的种类和门槛，依轻重排列。")]
        [property: Required(ErrorMessage = "请填写提示种类。"), MaxLength(20, ErrorMessage = "提示种类不超过20个。")]
        IReadOnlyList<RuleClass> Classes,
        [property: Description("词表，在词句中以 {名称} 引用。")]
        [property: Required(ErrorMessage = "请填写词表，可以为空。"), MaxLength(50, ErrorMessage = "词表不超过50个。")]
        IReadOnlyDictionary<string, IReadOnlyList<string>> Words,
        [property: Description("规则。")]
        [property: Required(ErrorMessage = "请填写规则。"), MaxLength(200, ErrorMessage = "规则不超过200条。")]
        IReadOnlyList<Rule> Rules);

    /// <summary>A right door in Intake's own words; its code is that of Routing's table of doors where that has one.</summary>
    public sealed record RuleDoor(
        [property: Required, StringLength(40)] string Code,
        [property: Required, StringLength(60)] string Name,
        [property: Description("告诉居民怎么做。")][property: Required, StringLength(200)] string HowTo);

    /// <summary>One signal: when it is given and what is said.</summary>
    /// <param name="Group">Of several signals of one group only the one furthest above its threshold is given.</param>
    /// <param name="OnlyAlone">Given only where no other signal is.</param>
    public sealed record RuleClass(
        ScopeSignal Code,
        [property: Description("给居民看的一句话。")][property: Required, StringLength(60)] string Title,
        [property: Description("办理途径的代码。")] string? Door,
        [property: Description("达到多少分时提示。")][property: Range(1, 100)] int Threshold,
        [property: Description("同组只提示最明显的一种。")] string? Group = null,
        [property: Description("没有其他提示时才提示。")] bool OnlyAlone = false);

    /// <summary>
    /// One rule. A pattern is parts joined by <c>…</c>, which stands for up to <paramref name="Gap"/> characters within a sentence; a
    /// part is words joined by <c>|</c>, where <c>{name}</c> stands for a word list; <c>^</c> in front ties it to the start of the field.
    /// </summary>
    /// <param name="Unless">A find in a sentence where one of these stands too does not count: the negation, the context.</param>
    /// <param name="Door">Replaces the signal's door where this rule was found.</param>
    /// <param name="ShorterThan">Without patterns: found where the field is filled in with fewer characters than this.</param>
    public sealed record Rule(
        [property: Required, StringLength(60)] string Id,
        [property: Description("找到了什么，给人看。")][property: Required, StringLength(60)] string Title,
        [property: Description("计入哪些提示。")][property: Required, MinLength(1)] IReadOnlyList<ScopeSignal> For,
        [property: Description("分值，负数表示更像建议。")][property: Range(-20, 20)] int Weight,
        [property: Description("在哪几项里找；不填为全部。")] IReadOnlyList<ScopeField>? In = null,
        [property: Description("词句。")][property: MaxLength(200)] IReadOnlyList<string>? Patterns = null,
        [property: Description("同一句里有这些词句时不算。")][property: MaxLength(50)] IReadOnlyList<string>? Unless = null,
        [property: Description("“…”最多代表几个字，默认8。")][property: Range(0, 40)] int Gap = 8,
        [property: Description("代替该提示的办理途径。")] string? Door = null,
        [property: Description("没有词句时：该项填写了但不足这么多字即为找到。")][property: Range(1, 500)] int? ShorterThan = null);

    /// <summary>Which of the three texts.</summary>
    public enum ScopeField
    {
        [Display(Name = "建议主题")] Topic,
        [Display(Name = "主要事由")] Rationale,
        [Display(Name = "对策措施")] Countermeasures,
    }
}
