using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Units;

/// <summary>更名、停用、恢复单位: units are never deleted, since old files name them. Doing the same twice changes nothing.</summary>
internal static class ChangeUnit
{
    public sealed record Request(
        [property: Description("单位名称。")]
        [property: Required(ErrorMessage = "请填写单位名称。"), StringLength(Unit.MaxNameLength, MinimumLength = 2, ErrorMessage = "单位名称请用2至60个字。")]
        string Name);

    public static void Map(Api api)
    {
        api.Office.MapPut("/units/{id:guid}", Rename)
            .Says(Policies.SystemAdministrator, "单位", "单位更名").Refuses(IdentityErrors.UnitNotFound)
            .WithExample(new Request("区城市管理局"));
        api.Office.MapPost("/units/{id:guid}/close", Close)
            .Says(Policies.SystemAdministrator, "单位", "停用单位", "停用后不再接收新的派单，已有的继续办完。").Refuses(IdentityErrors.UnitNotFound);
        api.Office.MapPost("/units/{id:guid}/reopen", Reopen)
            .Says(Policies.SystemAdministrator, "单位", "恢复单位").Refuses(IdentityErrors.UnitNotFound);
    }

    internal static Task<NoContent> Rename(
        Guid id, Request request, IdentityContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ChangeAsync(id, db, unit => unit.Rename(request.Name.Trim(), caller.Actor, time.GetUtcNow()), ct);

    internal static Task<NoContent> Close(Guid id, IdentityContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ChangeAsync(id, db, unit => unit.Close(true, caller.Actor, time.GetUtcNow()), ct);

    internal static Task<NoContent> Reopen(Guid id, IdentityContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ChangeAsync(id, db, unit => unit.Close(false, caller.Actor, time.GetUtcNow()), ct);

    private static async Task<NoContent> ChangeAsync(Guid id, IdentityContext db, Action<Unit> change, CancellationToken ct)
    {
        change(await db.Units.ByIdAsync(id, ct));
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
