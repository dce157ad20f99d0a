using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Themes;

/// <summary>What themes refuse, and what to do then.</summary>
internal static class ThemeErrors
{
    public static readonly ErrorCode NotFound = new("theme.not-found", 404, "没有找到这个主题，可能已不再有人提，请刷新列表后重试。");
    public static readonly ErrorCode WrongState = new("theme.wrong-state", 409, "这个主题当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode MergeIntoItself = new("theme.merge-into-itself", 409, "主题不能并入自己，也不能并入已经并入它的主题，请另选一个。");
    public static readonly ErrorCode WindowInvalid = new("theme.window-invalid", 400, "时间范围不正确，请填写起止日期，起始不晚于截止，截止不晚于今天，跨度不超过两年。");
    public static readonly ErrorCode WindowTooLong = new("theme.window-too-long", 409, "超过31天的时间范围（近90天除外）需要较长时间计算，请用“计算群众反映集中”提交，完成后查看结果。");
    public static readonly ErrorCode ComputationNotFound = new("theme.computation-not-found", 404, "没有找到这次计算，结果保留半年，请重新提交计算。");
    public static readonly ErrorCode NotReady = new("theme.not-ready", 409, "尚未计算完成，请稍后再查。");
}
