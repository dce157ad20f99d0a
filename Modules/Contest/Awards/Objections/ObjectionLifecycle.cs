using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Contest.Awards.Objections.ObjectionAct;
using static ZhihuiShibei.Contest.Awards.Objections.ObjectionStatus;

namespace ZhihuiShibei.Contest.Awards.Objections;

/// <summary>What became of an objection.</summary>
internal enum ObjectionStatus
{
    [Display(Name = "待答复")] Received,
    [Display(Name = "不成立")] Dismissed,
    [Display(Name = "成立")] Upheld,
}

internal enum ObjectionAct
{
    [Display(Name = "提出异议")] Raise,
    [Display(Name = "答复不成立")] Dismiss,
    [Display(Name = "答复成立")] Uphold,
}

/// <summary>What is to be done about an objection.</summary>
internal enum ObjectionOutcome
{
    [Display(Name = "不成立")] Dismissed,
    [Display(Name = "成立，重新评议")] RankAnew,
    [Display(Name = "成立，重新拟定名单")] ProposeAnew,
}

/// <summary>异议: answered once, with reasons, one way or the other.</summary>
internal static class ObjectionLifecycle
{
    public static readonly Lifecycle<ObjectionStatus, ObjectionAct> Table =
        new Lifecycle<ObjectionStatus, ObjectionAct>("objection", ObjectionErrors.WrongState, Received)
            .Allow(Dismiss, Dismissed, Received)
            .Allow(Uphold, Upheld, Received);
}

/// <summary>What is refused about objections.</summary>
internal static class ObjectionErrors
{
    public static readonly ErrorCode NotFound = new("objection.not-found", 404, "没有找到这件异议，请核对后重试。");
    public static readonly ErrorCode WrongState = new("objection.wrong-state", 409, "这件异议已经答复，请刷新后查看。");
    public static readonly ErrorCode WindowClosed = new("objection.window-closed", 409, "现在没有正在接受异议的公示。公示期内才能提出异议，其他意见请拨打12345。");
    public static readonly ErrorCode TextTooThin = new("objection.too-thin", 400, "请写明异议针对谁、依据是什么，至少10个字。");
    public static readonly ErrorCode TooMany = new("objection.too-many", 409, "您对这份公示已提出多件异议，请等待答复。");
}
