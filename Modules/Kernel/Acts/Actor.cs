using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Kernel.Acts;

/// <summary>What kind of party did something; stored as text beside every act.</summary>
public enum ActorKind
{
    [Display(Name = "系统")] System,
    [Display(Name = "建议人")] Resident,
    [Display(Name = "工作人员")] Staff,
    [Display(Name = "对接系统")] Partner,
    [Display(Name = "未登录")] Anonymous,
}

/// <summary>Who did something: the answer to "who says so?" in every history and audit row. Never a name, only ids.</summary>
/// <param name="Kind">What kind of party.</param>
/// <param name="Id">The account, staff member or partner; empty for the system itself.</param>
/// <param name="UnitId">The unit the staff member acted for, if any.</param>
public sealed record Actor(ActorKind Kind, Guid Id, Guid? UnitId = null)
{
    public static readonly Actor System = new(ActorKind.System, Guid.Empty);
}
