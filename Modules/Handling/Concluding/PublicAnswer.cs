using System.Text;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Handling.Concluding;

/// <summary>答复: the conclusion in the words its suggester reads; the only part of it that leaves the house.</summary>
internal static class PublicAnswer
{
    public static string Of(HandlingCase its, Conclusion conclusion, string unitName)
    {
        var text = new StringBuilder();
        text.Append($"您提出的“{its.Topic}”（编号{its.Number}）{(its.Round > 1 ? "已重新办理完毕" : "已办理完毕")}，现答复如下。\n");
        text.Append($"办理结果：{conclusion.Result.Name()}。\n");
        text.Append($"所做工作：{conclusion.Done}\n");
        text.Append($"具体承办：{conclusion.DoneBy}\n");
        if (conclusion.WhyNot is { } reason) text.Append($"未采纳的原因：{reason}\n");
        text.Append($"下一步安排：{conclusion.Next}\n");
        text.Append($"感谢您对市北区发展的关心和支持。\n{unitName}");
        return text.ToString();
    }
}
