using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Joint;

internal enum JointCallStatus
{
    [Display(Name = "联名中")] Open,
    [Display(Name = "已停止联名")] Closed,
}

internal enum JointCallAct
{
    [Display(Name = "发起联名")] Open,
    [Display(Name = "更换邀请码")] Renew,
    [Display(Name = "停止联名")] Close,
    [Display(Name = "恢复联名")] Reopen,
}

internal enum CoSignatureStatus
{
    [Display(Name = "待确认")] Invited,
    [Display(Name = "已联名")] Confirmed,
    [Display(Name = "已谢绝")] Declined,
    [Display(Name = "已退出")] TakenBack,
}

internal enum CoSignatureAct
{
    [Display(Name = "受邀")] Invite,
    [Display(Name = "确认联名")] Confirm,
    [Display(Name = "谢绝联名")] Decline,
    [Display(Name = "退出联名")] TakeBack,
}

/// <summary>Who may sign, and each signature. That nothing moves once the suggestion is decided is asked of the suggestion itself.</summary>
internal static class JointLifecycles
{
    public static readonly Lifecycle<JointCallStatus, JointCallAct> Call =
        new Lifecycle<JointCallStatus, JointCallAct>("joint-call", JointErrors.CallWrongState, JointCallStatus.Open)
            .Stay(JointCallAct.Renew, JointCallStatus.Open)
            .Allow(JointCallAct.Close, JointCallStatus.Closed, JointCallStatus.Open)
            .Allow(JointCallAct.Reopen, JointCallStatus.Open, JointCallStatus.Closed);

    public static readonly Lifecycle<CoSignatureStatus, CoSignatureAct> Signature =
        new Lifecycle<CoSignatureStatus, CoSignatureAct>("co-signature", JointErrors.SignatureWrongState, CoSignatureStatus.Invited)
            .Allow(CoSignatureAct.Confirm, CoSignatureStatus.Confirmed, CoSignatureStatus.Invited, CoSignatureStatus.Declined, CoSignatureStatus.TakenBack)
            .Allow(CoSignatureAct.Decline, CoSignatureStatus.Declined, CoSignatureStatus.Invited)
            .Allow(CoSignatureAct.TakeBack, CoSignatureStatus.TakenBack, CoSignatureStatus.Confirmed);
}
