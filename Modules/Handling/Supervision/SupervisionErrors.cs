using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision;

/// <summary>What supervision refuses, and what to do then.</summary>
internal static class SupervisionErrors
{
    public static readonly ErrorCode NotFound = new("supervision.not-found", 404, "没有找到这项督办，或者它与您的单位无关。");
    public static readonly ErrorCode WrongState = new("supervision.wrong-state", 409, "这项督办当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode SubjectMissing = new("supervision.subject-missing", 400, "请选择一件建议，或一项转化运用，只能选其中之一。");
    public static readonly ErrorCode SubjectNotFound = new("supervision.subject-not-found", 404, "没有找到正在办理的这件建议，或推进中的这项转化运用，可能已经办结。");
    public static readonly ErrorCode AlreadyListed = new("supervision.already-listed", 409, "已在挂牌督办，请在那一项上办理。");
    public static readonly ErrorCode UnitUnknown = new("supervision.unit-unknown", 400, "没有找到所选的单位，或该单位已撤销，请重新选择。");
    public static readonly ErrorCode DateInvalid = new("supervision.date-invalid", 400, "批示日期不能晚于今天，完成日期须在今天至一年之内，请核对后重新填写。");
    public static readonly ErrorCode NotByHand = new("supervision.not-by-hand", 409, "时限督办随办理进展自动解除，不能手动解除或退回。");
    public static readonly ErrorCode RulesUnfit = new(
        "supervision.rules-unfit", 400, "每种时限须有且只有一条规则，催办须早于黄牌，挂牌须早于领导摘报，请核对后重新提交。");
    public static readonly ErrorCode RulesChanged = new("supervision.rules-changed", 409, "督办规则已有新的版本，请刷新后重新修改。");
}
