using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Adoption.Recording;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Adoption.Reading;

/// <summary>承诺事项台账: everything that suggestions led to, by unit, outcome, state, and whether a date has passed.</summary>
internal static class ListAdoptions
{
    public sealed record Item(
        Guid Id, AdoptionOutcome Outcome, [property: Description("转化去向的中文说明。")] string OutcomeText,
        [property: Description("名称。")] string Title,
        Guid UnitId, string UnitName, AdoptionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("完成的百分比，0至100。")] int Percent,
        [property: Description("促成它的建议件数。")] int Contributors,
        [property: Description("下一个节点的期限；没有未完成的节点则没有。")] DateTimeOffset? NextDueAt,
        [property: Description("下一个节点是否已超期。")] bool Overdue,
        [property: Description("责任单位已撤销，等待移交。")] bool AwaitingUnit,
        [property: Description("提出时间。")] DateTimeOffset ProposedAt);

    public static void Map(Api api) => api.Office.MapGet("/adoptions", Handle)
        .Says(Policies.Handlers, RecordAdoption.Tag, "承诺事项台账", "最近提出的在前；承诺不随建议办结而消失。承办单位只看本单位负责的。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        [AsParameters] AdoptionFilter filter, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take, now) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size), time.GetUtcNow());
        var rows = await filter.Of(db.Set<AdoptionRecord>().AsNoTracking().VisibleTo(caller), now)
            .Where(a => EF.Functions.LessThan(ValueTuple.Create(a.ProposedAt, a.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(a => a.ProposedAt).ThenByDescending(a => a.Id).Take(take + 1)
            .Select(a => new
            {
                Its = a,
                Unit = db.Units.Where(u => u.Id == a.UnitId).Select(u => u.Name).FirstOrDefault() ?? "",
                Contributors = a.Contributors.Count,
            }).ToListAsync(ct);
        return Paging.Cut(rows.ConvertAll(r => new Item(
            r.Its.Id, r.Its.Outcome, r.Its.Outcome.Name(), r.Its.Title, r.Its.UnitId, r.Unit, r.Its.Status, r.Its.Status.Name(), r.Its.Percent,
            r.Contributors, r.Its.NextDueAt, r.Its.NextDueAt <= now, r.Its.UnitClosedAt is not null && r.Its.EndedAt is null, r.Its.ProposedAt)),
            take, i => new Cursor(i.ProposedAt, i.Id));
    }
}
