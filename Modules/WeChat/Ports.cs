namespace ZhihuiShibei.WeChat;

// The seams to WeChat. One adapter stands behind them today; another (Senparc) would be a day's work.
// Every call ends within WeChatSettings.Timeout and answers with a result; see WeChatFailure for what is thrown (nothing).

/// <summary>Login (小程序登录).</summary>
public interface IWeChatAuth
{
    /// <summary>Exchanges the one-use, five-minute code of <c>wx.login</c>. Never repeated here: the code may be used up.</summary>
    /// <returns>Expected refusals: <see cref="WeChatErrorCode.InvalidCode"/>, <see cref="WeChatErrorCode.CodeAlreadyUsed"/>
    /// (the client calls wx.login again), <see cref="WeChatErrorCode.HighRiskUser"/>.</returns>
    Task<WeChatResult<WeChatLogin>> ExchangeCodeAsync(string code, CancellationToken ct = default);
}

/// <summary>Telephone number (手机号快速验证).</summary>
public interface IWeChatPhone
{
    /// <summary>
    /// Exchanges the one-use code of the getPhoneNumber button; WeChat checks that it belongs to <paramref name="openId"/>.
    /// </summary>
    /// <returns>Expected refusal: <see cref="WeChatErrorCode.InvalidCode"/> (the user taps again).</returns>
    Task<WeChatResult<WeChatPhoneNumber>> ExchangeAsync(string code, string openId, CancellationToken ct = default);
}

/// <summary>Subscribe messages (订阅消息).</summary>
public interface ISubscribeMessageSender
{
    /// <summary>
    /// Sends one message and uses up one credit of the user. Not repeated on a lost answer: it may have arrived.
    /// A page that is not released yet is left out and the message sent without it, because news matter more than the jump.
    /// </summary>
    /// <returns>Expected refusals: <see cref="WeChatErrorCode.UserRefusedMessage"/> (fall back to the in-app notice),
    /// <see cref="WeChatErrorCode.InvalidTemplateValue"/> (our formatting), <see cref="WeChatErrorCode.InvalidOpenId"/>.</returns>
    Task<WeChatResult<SentMessage>> SendAsync(SubscribeMessage message, CancellationToken ct = default);
}

/// <summary>Content security (内容安全).</summary>
public interface IContentSafety
{
    /// <summary>
    /// Checks a text while its author is active (WeChat asks for a visit in the last two hours).
    /// Longer texts than WeChat takes are checked in overlapping pieces; the worst piece is the verdict.
    /// </summary>
    /// <returns>A failure means unchecked, never harmless: hold for staff. Expected:
    /// <see cref="WeChatErrorCode.UserNotActive"/>.</returns>
    Task<WeChatResult<TextVerdict>> CheckTextAsync(
      string openId, ContentScene scene, string content, string? title = null, CancellationToken ct = default);

    /// <summary>
    /// Hands in a picture or sound; the verdict comes later as a <see cref="MediaChecked"/> push with the same trace id,
    /// possibly before the caller has stored it.
    /// </summary>
    /// <param name="mediaUrl">Public https address, at most 10 MB, short-lived and signed.</param>
    Task<WeChatResult<MediaSubmission>> SubmitMediaAsync(
      string openId, ContentScene scene, MediaKind kind, Uri mediaUrl, CancellationToken ct = default);
}

/// <summary>Mini-program codes (小程序码).</summary>
public interface IMiniProgramCodes
{
    /// <summary>A code that never expires, without limit of number.</summary>
    /// <param name="scene">1–32 characters of <c>0-9a-zA-Z!#$&amp;'()*+,/:;=?@-._~</c>; the page reads it back.</param>
    /// <param name="page">Path without leading slash and query; null = home page.</param>
    Task<WeChatResult<MiniProgramCode>> GetUnlimitedAsync(
      string scene, string? page = null, MiniProgramCodeOptions? options = null, CancellationToken ct = default);
}
