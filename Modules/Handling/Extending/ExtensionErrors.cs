using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Extending;

/// <summary>What is refused about more time, and what to do then.</summary>
internal static class ExtensionErrors
{
    public static readonly ErrorCode WrongState = new("extension.wrong-state", 409, "这项延期申请已经处理完毕，请刷新后查看。");
    public static readonly ErrorCode TooLate = new("extension.too-late", 409, "办理时限已过，不能再延期；请尽快办结，并在答复中说明原因。");
    public static readonly ErrorCode TooLong = new("extension.too-long", 400, "请减少延期的天数，延期合计不能超过规定的上限。");
    public static readonly ErrorCode Once = new("extension.once", 409, "只能延期一次，这件建议本次办理已经延期。");
    public static readonly ErrorCode Waiting = new("extension.waiting", 409, "已有一项延期申请等待批准，请等待处理结果。");
    public static readonly ErrorCode NotFound = new("extension.not-found", 404, "没有等待批准的延期申请，可能已处理或已失效，请刷新后查看。");
    public static readonly ErrorCode OwnRequest = new("extension.own-request", 409, "不能批准自己提出的延期申请，请由其他工作人员处理。");
}
