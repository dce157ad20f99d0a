using System.Text;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Handling.Concluding;

/// <summary>答复: the conclusion in the words its suggester reads; the only part of it that leaves the house.</summary>
internal static class PublicAnswer
{
    public static string Of(HandlingCase its, Conclusion conclusion, string unitName)
    {
        var how = conclusion.CollectiveId is not null ? "与其他建议反映的是同类问题，现集中答复如下。"
            : its.Round > 1 ? "已重新办理完毕，现答复如下。"
            : "已办理完毕，现答复如下。";
        return $"您提出的“{its.Topic}”（编号{its.Number}）{how}\n{Body(conclusion.Words())}{FilesLine(conclusion.Files)}感谢您对市北区发展的关心和支持。\n{unitName}";
    }

    /// <summary>A line on what goes with words to the suggester; nothing where nothing does.</summary>
    public static string FilesLine(int files) => files > 0 ? $"附件：{files}份，可在小程序中查看。\n" : "";

    /// <summary>What is the same for everybody who gets this answer; ends with a line break.</summary>
    public static string Body(AnswerWords its)
    {
        var text = new StringBuilder();
        text.Append($"办理结果：{its.Result.Name()}。\n");
        text.Append($"所做工作：{its.Done}\n");
        text.Append($"具体承办：{its.DoneBy}\n");
        if (its.DoneOn is { } done) text.Append($"完成时间：{done:yyyy年M月d日}\n");
        if (its.WhyNot is { } reason) text.Append($"未采纳的原因：{reason}\n");
        if (its.Basis is { } basis) text.Append($"依据：{basis}\n");
        text.Append($"下一步安排：{its.Next}\n");
        if (its.PlannedFor is { } planned) text.Append($"计划完成时间：{planned:yyyy年M月d日}\n");
        return text.ToString();
    }
}
