using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>What answers to many refuse, and what to do then.</summary>
internal static class CollectiveErrors
{
    public static readonly ErrorCode WrongState = new("collective-answer.wrong-state", 409, "这份集中答复当前不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode NotFound = new("collective-answer.not-found", 404, "没有找到这份集中答复，或者它不由您的单位起草。");
    public static readonly ErrorCode Members = new(
        "collective-answer.members", 409, "所选的建议中有不能集中答复的，请去掉后重试：只能选择本单位主办、尚未办结的建议。");
    public static readonly ErrorCode TooFew = new("collective-answer.too-few", 400, "请至少选择两件建议；只有一件的，请单独答复。");
    public static readonly ErrorCode TooMany = new("collective-answer.too-many", 400, "连同随案办理的建议，一次最多答复500件，请分批。");
    public static readonly ErrorCode OwnDraft = new("collective-answer.own-draft", 409, "不能审核自己起草的集中答复，请由其他工作人员审核。");
    public static readonly ErrorCode VersionChanged = new("collective-answer.version-changed", 409, "集中答复已有修改，请刷新并查看最新内容后再操作。");
    public static readonly ErrorCode StillRunning = new("collective-answer.still-running", 409, "正在逐件答复，请稍后查看进展。");
}
