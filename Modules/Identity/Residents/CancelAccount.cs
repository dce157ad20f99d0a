using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>注销账号: the resident closes the account; signing in again later makes a new one that knows nothing of this.</summary>
internal static class CancelAccount
{
    public static void Map(Api api) => api.Mini.MapPost("/me/cancel", Handle)
        .Says(Policies.Resident, "登录与账号", "注销账号", "删除姓名、手机号和微信标识并退出所有登录。已提交的建议作为公务档案保留，但不再关联本人。此操作不可撤销。")
        .Refuses(IdentityErrors.AccountGone, AccountLifecycle.Refused);

    internal static async Task<NoContent> Handle(IdentityContext db, AccountClosing closing, Caller caller, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await closing.CloseAsync(await db.Accounts.OfCallerAsync(caller, ct), ct);
        await db.CommitAsync(ct);
        return TypedResults.NoContent();
    }
}
