using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Digests;

/// <summary>What leader digests refuse, and what to do then.</summary>
internal static class DigestErrors
{
    public static readonly ErrorCode NotFound = new("leader-digest.not-found", 404, "没有找到这份领导摘报，请返回列表刷新后重试。");
    public static readonly ErrorCode WrongState = new("leader-digest.wrong-state", 409, "这份领导摘报当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode Nothing = new("leader-digest.nothing", 409, "目前没有达到领导摘报级别、尚未摘报的事项，不需要拟稿。");
    public static readonly ErrorCode PrintingUnavailable = new("leader-digest.font-missing", 503, "服务器没有安装打印字体，暂时不能打印，请联系系统管理员。");
}
