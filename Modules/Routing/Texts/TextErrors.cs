using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Texts;

/// <summary>What is wrong with words for a suggester, and what to do then.</summary>
internal static class TextErrors
{
    public static readonly ErrorCode UnknownVariable = new("text.unknown-variable", 400, "告知文字中有不能识别的变量，请按提示改用可用的变量。");
    public static readonly ErrorCode TooLong = new("text.too-long", 400, "填入内容后告知文字超过1000字，请精简后再提交。");
    public static readonly ErrorCode EffectivePast = new("text.effective-past", 400, "施行日期不能早于今天，请重新选择。");
}
