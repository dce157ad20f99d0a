using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Letters;

/// <summary>What is refused about letters.</summary>
internal static class LetterErrors
{
    public static readonly ErrorCode NotFound = new("letter.not-found", 404, "没有找到其中的书信，可能已改用其他方式告知，请刷新后重新选择。");
    public static readonly ErrorCode NothingToPrint = new("letter.nothing-to-print", 409, "没有可以打印的书信：收信人的个人信息已按本人要求删除，或没有地址。");
    public static readonly ErrorCode NotPrinted = new("letter.not-printed", 409, "请先打印书信，再登记寄出。");
    public static readonly ErrorCode WrongDay = new("letter.wrong-day", 400, "寄出日期不正确，应在打印之后、今天或以前。");
    public static readonly ErrorCode PrintingUnavailable = new("letter.printing-unavailable", 503, "暂时不能打印，请联系系统管理员检查字体后重试。");
}
