using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>打开研判, 接手, 放下: says to colleagues who has a case open. Lapses unless renewed; whoever needs the case may take it over.</summary>
internal static class HoldCase
{
    public sealed record Response(
        Guid Id,
        [property: Description("打开的时间。")] DateTimeOffset Since,
        [property: Description("过此时刻自动释放；仍在研判的，请在此之前再次调用本接口续期。")] DateTimeOffset Until);

    public static void Map(Api api)
    {
        api.Office.MapPost("/cases/{id:guid}/hold", OpenAsync)
            .Says(Policies.SocialWork, "研判", "打开研判", "让同事看到这件建议正由本人研判；再次调用为续期。他人正在研判的会被拒绝，可以接手。")
            .Refuses(RoutingErrors.CaseNotFound, HoldErrors.Held);
        api.Office.MapPost("/cases/{id:guid}/take-over", TakeOverAsync)
            .Says(Policies.SocialWork, "研判", "接手研判", "从正在研判的同事手中接过来，记入操作记录。")
            .Refuses(RoutingErrors.CaseNotFound);
        api.Office.MapPost("/cases/{id:guid}/release", ReleaseAsync)
            .Says(Policies.SocialWork, "研判", "放下研判", "不再研判，同事可以打开；不是本人打开的，不受影响。")
            .Refuses(RoutingErrors.CaseNotFound);
    }

    internal static Task<Response> OpenAsync(
        Guid id, OfficerDesk desk, RoutingContext db, Caller caller, IOptionsMonitor<RoutingSettings> settings, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            await desk.FetchAsync(id, ct);
            if (await desk.HoldOfOtherAsync(id, caller.Id, ct) is { } other) throw HoldErrors.RefuseHeld(other);
            return await KeepAsync(id, db, caller.Id, settings.CurrentValue.HoldFor, time.GetUtcNow(), ct);
        }, ct);

    internal static Task<Response> TakeOverAsync(
        Guid id, OfficerDesk desk, RoutingContext db, Caller caller, IOptionsMonitor<RoutingSettings> settings, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var triage = await desk.FetchAsync(id, ct);
            var now = time.GetUtcNow();
            if (await desk.HoldOfOtherAsync(id, caller.Id, ct) is { } other) triage.NoteTakenOver(other.HolderId, caller.Actor, now);
            return await KeepAsync(id, db, caller.Id, settings.CurrentValue.HoldFor, now, ct);
        }, ct);

    internal static Task<Released> ReleaseAsync(Guid id, OfficerDesk desk, RoutingContext db, Caller caller, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            await desk.FetchAsync(id, ct);
            return new Released(await db.Set<CaseHold>().Where(h => h.CaseId == id && h.HolderId == caller.Id).ExecuteDeleteAsync(ct) > 0);
        }, ct);

    /// <summary>放下.</summary>
    public sealed record Released([property: Description("此前是否由本人打开。")] bool WasMine);

    private static async Task<Response> KeepAsync(Guid id, RoutingContext db, Guid officer, TimeSpan period, DateTimeOffset now, CancellationToken ct)
    {
        var hold = await db.Set<CaseHold>().FirstOrDefaultAsync(h => h.CaseId == id, ct);
        if (hold is null) db.Add(hold = new CaseHold { CaseId = id });
        if (hold.HolderId != officer || hold.Until <= now) (hold.HolderId, hold.Since) = (officer, now);
        hold.Until = now + period;
        return new(id, hold.Since, hold.Until);
    }
}
