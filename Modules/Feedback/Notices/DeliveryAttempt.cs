using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>How an attempt to tell ended.</summary>
internal enum DeliveryOutcome
{
    [Display(Name = "微信已送达")] Sent,
    [Display(Name = "微信拒绝发送")] Refused,
    [Display(Name = "微信繁忙，稍后再发")] Postponed,
    [Display(Name = "未收到微信应答，稍后再发")] NoAnswer,
    [Display(Name = "微信配置有误，待修正")] Misconfigured,
    [Display(Name = "账号信息已删除")] AccountGone,
    [Display(Name = "已接通并告知")] Reached,
    [Display(Name = "未接通")] NotReached,
    [Display(Name = "号码有误")] WrongNumber,
    [Display(Name = "拒绝接听")] Declined,
    [Display(Name = "没有可用的联系方式")] NoContact,
    [Display(Name = "约定另行致电")] CallBack,
    [Display(Name = "本人要求不再致电")] DoNotCall,
    [Display(Name = "本人已在小程序阅读")] Read,
    [Display(Name = "书信已寄出")] Posted,
    [Display(Name = "书信被退回")] Returned,
}

/// <summary>投递记录: one attempt to tell, the proof of what was done. Append-only.</summary>
internal sealed class DeliveryAttempt
{
    public Guid Id { get; private set; }
    public Guid NoticeId { get; private set; }
    public NoticeRoute Route { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DeliveryOutcome Outcome { get; private set; }
    /// <summary>WeChat's errcode; below -100000 ours, see <see cref="WeChatErrorCode"/>.</summary>
    public int? ErrorCode { get; private set; }
    /// <summary>WeChat's number of the message.</summary>
    public string? MessageId { get; private set; }
    /// <summary>WeChat's request id, to be quoted to its staff.</summary>
    public string? Rid { get; private set; }
    /// <summary>Who of the staff called or posted it.</summary>
    public Guid? CallerId { get; private set; }
    /// <summary>What was said, WeChat's message of an error, or the number of a registered letter.</summary>
    public string? Words { get; private set; }

    public static DeliveryAttempt ByWeChat(Guid notice, WeChatResult<SentMessage> answer, DateTimeOffset at) => new()
    {
        Id = NewId.At(at),
        NoticeId = notice,
        Route = NoticeRoute.WeChat,
        At = at,
        Outcome = answer.Outcome switch
        {
            WeChatOutcome.Ok => DeliveryOutcome.Sent,
            WeChatOutcome.Refused => DeliveryOutcome.Refused,
            WeChatOutcome.TryLater => DeliveryOutcome.Postponed,
            WeChatOutcome.Unavailable => DeliveryOutcome.NoAnswer,
            _ => DeliveryOutcome.Misconfigured,
        },
        ErrorCode = answer.Failure is { } failure ? (int)failure.Code : null,
        MessageId = answer.Value?.MessageId?.ToString(),
        Rid = answer.Failure?.Rid,
        Words = answer.Failure?.Message,
    };

    public static DeliveryAttempt ToNobody(Guid notice, DateTimeOffset at) => new()
    {
        Id = NewId.At(at),
        NoticeId = notice,
        Route = NoticeRoute.WeChat,
        At = at,
        Outcome = DeliveryOutcome.AccountGone,
    };

    public static DeliveryAttempt ByPhone(Guid notice, DeliveryOutcome outcome, string? words, Actor by, DateTimeOffset at) =>
        By(NoticeRoute.Telephone, notice, outcome, words, by, at);

    public static DeliveryAttempt ByReading(Guid notice, Actor by, DateTimeOffset at) =>
        By(NoticeRoute.InApp, notice, DeliveryOutcome.Read, null, by, at);

    /// <param name="outcome"><see cref="DeliveryOutcome.Posted"/> or <see cref="DeliveryOutcome.Returned"/>.</param>
    public static DeliveryAttempt ByLetter(Guid notice, DeliveryOutcome outcome, string words, Actor by, DateTimeOffset at) =>
        By(NoticeRoute.Paper, notice, outcome, words, by, at);

    private static DeliveryAttempt By(NoticeRoute route, Guid notice, DeliveryOutcome outcome, string? words, Actor by, DateTimeOffset at) => new()
    {
        Id = NewId.At(at),
        NoticeId = notice,
        Route = route,
        At = at,
        Outcome = outcome,
        Words = words,
        CallerId = by.Kind == ActorKind.Staff ? by.Id : null,
    };
}
