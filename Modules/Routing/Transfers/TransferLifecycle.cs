using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Routing.Transfers.TransferAct;
using static ZhihuiShibei.Routing.Transfers.TransferStatus;

namespace ZhihuiShibei.Routing.Transfers;

/// <summary>Where a transfer stands between the district and the organ.</summary>
internal enum TransferStatus
{
    [Display(Name = "待对方答复")] Waiting,
    [Display(Name = "对方已答复")] Answered,
    [Display(Name = "已终止")] Ended,
}

internal enum TransferAct
{
    [Display(Name = "转送")] Send,
    [Display(Name = "登记回执")] EnterReceipt,
    [Display(Name = "跟踪")] FollowUp,
    [Display(Name = "登记答复")] Answer,
    [Display(Name = "终止")] End,
}

/// <summary>转送跟踪: asked after until the organ has answered, or the suggester took the suggestion back. A receipt may come late.</summary>
internal static class TransferLifecycle
{
    public static readonly Lifecycle<TransferStatus, TransferAct> Table =
        new Lifecycle<TransferStatus, TransferAct>("transfer", TransferErrors.WrongState, Waiting)
            .Stay(EnterReceipt, Waiting, Answered)
            .Stay(FollowUp, Waiting)
            .Allow(Answer, Answered, Waiting)
            .Allow(End, Ended, Waiting)
            .Stay(End, Answered, Ended);
}
