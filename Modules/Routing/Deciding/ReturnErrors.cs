using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>What is refused where a return takes two officers.</summary>
internal static class ReturnErrors
{
    public static readonly ErrorCode AlreadyProposed = new("return.already-proposed", 409, "这件建议已有一份退回提请，请先由另一位经办人同意或不同意。");
    public static readonly ErrorCode NotProposed = new("return.not-proposed", 409, "这件建议没有待复核的退回提请，请刷新后查看最新状态。");
    public static readonly ErrorCode SamePerson = new("return.same-person", 409, "退回需要两人复核，不能由提请人本人同意，请交另一位经办人处理。");
}
