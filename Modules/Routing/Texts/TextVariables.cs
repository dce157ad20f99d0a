using System.Text.RegularExpressions;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Routing.Texts;

/// <summary>变量: what words for a suggester may leave to be filled in, written in braces such as <c>{主题}</c>.</summary>
internal static partial class TextVariables
{
    public const string Topic = "主题";
    public const string Number = "编号";
    public const string Reason = "理由";
    /// <summary>首接单位.</summary>
    public const string Unit = "单位";
    /// <summary>Who is responsible elsewhere.</summary>
    public const string Organ = "机关";
    /// <summary>Of an acceptance the days of handling, of a transfer the day on which the organ is asked.</summary>
    public const string Limit = "期限";
    /// <summary>The right door in words.</summary>
    public const string Door = "去处";

    public static IReadOnlyList<string> Known(TriageDecision decision) => decision switch
    {
        TriageDecision.Accepted => [Topic, Number, Reason, Unit, Limit],
        TriageDecision.Retained => [Topic, Number, Reason],
        TriageDecision.Returned => [Topic, Number, Reason, Organ, Door],
        _ => [Topic, Number, Reason, Organ, Door, Limit],
    };

    /// <exception cref="Kernel.Http.Refusal"><see cref="TextErrors.UnknownVariable"/>, with those that are known.</exception>
    public static void Check(string text, TriageDecision decision)
    {
        var known = Known(decision);
        var strange = Variable().Matches(text).Select(m => m.Groups[1].Value).Where(name => !known.Contains(name)).Distinct().Take(5).ToList();
        if (strange.Count == 0) return;
        throw TextErrors.UnknownVariable.Refuse(
            $"“{decision.Name()}”的告知文字不能使用{string.Join('、', strange.Select(Braced))}，可用的变量有：{string.Join('、', known.Select(Braced))}。");
    }

    /// <summary>Fills in once, so that braces in a topic stay what they are.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="TextErrors.TooLong"/></exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> values)
    {
        var filled = Variable().Replace(text, m => values.TryGetValue(m.Groups[1].Value, out var value) ? value ?? "" : m.Value);
        return filled.Length <= Limits.Text ? filled : throw TextErrors.TooLong.Refuse();
    }

    private static string Braced(string name) => $"{{{name}}}";

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Variable();
}
