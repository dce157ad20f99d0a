using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Staff;

internal enum StaffStatus
{
    [Display(Name = "启用")] Active,
    [Display(Name = "停用")] Disabled,
}

internal enum StaffAct
{
    [Display(Name = "建立账号")] Create,
    [Display(Name = "修改资料")] Edit,
    [Display(Name = "授予角色")] GrantRoles,
    [Display(Name = "发放初始密码")] IssuePassword,
    [Display(Name = "修改密码")] ChangePassword,
    [Display(Name = "解除锁定")] Unlock,
    [Display(Name = "绑定动态口令")] EnrolSecondFactor,
    [Display(Name = "解除动态口令")] RemoveSecondFactor,
    [Display(Name = "停用")] Disable,
    [Display(Name = "启用")] Enable,
}

internal static class StaffLifecycle
{
    public static readonly ErrorCode Refused = new("staff.wrong-state", 409, "该账号当前的状态不能进行这项操作，请刷新后重试。");

    public static readonly Lifecycle<StaffStatus, StaffAct> Table =
        new Lifecycle<StaffStatus, StaffAct>("staff", Refused, StaffStatus.Active)
            .Stay(StaffAct.Edit, StaffStatus.Active, StaffStatus.Disabled)
            .Stay(StaffAct.GrantRoles, StaffStatus.Active, StaffStatus.Disabled)
            .Stay(StaffAct.IssuePassword, StaffStatus.Active)
            .Stay(StaffAct.ChangePassword, StaffStatus.Active)
            .Stay(StaffAct.Unlock, StaffStatus.Active)
            .Stay(StaffAct.EnrolSecondFactor, StaffStatus.Active)
            .Stay(StaffAct.RemoveSecondFactor, StaffStatus.Active)
            .Allow(StaffAct.Disable, StaffStatus.Disabled, StaffStatus.Active)
            .Allow(StaffAct.Enable, StaffStatus.Active, StaffStatus.Disabled);
}
