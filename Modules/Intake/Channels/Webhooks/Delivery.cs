using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Intake.Channels.Webhooks;

internal enum DeliveryStatus
{
    [Display(Name = "等待送达")] Waiting,
    [Display(Name = "已送达")] Delivered,
    [Display(Name = "多次未送达，已停止")] Failed,
}

/// <summary>How one call ended.</summary>
internal enum AttemptOutcome
{
    [Display(Name = "已送达")] Delivered,
    [Display(Name = "对方返回错误")] Refused,
    [Display(Name = "对方要求跳转，未跟随")] Redirected,
    [Display(Name = "对方超时未应答")] TimedOut,
    [Display(Name = "无法连接对方")] Unreachable,
    [Display(Name = "地址不允许访问")] ForbiddenAddress,
}

/// <summary>通知: one change to be told to one partner. A promise until it is delivered or given up.</summary>
internal sealed class Delivery
{
    /// <summary>How long a claimed row is left to its worker; well above the longest call.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    public Guid PartnerId { get; private set; }
    public Guid ChangeId { get; private set; }
    /// <summary>Those of one suggestion are told one after another.</summary>
    public Guid SuggestionId { get; private set; }
    public long Position { get; private set; }
    public DeliveryStatus Status { get; private set; }
    /// <summary>Calls since it was planned or replayed.</summary>
    public int Attempts { get; private set; }
    public DateTimeOffset PlannedAt { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
}

/// <summary>投递记录: one call, without what it said. Append-only.</summary>
internal sealed class WebhookAttempt
{
    public required Guid Id { get; init; }
    public required Guid PartnerId { get; init; }
    public required Guid ChangeId { get; init; }
    public required int Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required AttemptOutcome Outcome { get; init; }
    public int? HttpStatus { get; init; }
    public required int Milliseconds { get; init; }
}
