using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Kernel.Access;

/// <summary>What a signed-in party may be. Auditor, system and security administrator are kept apart (等级保护三级: 三权分立).</summary>
public enum Role
{
    [Display(Name = "居民")] Resident,
    [Display(Name = "特邀建议人")] InvitedSuggester,
    [Display(Name = "直报点")] DirectReporter,
    [Display(Name = "征集箱管理员")] BoxKeeper,
    [Display(Name = "对接系统")] Partner,
    [Display(Name = "社会工作部经办人")] SocialWorkOfficer,
    [Display(Name = "承办单位经办人")] UnitOfficer,
    [Display(Name = "联席会议成员")] ConferenceMember,
    [Display(Name = "评委")] Juror,
    [Display(Name = "审计员")] Auditor,
    [Display(Name = "系统管理员")] SystemAdministrator,
    [Display(Name = "安全管理员")] SecurityAdministrator,
    /// <summary>Beside another role: reads and decides what is sealed (疑似检举控告), unless it concerns the own unit.</summary>
    [Display(Name = "密件研判员")] SealedDeskOfficer,
}
