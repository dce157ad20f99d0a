using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Entries;

/// <summary>What is refused about entries.</summary>
internal static class EntryErrors
{
    public static readonly ErrorCode NotFound = new("entry.not-found", 404, "没有找到这件参赛建议，请刷新后重试。");
    public static readonly ErrorCode WrongState = new("entry.wrong-state", 409, "参赛建议当前的状态不能这样操作，请刷新后查看最新状态。");
    public static readonly ErrorCode TooLate = new("entry.too-late", 409, "征集已经截止，不能再单独退出；如不愿继续，请在答复之前撤回这件建议。");
}
