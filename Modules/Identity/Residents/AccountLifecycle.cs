using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Residents;

internal enum AccountStatus
{
    [Display(Name = "正常")] Active,
    [Display(Name = "已注销")] Cancelled,
}

internal enum AccountAct
{
    [Display(Name = "注册")] Register,
    [Display(Name = "绑定手机号")] BindPhone,
    [Display(Name = "更正资料")] Correct,
    [Display(Name = "答复订阅")] AnswerSubscription,
    [Display(Name = "撤回授权")] RevokeConsent,
    [Display(Name = "注销")] Cancel,
}

internal static class AccountLifecycle
{
    public static readonly ErrorCode Refused = new("account.cancelled", 409, "账号已注销，请重新登录以创建新的账号。");

    public static readonly Lifecycle<AccountStatus, AccountAct> Table =
        new Lifecycle<AccountStatus, AccountAct>("account", Refused, AccountStatus.Active)
            .Stay(AccountAct.BindPhone, AccountStatus.Active)
            .Stay(AccountAct.Correct, AccountStatus.Active)
            .Stay(AccountAct.AnswerSubscription, AccountStatus.Active)
            .Stay(AccountAct.RevokeConsent, AccountStatus.Active)
            .Allow(AccountAct.Cancel, AccountStatus.Cancelled, AccountStatus.Active);
}
