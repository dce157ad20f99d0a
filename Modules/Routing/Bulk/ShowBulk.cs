using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Bulk;

/// <summary>一批办理决定: how it stands.</summary>
internal static class ShowBulk
{
    public sealed record Response(
        Guid Id, [property: Description("作哪一种决定。")] BulkAct Act, [property: Description("决定的中文说明。")] string ActText,
        [property: Description("是否已执行。")] BulkStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("件数。")] int Cases,
        [property: Description("预览时能办的件数。")] int Possible,
        [property: Description("已完成的件数。")] int Done,
        [property: Description("执行时未通过的件数。")] int Refused,
        [property: Description("执行它的长任务；尚未执行时没有。")] Guid? JobId,
        DateTimeOffset CreatedAt);

    public static void Map(Api api) => api.Office.MapGet("/bulk-decisions/{id:guid}", Handle)
        .Says(Policies.SocialWork, "批量决定", "一批办理决定", "预览和执行的情况；逐件结果见“批量决定的逐件结果”。")
        .Refuses(BulkErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, RoutingContext db, Caller caller, CancellationToken ct) =>
        await StateAsync(db, await db.BulkOfAsync(id, caller, ct), ct);

    /// <exception cref="Refusal"><see cref="BulkErrors.NotFound"/></exception>
    internal static async Task<BulkDecision> BulkOfAsync(this RoutingContext db, Guid id, Caller caller, CancellationToken ct) =>
        await db.Set<BulkDecision>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id && b.OfficerId == caller.Id, ct) ?? throw BulkErrors.NotFound.Refuse();

    internal static async Task<Response> StateAsync(RoutingContext db, BulkDecision bulk, CancellationToken ct)
    {
        var items = db.Set<BulkItem>().Where(i => i.BulkId == bulk.Id);
        return Of(
            bulk, await items.CountAsync(i => i.Doubt == null, ct), await items.CountAsync(i => i.Outcome == BulkOutcome.Done, ct),
            await items.CountAsync(i => i.Outcome == BulkOutcome.Refused, ct));
    }

    internal static Response Of(BulkDecision bulk, int possible, int done, int refused) => new(
        bulk.Id, bulk.Act, bulk.Act.Name(), bulk.Status, bulk.Status.Name(), bulk.Cases, possible, done, refused, bulk.JobId, bulk.CreatedAt);
}
