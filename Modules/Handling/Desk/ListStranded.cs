using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>
/// 无承办单位: open cases of which a unit was dissolved, the lead or one that still owes its part. Their clocks run on; the dispatcher
/// gives each order to another unit (改派).
/// </summary>
internal static class ListStranded
{
    public sealed record Item(
        Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic, HandlingStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("已停用的主办单位；主办单位仍在的没有。")] string? UnitName,
        [property: Description("主办工单标识，用于“改派”；主办单位仍在的没有。")] Guid? OrderId,
        [property: Description("已停用、尚未提交意见的协同单位。")] IReadOnlyList<Part> Parts,
        DateTimeOffset DueAt,
        [property: Description("随本件并案办理的建议数，改派后一并由新单位办理。")] int Followers);

    public sealed record Part(string UnitName, [property: Description("协办工单标识，用于“改派”。")] Guid? OrderId);

    public static void Map(Api api) => api.Office.MapGet("/handling/stranded", Handle)
        .Says(Policies.SocialWork, "办理", "承办单位已停用的建议", "尚未办结、主办单位或尚未提交意见的协同单位已停用的建议，最先到期的在前；用“改派”交给其他单位，办理时限不变。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        HandlingContext db, Caller caller, CancellationToken ct, [Description("上一页返回的 next。")] string? cursor = null)
    {
        var from = Cursor.Parse(cursor, Cursor.First);
        var closed = await db.Units.AsNoTracking().Where(u => u.Closed).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        // As on most days: then no case is looked at.
        if (closed.Count == 0) return Paging.Cut(new List<Item>(), Paging.DefaultSize, i => new Cursor(i.DueAt, i.Id));
        var ids = closed.Keys.ToArray();
        var owing = db.CoUnits.AsNoTracking()
            .Where(u => ids.Contains(u.UnitId) && !db.Opinions.Any(o => o.SuggestionId == u.SuggestionId && o.UnitId == u.UnitId));
        var rows = await db.Cases.AsNoTracking().VisibleTo(caller, db)
            .Where(c => c.ClosedAt == null && c.Status != HandlingStatus.Merged
                && (ids.Contains(c.LeadUnitId!.Value) || owing.Any(u => u.SuggestionId == c.Id))
                && EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(Paging.DefaultSize + 1)
            .Select(c => new { Case = c, Followers = db.Cases.Count(f => f.FollowsId == c.Id && f.Status == HandlingStatus.Merged) }).ToListAsync(ct);
        var found = rows.ConvertAll(r => r.Case.Id);
        var parts = (await owing.Where(u => found.Contains(u.SuggestionId)).ToListAsync(ct)).ToLookup(u => u.SuggestionId);
        var items = rows.ConvertAll(r =>
        {
            var (its, lead) = (r.Case, r.Case.LeadUnitId is { } unit ? closed.GetValueOrDefault(unit) : null);
            return new Item(
                its.Id, its.Number, its.Topic, its.Status, its.Status.Name(), lead, lead is null ? null : its.LeadOrderId,
                [.. parts[its.Id].Select(u => new Part(closed[u.UnitId], u.OrderId))], its.DueAt, r.Followers);
        });
        return Paging.Cut(items, Paging.DefaultSize, i => new Cursor(i.DueAt, i.Id));
    }
}
