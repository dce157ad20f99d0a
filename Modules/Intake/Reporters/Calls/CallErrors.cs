using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Reporters.Calls;

/// <summary>What is refused around directed calls.</summary>
internal static class CallErrors
{
    public static readonly ErrorCode NotFound = new("directed-call.not-found", 404, "没有找到这次定向征集，请刷新列表后重试。");
    public static readonly ErrorCode WrongState = new("directed-call.wrong-state", 409, "这次定向征集当前的状态不能进行这项操作，请刷新后查看。");
    public static readonly ErrorCode NotOpen = new("directed-call.not-open", 409, "这次定向征集已经结束，不再接受答复。您仍可自主提交建议。");
    public static readonly ErrorCode InvitationWrongState = new("directed-call.invitation-wrong-state", 409, "您已答复或已谢绝这次征集，不能再谢绝。");
    public static readonly ErrorCode DueWrong = new("directed-call.due-wrong", 400, "截止日期不能早于今天，且须在一年之内。");
    public static readonly ErrorCode NobodyChosen = new("directed-call.nobody-chosen", 409, "请先选择至少一位特邀建议人或一个直报点，再发布。");
    public static readonly ErrorCode NotEligible = new("directed-call.not-eligible", 409, "所选对象中有不在任期内或尚未认领聘书的，请调整后重试。");
}
