using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Identity.Residents;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Rights;

/// <summary>
/// 撤回同意 (个人信息保护法 15): the resident takes back the consent to personal data without leaving. What identifies them is erased,
/// here and with every suggestion of theirs; only WeChat's mark stays, by which they are signed in.
/// </summary>
internal static class RevokeConsent
{
    public static void Map(Api api) => api.Mini.MapPost("/me/consent/revoke", Handle)
        .Says(Policies.Resident, "登录与账号", "撤回个人信息同意",
            "删除账号和本人各件建议中的姓名、电话、联系地址和职业；仍可登录查看建议和答复，但我们无法再打电话或发消息告知您。撤回前已经进行的办理不受影响。此操作不可撤销。")
        .Refuses(IdentityErrors.AccountGone, AccountLifecycle.Refused);

    internal static async Task<NoContent> Handle(
        IdentityContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var account = await db.Accounts.OfCallerAsync(caller, ct);
        account.RevokeConsent([], time.GetUtcNow());
        await people.AmendAsync(db, account.Id, account.Id, data => new PersonalData { OpenId = data.OpenId }, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
