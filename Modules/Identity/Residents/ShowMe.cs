using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>我的资料: what we keep of the caller, in clear; even this look stands in the audit log.</summary>
internal static class ShowMe
{
    public sealed record Response(
        [property: Description("账号标识。")] Guid AccountId,
        [property: Description("建议人类别。")] SuggesterKind Kind,
        [property: Description("姓名或单位名称。")] string? Name,
        [property: Description("微信验证过的手机号；未绑定时没有。")] string? Phone,
        [property: Description("职业。")] string? Occupation,
        [property: Description("注册时间。")] DateTimeOffset RegisteredAt);

    public static void Map(Api api) => api.Mini.MapGet("/me", Handle)
        .Says(Policies.Resident, "登录与账号", "我的资料")
        .Refuses(IdentityErrors.AccountGone, PersonalDataGate.Gone);

    internal static async Task<Response> Handle(IdentityContext db, PersonalDataGate vault, Caller caller, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().OfCallerAsync(caller, ct);
        var data = await vault.RevealAsync(account.Id, RevealPurpose.OwnData, account.Id, ct);
        var kind = await db.People.Where(p => p.Id == account.Id).Select(p => p.Kind).SingleAsync(ct);
        return new(account.Id, kind, data.Name, data.Phone, data.Occupation, account.CreatedAt);
    }
}
