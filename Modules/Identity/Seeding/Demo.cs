using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Identity.Seeding;

/// <summary>
/// 演示数据: departments that no public list names, and one account per kind of work. Seeded on request only; a production
/// install starts without any of it.
/// </summary>
internal static class Demo
{
    public const string Password = "Shibei-demo-2024";

    public static readonly IReadOnlyList<(string Code, string Name)> Departments =
    [
        ("jiaotiju", "区教育和体育局（演示数据）"),
        ("minzhengju", "区民政局（演示数据）"),
        ("chengguanju", "区综合行政执法局（演示数据）"),
        ("zhujianju", "区住房和城乡建设局（演示数据）"),
        ("weijianju", "区卫生健康局（演示数据）"),
        ("shangwuju", "区商务局（演示数据）"),
        ("wenlvju", "区文化和旅游局（演示数据）"),
        ("renshe", "区人力资源和社会保障局（演示数据）"),
        ("yingjiju", "区应急管理局（演示数据）"),
        ("sifaju", "区司法局（演示数据）"),
        ("fagaiju", "区发展和改革局（演示数据）"),
        ("huanbao", "生态环境分局（演示数据）"),
    ];

    /// <summary>直报点: fourteen at the start, of which a public source names one.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> ReportUnits =
        [("zhibao01", "青岛海丽应急安全技术有限公司（演示数据）"), .. Enumerable.Range(2, 13).Select(n => ($"zhibao{n:00}", $"直报点{n:00}（演示数据）"))];

    /// <summary>User names of the invited suggesters who have an account.</summary>
    public static readonly IReadOnlyList<string> Suggesters = ["teyao", "teyao2"];

    /// <summary>大港街道.</summary>
    private const string DagangCode = "370203019";

    public static readonly IReadOnlyList<DemoStaff> Staff =
    [
        new("shegong", "社工部经办人（演示）", IdentitySeed.SocialWorkCode, [Role.SocialWorkOfficer]),
        new("shegong2", "社工部另一经办人（演示）", IdentitySeed.SocialWorkCode, [Role.SocialWorkOfficer]),
        new("mijian", "密件研判员（演示）", IdentitySeed.SocialWorkCode, [Role.SocialWorkOfficer, Role.SealedDeskOfficer]),
        new("mijian2", "住建局借调的密件研判员（演示）", "zhujianju", [Role.SocialWorkOfficer, Role.SealedDeskOfficer]),
        new("dagang", "大港街道经办人（演示）", DagangCode, [Role.UnitOfficer]),
        new("jiaotiju", "教体局经办人（演示）", "jiaotiju", [Role.UnitOfficer]),
        new("minzhengju", "民政局经办人（演示）", "minzhengju", [Role.UnitOfficer]),
        new("zhujianju", "住建局经办人（演示）", "zhujianju", [Role.UnitOfficer]),
        new("lianxi", "联席会议成员（演示）", null, [Role.ConferenceMember]),
        new("pingwei", "评委（演示）", null, [Role.Juror]),
        new("pingwei2", "第二位评委（演示）", null, [Role.Juror]),
        new("pingwei3", "第三位评委（演示）", null, [Role.Juror]),
        new("pingwei4", "第四位评委（演示）", null, [Role.Juror]),
        new("pingwei5", "第五位评委（演示）", null, [Role.Juror]),
        new("xiangguan", "征集箱管理员（演示）", DagangCode, [Role.BoxKeeper]),
        new("zhibao", "直报点（演示）", "zhibao01", [Role.DirectReporter]),
        new("zhibao2", "另一直报点（演示）", "zhibao02", [Role.DirectReporter]),
        new("teyao", "特邀建议人（演示）", null, [Role.InvitedSuggester]),
        new("teyao2", "另一特邀建议人（演示）", null, [Role.InvitedSuggester]),
        new("shenji", "审计员（演示）", null, [Role.Auditor]),
        new("xitong", "系统管理员（演示）", null, [Role.SystemAdministrator]),
        new("anquan", "安全管理员（演示）", null, [Role.SecurityAdministrator]),
    ];

    public static readonly IReadOnlyList<IdentityModule.DemoAccount> Accounts =
        [.. Staff.Select(s => new IdentityModule.DemoAccount(s.UserName, Password, $"{s.DisplayName}：{string.Join('、', s.Roles.Select(r => r.Name()))}"))];

    internal sealed record DemoStaff(string UserName, string DisplayName, string? UnitCode, IReadOnlyList<Role> Roles);
}
