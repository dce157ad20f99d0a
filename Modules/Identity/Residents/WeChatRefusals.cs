using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>What a resident is told when WeChat does not play along.</summary>
internal static class WeChatRefusals
{
    /// <param name="failure">Why WeChat gave no answer.</param>
    /// <param name="invalidCode">For a code that is used, too old or of another kind.</param>
    public static Refusal Of(WeChatFailure failure, ErrorCode invalidCode) => (failure.Outcome, failure.Code) switch
    {
        (_, WeChatErrorCode.HighRiskUser) => IdentityErrors.WeChatBlocked.Refuse(),
        (_, WeChatErrorCode.MinuteQuota or WeChatErrorCode.MinuteQuotaOfApi) => IdentityErrors.WeChatTooMany.Refuse(),
        (WeChatOutcome.Refused, _) => invalidCode.Refuse(),
        _ => IdentityErrors.WeChatUnavailable.Refuse(),
    };
}
