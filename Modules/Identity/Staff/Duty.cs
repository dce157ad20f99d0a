using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>What a member of staff must do after the password before any right is given, in this order.</summary>
internal enum Duty
{
    [Display(Name = "修改初始密码")] ChangePassword,
    [Display(Name = "绑定动态口令")] EnrolSecondFactor,
}
