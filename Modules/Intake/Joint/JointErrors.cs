using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Joint;

/// <summary>What is refused about joint suggestions, and what to do then.</summary>
internal static class JointErrors
{
    public static readonly ErrorCode CallWrongState = new("joint.wrong-state", 409, "这件建议的联名当前不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode SignatureWrongState = new("co-signature.wrong-state", 409, "您的联名当前不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode NoCall = new("joint.not-found", 404, "这件建议没有发起联名。");
    public static readonly ErrorCode CodeInvalid = new("joint.code-invalid", 404, "邀请码不正确、已过期或已停用，请向发起人索取新的邀请。");
    public static readonly ErrorCode Decided = new("joint.decided", 409, "这件建议已经作出办理决定或已撤回，不能再联名或退出。");
    public static readonly ErrorCode Full = new("joint.full", 409, "联名人数已满，您可以单独提交一件建议。");
    public static readonly ErrorCode OwnSuggestion = new("joint.own-suggestion", 409, "您是发起人，不需要再联名，请把邀请码转给其他人。");
    public static readonly ErrorCode SamePerson = new("joint.same-person", 409, "同一姓名和电话已经联名过，不需要重复联名。");
    public static readonly ErrorCode NotFound = new("co-signature.not-found", 404, "没有找到您联名的这件建议。");
}
