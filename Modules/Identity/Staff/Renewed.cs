using System.ComponentModel;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>The token that replaces the caller's own after a duty is done: same session, present rights.</summary>
internal sealed record Renewed(
    [property: Description("新的访问凭证，旧的请丢弃。")] string AccessToken,
    [property: Description("本次登录最晚的结束时间。")] DateTimeOffset ExpiresAt,
    [property: Description("拥有的角色。")] IReadOnlyList<Role> Roles,
    [property: Description("仍须先完成的事项。")] IReadOnlyList<Duty> Duties);
