using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Complaints;

/// <summary>What is refused about complaints, and what to do then.</summary>
internal static class ComplaintErrors
{
    public static readonly ErrorCode WrongState = new("complaint.wrong-state", 409, "这件投诉当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode NotFound = new("complaint.not-found", 404, "没有找到这件投诉，请检查后重试。");
    public static readonly ErrorCode TextMissing = new("complaint.text-missing", 400, "请写明您遇到的问题。");
}
