using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>What is refused about boxes, their codes and posters.</summary>
internal static class BoxErrors
{
    public static readonly ErrorCode NotFound = new("box.not-found", 404, "没有找到这个征集箱，请检查箱号后重试。");
    public static readonly ErrorCode WrongState = new("box.wrong-state", 409, "这个征集箱当前的状态不能进行这项操作，请刷新后重试。");
    public static readonly ErrorCode PlaceUnknown = new("box.place-unknown", 400, "没有找到您选择的街道或社区，请重新选择。");
    public static readonly ErrorCode ReasonMissing = new("box.reason-missing", 400, "暂停或撤除征集箱请写明原因。");
    public static readonly ErrorCode NoneLeft = new("box.codes-used-up", 409, "箱号已经用完（最多999个），请联系系统管理员。");
    public static readonly ErrorCode CodeUnavailable = new("box.code-unavailable", 503, "暂时无法从微信取得小程序码，请稍后重试；征集箱照常使用。");
    public static readonly ErrorCode PrintingUnavailable = new("printing.font-missing", 503, "服务器没有安装打印字体，暂时不能打印，请联系系统管理员。");
}
