using System.Globalization;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>暂用标题: a paper without a topic is listed under its first words until the person gives one.</summary>
internal static class WorkingTitle
{
    private const int Length = 20;

    public static string Of(NewSuggestion its)
    {
        if (its.Topic.Length > 0) return its.Topic;
        var words = new StringInfo(PlainText.Line(its.Rationale.Length > 0 ? its.Rationale : its.Countermeasures));
        return words.LengthInTextElements <= Length
            ? $"（无主题）{words.String}"
            : $"（无主题）{words.SubstringByTextElements(0, Length).TrimEnd('，', '、', '；', '：', '。', ' ')}…";
    }
}
