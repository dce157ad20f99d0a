namespace ZhihuiShibei.WeChat;

/// <summary>Something WeChat told us. Repeated deliveries carry the same <see cref="DedupKey"/>.</summary>
/// <param name="OpenId">Whom it is about.</param>
/// <param name="CreatedAt">WeChat's clock, whole seconds.</param>
public abstract record PushEvent(string OpenId, DateTimeOffset CreatedAt)
{
    /// <summary>Stable over repetitions, different for each item of one push; at most about 150 characters.</summary>
    public abstract string DedupKey { get; }

    private protected string Key(string name, string? item = null) =>
      $"{name}:{OpenId}:{CreatedAt.ToUnixTimeSeconds()}" + (item is null ? "" : $":{item}");
}

/// <summary>
/// <c>subscribe_msg_popup_event</c>: the user answered the subscription question; an acceptance of a one-time template is one
/// credit.
/// </summary>
public sealed record SubscribePopup(string OpenId, DateTimeOffset CreatedAt, string TemplateId, bool Accepted)
  : PushEvent(OpenId, CreatedAt)
{
    public override string DedupKey => Key("popup", TemplateId);
}

/// <summary><c>subscribe_msg_change_event</c>: the user changed the settings; in practice always to refused.</summary>
public sealed record SubscribeChanged(string OpenId, DateTimeOffset CreatedAt, string TemplateId, bool Accepted)
  : PushEvent(OpenId, CreatedAt)
{
    public override string DedupKey => Key("change", TemplateId);
}

/// <summary><c>subscribe_msg_sent_event</c>: what became of a message, the proof of delivery.</summary>
/// <param name="ErrorCode">0 = delivered.</param>
/// <param name="ErrorStatus">WeChat's word for it, such as <c>success</c>.</param>
public sealed record SubscribeSent(
  string OpenId, DateTimeOffset CreatedAt, string TemplateId, string MessageId, int ErrorCode, string ErrorStatus)
  : PushEvent(OpenId, CreatedAt)
{
    public bool Delivered => ErrorCode == 0;
    public override string DedupKey => Key("sent", $"{TemplateId}:{MessageId}");
}

/// <summary><c>user_authorization_revoke</c>: the user took back consent; the data named must be erased.</summary>
/// <param name="RevokeInfo">WeChat's numbers, for example 8 telephone, 6 nickname and avatar, 13/18 location, 14 images.</param>
public sealed record AuthorizationRevoked(string OpenId, DateTimeOffset CreatedAt, IReadOnlyList<string> RevokeInfo)
  : PushEvent(OpenId, CreatedAt)
{
    public override string DedupKey => Key("revoke", string.Join('-', RevokeInfo));
}

/// <summary><c>user_authorization_cancellation</c>: the user closed the account; everything personal must be erased.</summary>
public sealed record AuthorizationCancelled(string OpenId, DateTimeOffset CreatedAt) : PushEvent(OpenId, CreatedAt)
{
    public override string DedupKey => Key("cancel");
}

/// <summary><c>user_info_modified</c>: the user changed nickname or avatar.</summary>
public sealed record UserInfoModified(string OpenId, DateTimeOffset CreatedAt) : PushEvent(OpenId, CreatedAt)
{
    public override string DedupKey => Key("modified");
}

/// <summary>
/// <c>wxa_media_check</c>: the verdict on a picture or sound handed in by <see cref="IContentSafety.SubmitMediaAsync"/>.
/// </summary>
/// <param name="ErrorCode">Other than 0: not checked (not downloadable, for example); hand in once more, else staff.</param>
public sealed record MediaChecked(
  string OpenId, DateTimeOffset CreatedAt, string TraceId, ContentSuggestion Suggestion, ContentLabel Label, int ErrorCode)
  : PushEvent(OpenId, CreatedAt)
{
    public override string DedupKey => $"media:{TraceId}";
}

/// <summary>An event or message this client has no type for.</summary>
/// <param name="Name">The event's name, or the message's type.</param>
/// <param name="Raw">The body, decrypted, as JSON or XML as it came.</param>
public sealed record UnknownPush(string OpenId, DateTimeOffset CreatedAt, string Name, string? MessageId, string Raw)
  : PushEvent(OpenId, CreatedAt)
{
    public override string DedupKey => MessageId is null ? Key(Name) : $"message:{MessageId}";
}
