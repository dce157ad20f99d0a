using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Transfers;

/// <summary>
/// 转送: what was sent to an organ outside the district, whose id is the case's; the day to ask again, and what was heard each time.
/// </summary>
internal sealed class Transfer : Aggregate<TransferStatus, TransferAct>
{
    private readonly List<TransferFollowUp> _followUps = [];

    private Transfer()
    {
    }

    /// <summary>承接机关.</summary>
    public string Organ { get; private set; } = "";
    /// <summary>转送文号 or the organ's own number of receipt.</summary>
    public string? ReceiptNumber { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    /// <summary>跟踪日期: the day to ask again, or on which the organ answered after all.</summary>
    public DateOnly FollowUpOn { get; private set; }
    /// <summary>The first instant after that day: too late.</summary>
    public DateTimeOffset FollowUpBy { get; private set; }
    /// <summary>When that day begins, as long as nobody was reminded of it; the sweep looks at this column alone.</summary>
    public DateTimeOffset? RemindAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    /// <summary>What was heard, oldest first. Append-only.</summary>
    public IReadOnlyList<TransferFollowUp> FollowUps => _followUps;

    protected override Lifecycle<TransferStatus, TransferAct> Lifecycle => TransferLifecycle.Table;

    public static Transfer Of(CaseDecision its)
    {
        var transfer = new Transfer { Id = its.CaseId, Organ = its.Organ!, ReceiptNumber = its.ReceiptNumber, SentAt = its.At };
        transfer.Begin(TransferAct.Send, new Actor(ActorKind.Staff, its.DeciderId), its.At, its.Organ);
        transfer.AskOn(its.FollowUpOn!.Value, its.At);
        return transfer;
    }

    /// <summary>登记回执: known later, or corrected; what stood before stays in the history.</summary>
    public void EnterReceipt(string number, Actor by, DateTimeOffset at)
    {
        NoteDue(at);
        Perform(TransferAct.EnterReceipt, by, at, ReceiptNumber is null ? number : $"{ReceiptNumber}改为{number}");
        ReceiptNumber = number;
    }

    /// <summary>跟踪: the organ said something, but not the end of it; to be asked again on a further day.</summary>
    public void FollowUp(string said, DateOnly next, Actor by, DateTimeOffset at)
    {
        NoteDue(at);
        Perform(TransferAct.FollowUp, by, at);
        _followUps.Add(TransferFollowUp.Of(Id, said, next, by, at));
        AskOn(next, at);
    }

    /// <summary>登记答复: the organ has answered, and the suggester is told. Raises <see cref="TransferAnswered"/>.</summary>
    /// <param name="text">As the suggester reads it.</param>
    public void Answer(string said, string text, Actor by, DateTimeOffset at)
    {
        NoteDue(at);
        Perform(TransferAct.Answer, by, at);
        _followUps.Add(TransferFollowUp.Of(Id, said, null, by, at));
        (RemindAt, AnsweredAt) = (null, at);
        Raise(new TransferAnswered(Id, Organ, text, at));
    }

    /// <summary>终止: the suggester took the suggestion back.</summary>
    public void End(DateTimeOffset at)
    {
        NoteDue(at);
        Perform(TransferAct.End, Actor.System, at, "建议人撤回");
        RemindAt = null;
    }

    /// <summary>
    /// 到期提醒: notes, dated to the beginning of the day and once for each, that the organ is to be asked. Raises
    /// <see cref="TransferFollowUpDue"/>.
    /// </summary>
    public void NoteDue(DateTimeOffset now)
    {
        if (RemindAt is not { } due || due > now) return;
        RemindAt = null;
        Note("FollowUpDue", Actor.System, due, $"{FollowUpOn:yyyy年M月d日}应向{Organ}询问办理情况");
        Raise(new TransferFollowUpDue(Id, Id, due));
    }

    private void AskOn(DateOnly day, DateTimeOffset at)
    {
        var begins = Shanghai.StartOfDay(day);
        (FollowUpOn, FollowUpBy, RemindAt) = (day, Shanghai.EndOfDay(day), begins > at ? begins : at);
    }
}

/// <summary>跟踪记录: what the organ said on one occasion.</summary>
internal sealed class TransferFollowUp
{
    private TransferFollowUp()
    {
    }

    public Guid Id { get; private set; }
    public Guid TransferId { get; private set; }
    public DateTimeOffset At { get; private set; }
    /// <summary>The officer.</summary>
    public Guid By { get; private set; }
    /// <summary>For colleagues.</summary>
    public string Said { get; private set; } = "";
    /// <summary>When to ask again; nothing where it was the answer.</summary>
    public DateOnly? NextOn { get; private set; }

    public static TransferFollowUp Of(Guid transfer, string said, DateOnly? next, Actor by, DateTimeOffset at) =>
        new() { Id = NewId.At(at), TransferId = transfer, At = at, By = by.Id, Said = said, NextOn = next };
}
