using System.Text.RegularExpressions;

namespace ZhihuiShibei.Handling.Composing;

/// <summary>变量: what an answer template leaves to be filled in from the case, written in braces such as <c>{主题}</c>.</summary>
internal static partial class TemplateVariables
{
    public const string Topic = "主题";
    public const string Number = "编号";
    /// <summary>The lead that answers.</summary>
    public const string Unit = "单位";
    /// <summary>Of the day on which it is filled in.</summary>
    public const string Date = "日期";
    public const string Accepted = "受理日期";

    public static readonly IReadOnlyList<string> All = [Topic, Number, Unit, Date, Accepted];

    /// <exception cref="Kernel.Http.Refusal"><see cref="ComposingErrors.UnknownVariable"/>, with those that are known.</exception>
    public static void Check(string text)
    {
        var strange = Variable().Matches(text).Select(m => m.Groups[1].Value).Where(name => !All.Contains(name)).Distinct().Take(5).ToList();
        if (strange.Count == 0) return;
        throw ComposingErrors.UnknownVariable.Refuse(
            $"模板不能使用{string.Join('、', strange.Select(Braced))}，可用的变量有：{string.Join('、', All.Select(Braced))}。");
    }

    /// <summary>Fills in once, so that braces in a topic stay what they are.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Variable().Replace(text, m => values.GetValueOrDefault(m.Groups[1].Value, m.Value));

    private static string Braced(string name) => $"{{{name}}}";

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Variable();
}
