using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Claiming;

/// <summary>What is refused when somebody claims a suggestion; never who has it.</summary>
internal static class ClaimErrors
{
    public static readonly ErrorCode AlreadyClaimed = new("claim.already-claimed", 409, "这件建议已经被认领到一个账号。如果不是您本人操作，请携带回执到社区或窗口核实。");
    public static readonly ErrorCode NotClaimable = new("claim.not-found", 404, "没有找到可以认领的建议，请改用编号和查询码认领。");
    public static readonly ErrorCode PhoneMissing = new("claim.phone-missing", 409, "请先在小程序中绑定微信验证过的手机号。");
}
