using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Contest.Awards.Prizes;

internal enum PrizeOutcome
{
    [Display(Name = "已发放")] HandedOver,
    [Display(Name = "获奖人放弃")] Declined,
}

internal enum PrizeMethod
{
    [Display(Name = "现场颁发")] Ceremony,
    [Display(Name = "领取")] Collected,
    [Display(Name = "上门送达")] Delivered,
    [Display(Name = "邮寄")] Posted,
    [Display(Name = "授牌")] Plaque,
}

internal enum PrizeReceiver
{
    [Display(Name = "本人")] Winner,
    [Display(Name = "代领人")] Proxy,
    [Display(Name = "单位代表")] UnitRepresentative,
}

/// <summary>
/// 奖品发放台账: a line of the ledger, with its proof. Never changed: a wrong one is struck with a reason, and another takes its place. The
/// amount stays within the kind's cap by the same chain of keys as the award's.
/// </summary>
internal sealed class PrizeEntry
{
    public required Guid Id { get; init; }
    public required Guid CollectionId { get; init; }
    public required Guid AwardId { get; init; }
    /// <summary>Of the kind.</summary>
    public required int CapCents { get; init; }
    public required PrizeOutcome Outcome { get; init; }
    public required PrizeMethod? Method { get; init; }
    public required PrizeReceiver? ReceivedBy { get; init; }
    /// <summary>What was handed over was worth, in cents (分).</summary>
    public required int AmountCents { get; init; }
    public required DateOnly Day { get; init; }
    /// <summary>签收单: a signed receipt or a picture of the handing-over; for the office only.</summary>
    public required Guid? ReceiptId { get; init; }
    /// <summary>Why it was declined, or what else is to be known; for the office.</summary>
    public required string? Remark { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>本人确认收到, in the mini-program.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public DateTimeOffset? StruckAt { get; private set; }
    public string? StruckBecause { get; private set; }

    public void Acknowledge(DateTimeOffset at) => AcknowledgedAt ??= at;

    public void Strike(string reason, DateTimeOffset at) => (StruckBecause, StruckAt) = (reason, at);
}

/// <summary>A file that was uploaded to be a receipt.</summary>
internal sealed class ReceiptFile
{
    public required Guid Id { get; init; }
    public required Guid AwardId { get; init; }
    /// <summary>With the ending that fits the content.</summary>
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    /// <summary>Bytes.</summary>
    public required long Length { get; init; }
    /// <summary>SHA-256 in the module's area of the store.</summary>
    public required string Hash { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}
