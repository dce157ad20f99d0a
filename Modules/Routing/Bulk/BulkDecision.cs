using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Bulk;

/// <summary>What is done with each case of a bulk.</summary>
internal enum BulkAct
{
    [Display(Name = "受理")] Accept,
    [Display(Name = "留存")] Retain,
    [Display(Name = "退回")] Return,
    [Display(Name = "转送")] Transfer,
    [Display(Name = "同意退回")] ConfirmReturn,
}

internal enum BulkStatus
{
    [Display(Name = "已预览")] Previewed,
    [Display(Name = "已执行")] Started,
}

internal enum BulkOutcome
{
    [Display(Name = "待执行")] Waiting,
    [Display(Name = "已完成")] Done,
    [Display(Name = "未通过")] Refused,
}

/// <summary>批量决定: one order for many cases, looked at first and run by a job afterwards.</summary>
internal sealed class BulkDecision
{
    public Guid Id { get; init; }
    public Guid OfficerId { get; init; }
    public Guid? UnitId { get; init; }
    public BulkAct Act { get; init; }
    public required BulkOrder Order { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public int Cases { get; init; }
    public BulkStatus Status { get; private set; }
    public Guid? JobId { get; private set; }

    /// <summary>The officer, as the one who decides.</summary>
    public Actor Officer => new(ActorKind.Staff, OfficerId, UnitId);

    /// <exception cref="Refusal"><see cref="BulkErrors.WrongState"/></exception>
    public void Start(Guid job)
    {
        if (Status != BulkStatus.Previewed) throw BulkErrors.WrongState.Refuse();
        (Status, JobId) = (BulkStatus.Started, job);
    }
}

/// <summary>One case of a bulk: what the preview said, and what came of it.</summary>
internal sealed class BulkItem
{
    public Guid BulkId { get; init; }
    /// <summary>1, 2, …, in the order in which they are worked off.</summary>
    public int Position { get; init; }
    public Guid CaseId { get; init; }
    /// <summary>Why it could not be done at the time of the preview; nothing where it could.</summary>
    public string? Doubt { get; init; }
    public BulkOutcome Outcome { get; set; }
    /// <summary>Code and words of the refusal.</summary>
    public string? Code { get; set; }
    public string? Reason { get; set; }
    public DateTimeOffset? At { get; set; }
}
