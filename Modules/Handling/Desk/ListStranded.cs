using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>无承办单位: open cases whose unit was dissolved. Their clocks run on; the dispatcher gives them to another unit (改派).</summary>
internal static class ListStranded
{
    public sealed record Item(
        Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic, HandlingStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("已停用的主办单位。")] string UnitName,
        [property: Description("主办工单标识，用于“改派”。")] Guid? OrderId,
        DateTimeOffset DueAt,
        [property: Description("随本件并案办理的建议数，改派后一并由新单位办理。")] int Followers);

    public static void Map(Api api) => api.Office.MapGet("/handling/stranded", Handle)
        .Says(Policies.SocialWork, "办理", "承办单位已停用的建议", "尚未办结、主办单位已停用的建议，最先到期的在前；用“改派”交给其他单位，办理时限不变。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        HandlingContext db, Caller caller, CancellationToken ct, [Description("上一页返回的 next。")] string? cursor = null)
    {
        var from = Cursor.Parse(cursor, Cursor.First);
        var closed = await db.Units.AsNoTracking().Where(u => u.Closed).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var ids = closed.Keys.ToArray();
        var rows = await db.Cases.AsNoTracking().VisibleTo(caller, db)
            .Where(c => ids.Contains(c.LeadUnitId!.Value) && c.ClosedAt == null && c.Status != HandlingStatus.Merged
                && EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(Paging.DefaultSize + 1)
            .Select(c => new { Case = c, Followers = db.Cases.Count(f => f.FollowsId == c.Id && f.Status == HandlingStatus.Merged) }).ToListAsync(ct);
        var items = rows.ConvertAll(r => new Item(
            r.Case.Id, r.Case.Number, r.Case.Topic, r.Case.Status, r.Case.Status.Name(), closed[r.Case.LeadUnitId!.Value], r.Case.LeadOrderId, r.Case.DueAt,
            r.Followers));
        return Paging.Cut(items, Paging.DefaultSize, i => new Cursor(i.DueAt, i.Id));
    }
}
