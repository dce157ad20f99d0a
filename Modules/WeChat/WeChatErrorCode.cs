namespace ZhihuiShibei.WeChat;

/// <summary>
/// <c>errcode</c> as WeChat gives it; any other number may appear too and keeps its value.
/// Numbers below -100000 are ours, for what happens before or around a reply.
/// </summary>
public enum WeChatErrorCode
{
    /// <summary>No answer: connection refused or dropped, time over, circuit open.</summary>
    Unreachable = -100_001,
    /// <summary>An answer that is not WeChat's: a proxy's page, an HTTP error, a field missing.</summary>
    Unreadable = -100_002,
    /// <summary>A telephone number stamped for another mini-program.</summary>
    ForeignWatermark = -100_003,

    SystemBusy = -1,
    Ok = 0,
    InvalidCredential = 40001,
    InvalidGrantType = 40002,
    InvalidOpenId = 40003,
    InvalidAppId = 40013,
    InvalidAccessToken = 40014,
    /// <summary>Login or telephone code used before, older than five minutes, or of another mini-program.</summary>
    InvalidCode = 40029,
    InvalidTemplate = 40037,
    InvalidArguments = 40097,
    InvalidSecret = 40125,
    InvalidScene = 40129,
    CodeAlreadyUsed = 40163,
    IpNotAllowed = 40164,
    /// <summary>Scene too long, or the body was not JSON.</summary>
    SceneTooLong = 40169,
    HighRiskUser = 40226,
    SecretFrozen = 40243,
    TokenMissing = 41001,
    AppIdMissing = 41002,
    SecretMissing = 41004,
    CodeMissing = 41008,
    PageNotReleased = 41030,
    TokenExpired = 42001,
    PostNeeded = 43002,
    /// <summary>Refused, cancelled, or the one-time credit is used up: never repeat.</summary>
    UserRefusedMessage = 43101,
    MinuteQuotaOfApi = 44991,
    DailyQuota = 45009,
    MinuteQuota = 45011,
    MalformedBody = 47001,
    /// <summary>A value of a subscribe message breaks its type's rule.</summary>
    InvalidTemplateValue = 47003,
    ApiNotAuthorised = 48001,
    ApiBanned = 48004,
    AccountBarred = 50002,
    AccountBarredForApi = 50004,
    AccountFrozen = 50007,
    /// <summary>The user has not opened the mini-program in the last two hours.</summary>
    UserNotActive = 61010,
    IpAwaitsConsent = 89503,
    IpRefusedByAdmin = 89506,
    IpRefusedForNow = 89507,
}
