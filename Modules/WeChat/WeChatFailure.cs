namespace ZhihuiShibei.WeChat;

/// <summary>What a caller can do about the end of a call.</summary>
public enum WeChatOutcome
{
    Ok,
    /// <summary>Terminal: the answer to this very request will stay no.</summary>
    Refused,
    /// <summary>Transient: WeChat is busy or a quota is used up; the same request may pass later.</summary>
    TryLater,
    /// <summary>Ours to mend: wrong secret, address not allowed, template or page unknown. Alarm.</summary>
    Misconfigured,
    /// <summary>Transient: no usable answer came. The request may or may not have taken effect.</summary>
    Unavailable,
}

/// <summary>
/// Why a call ended without a value. Expected ends are values, never exceptions; only the caller's own cancellation throws.
/// </summary>
/// <param name="Message">WeChat's <c>errmsg</c>, or our own words; carries no secret, is not meant for residents.</param>
/// <param name="Rid">WeChat's request id, to be quoted to its staff.</param>
public sealed record WeChatFailure(WeChatOutcome Outcome, WeChatErrorCode Code, string Message, string? Rid = null)
{
    public bool IsTransient => Outcome is WeChatOutcome.TryLater or WeChatOutcome.Unavailable;

    internal static WeChatFailure Of(WeChatErrorCode code, string message) => new(OutcomeOf(code), code, message, RidOf(message));

    internal static WeChatFailure Unreadable(string why) => new(WeChatOutcome.Unavailable, WeChatErrorCode.Unreadable, why);

    private static WeChatOutcome OutcomeOf(WeChatErrorCode code) => code switch
    {
        WeChatErrorCode.Ok => WeChatOutcome.Ok,
        WeChatErrorCode.Unreachable or WeChatErrorCode.Unreadable => WeChatOutcome.Unavailable,
        // The token family arrives here only after a fresh token failed too: somebody else renews tokens of the same account.
        WeChatErrorCode.SystemBusy or WeChatErrorCode.DailyQuota or WeChatErrorCode.MinuteQuota or WeChatErrorCode.MinuteQuotaOfApi
          or WeChatErrorCode.InvalidCredential or WeChatErrorCode.InvalidAccessToken or WeChatErrorCode.TokenExpired
          => WeChatOutcome.TryLater,
        WeChatErrorCode.InvalidGrantType or WeChatErrorCode.InvalidAppId or WeChatErrorCode.InvalidSecret
          or WeChatErrorCode.SecretFrozen or WeChatErrorCode.IpNotAllowed or WeChatErrorCode.TokenMissing
          or WeChatErrorCode.AppIdMissing or WeChatErrorCode.SecretMissing or WeChatErrorCode.PostNeeded
          or WeChatErrorCode.InvalidTemplate or WeChatErrorCode.PageNotReleased
          or WeChatErrorCode.ApiNotAuthorised or WeChatErrorCode.ApiBanned
          or WeChatErrorCode.AccountBarred or WeChatErrorCode.AccountBarredForApi or WeChatErrorCode.AccountFrozen
          or WeChatErrorCode.IpAwaitsConsent or WeChatErrorCode.IpRefusedByAdmin or WeChatErrorCode.IpRefusedForNow
          => WeChatOutcome.Misconfigured,
        _ => WeChatOutcome.Refused,
    };

    private static string? RidOf(string message)
    {
        var at = message.LastIndexOf("rid:", StringComparison.Ordinal);
        return at < 0 ? null : message[(at + 4)..].Trim();
    }
}
