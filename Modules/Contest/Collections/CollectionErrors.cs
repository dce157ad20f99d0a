using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Collections;

/// <summary>What is refused about themed collections.</summary>
internal static class CollectionErrors
{
    public static readonly ErrorCode NotFound = new("collection.not-found", 404, "没有找到这个专题，请检查地址或代码。");
    public static readonly ErrorCode WrongState = new("collection.wrong-state", 409, "专题当前的状态不能这样操作，请刷新后查看最新状态。");
}
