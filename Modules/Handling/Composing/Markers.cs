using System.Text.RegularExpressions;

namespace ZhihuiShibei.Handling.Composing;

/// <summary>“【请填写：……】”: where a template leaves something to be written by hand. Nothing that still has one goes out.</summary>
internal static partial class Markers
{
    private const string Begin = "【请填写";

    /// <summary>What is to be filled in, in the order it comes.</summary>
    public static IReadOnlyList<string> In(params IEnumerable<string?> texts) =>
        [.. texts.Where(t => t is not null).SelectMany(t => Whole().Matches(t!)).Select(m => m.Groups[1].Value).Distinct()];

    /// <exception cref="Kernel.Http.Refusal"><see cref="ComposingErrors.MarkerLeft"/>, naming what is left.</exception>
    public static void MustBeGone(params IEnumerable<string?> texts)
    {
        List<string?> all = [.. texts];
        if (!all.Exists(t => t?.Contains(Begin, StringComparison.Ordinal) == true)) return;
        var left = In(all);
        throw left.Count > 0
            ? ComposingErrors.MarkerLeft.Refuse($"请先填写模板中标明的内容：{string.Join('、', left.Take(5))}。")
            : ComposingErrors.MarkerLeft.Refuse();
    }

    /// <exception cref="Kernel.Http.Refusal"><see cref="ComposingErrors.MarkerUnfit"/>: it begins like one and is none.</exception>
    public static void MustBeWhole(string text)
    {
        if (Whole().Replace(text, "").Contains(Begin, StringComparison.Ordinal)) throw ComposingErrors.MarkerUnfit.Refuse();
    }

    [GeneratedRegex("【请填写：([^【】]{1,30})】")]
    private static partial Regex Whole();
}
