using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>What the joint conference refuses, and what to do then.</summary>
internal static class ConferenceErrors
{
    public static readonly ErrorCode NotFound = new("conference.not-found", 404, "没有找到这次联席会议，请返回列表刷新后重试。");
    public static readonly ErrorCode WrongState = new("conference.wrong-state", 409, "这次联席会议当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode ItemNotFound = new("conference.item-not-found", 404, "没有找到这项议题，请刷新议程后重试。");
    public static readonly ErrorCode CaseNotOpen = new("conference.case-not-open", 409, "只有已受理、正在办理的建议可以列入议题。");
    public static readonly ErrorCode CaseListed = new("conference.case-listed", 409, "这件建议已列入一次尚未结束的联席会议。");
    public static readonly ErrorCode ItemDone = new("conference.item-done", 409, "这项议题已有结论，不能再次裁定。");
    public static readonly ErrorCode ItemsOpen = new("conference.items-open", 409, "还有议题没有结论，请先逐项作出裁定或暂缓。");
    public static readonly ErrorCode NobodyPresent = new("conference.nobody-present", 400, "请至少登记一个到会单位。");
}
