using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Extending;

/// <summary>待批准的延期: what lapses first comes first, since nobody's silence moves a promise.</summary>
internal static class ListExtensions
{
    public sealed record Item(
        [property: Description("建议标识。")] Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic,
        [property: Description("申请延期的主办单位。")] string UnitName,
        [property: Description("申请延长多少日。")] int Days,
        [property: Description("延期的原因，批准后告知建议人。")] string Reason,
        [property: Description("申请时间。")] DateTimeOffset AskedAt,
        [property: Description("办理时限；到期前未批准的，申请失效。")] DateTimeOffset DueAt,
        [property: Description("随本件并案办理、将一并延长的建议数。")] int Followers);

    public static void Map(Api api) => api.Office.MapGet("/extensions", Handle)
        .Says(Policies.SocialWork, "延期", "待批准的延期申请", "最先到期的在前，每页20件；把返回的 next 作为 cursor 再查下一页。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        HandlingContext db, Caller caller, CancellationToken ct, [Description("上一页返回的 next。")] string? cursor = null)
    {
        var from = Cursor.Parse(cursor, Cursor.First);
        var items = await db.Cases.AsNoTracking().VisibleTo(caller, db)
            .Where(c => c.ExtensionAskedAt != null && EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(Paging.DefaultSize + 1)
            .Select(c => new
            {
                Case = c,
                Asked = c.Extensions.First(e => e.Status == ExtensionStatus.Asked),
                Unit = db.Units.Where(u => u.Id == c.LeadUnitId).Select(u => u.Name).FirstOrDefault(),
                Followers = db.Cases.Count(f => f.FollowsId == c.Id && f.Status == HandlingStatus.Merged),
            })
            .Select(r => new Item(
                r.Case.Id, r.Case.Number, r.Case.Topic, r.Unit ?? "", r.Asked.Days, r.Asked.Reason, r.Asked.AskedAt, r.Case.DueAt, r.Followers))
            .ToListAsync(ct);
        return Paging.Cut(items, Paging.DefaultSize, i => new Cursor(i.DueAt, i.Id));
    }
}
