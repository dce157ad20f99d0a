using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Handling.Extending.ExtensionAct;
using static ZhihuiShibei.Handling.Extending.ExtensionStatus;

namespace ZhihuiShibei.Handling.Extending;

/// <summary>Where a request for more time stands.</summary>
internal enum ExtensionStatus
{
    [Display(Name = "待批准")] Asked,
    [Display(Name = "已批准")] Granted,
    [Display(Name = "未批准")] Refused,
    [Display(Name = "已失效")] Lapsed,
}

internal enum ExtensionAct
{
    [Display(Name = "申请延期")] Ask,
    [Display(Name = "批准延期")] Grant,
    [Display(Name = "不予延期")] Refuse,
    [Display(Name = "失效")] Lapse,
}

/// <summary>延期申请: decided before the due date, or it lapses with it: a promise that was broken is not moved afterwards.</summary>
internal static class ExtensionLifecycle
{
    public static readonly Lifecycle<ExtensionStatus, ExtensionAct> Table =
        new Lifecycle<ExtensionStatus, ExtensionAct>("extension", ExtensionErrors.WrongState, Asked)
            .Allow(Grant, Granted, Asked)
            .Allow(Refuse, Refused, Asked)
            .Allow(Lapse, Lapsed, Asked);
}
