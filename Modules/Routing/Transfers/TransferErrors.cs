using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Transfers;

/// <summary>What the tracking of transfers refuses, and what to do then.</summary>
internal static class TransferErrors
{
    public static readonly ErrorCode NotFound = new("transfer.not-found", 404, "没有找到这项转送，请返回列表刷新后重试。");
    public static readonly ErrorCode WrongState = new("transfer.wrong-state", 409, "这项转送当前的状态不能进行这项操作，请刷新后查看最新状态。");
}
