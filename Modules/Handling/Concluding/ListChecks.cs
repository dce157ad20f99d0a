using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Concluding;

/// <summary>待审核: conclusions that wait for the Social Work Department, the most urgent first.</summary>
internal static class ListChecks
{
    public sealed record Item(
        Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic,
        [property: Description("主办单位。")] string UnitName,
        [property: Description("第几次办理；2表示重新办理。")] int Round,
        [property: Description("待审核的答复版本。")] int Version,
        DateTimeOffset? SubmittedAt,
        [property: Description("办理时限，审核也在时限之内。")] DateTimeOffset DueAt,
        [property: Description("预警：Green 正常，Amber 临期，Red 超期。")] Light Light);

    public static void Map(Api api) => api.Office.MapGet("/checks", Handle)
        .Says(Policies.SocialWork, "审核", "待审核的答复", "最先到期的在前，每页20件；把返回的 next 作为 cursor 再查下一页。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        HandlingContext db, Caller caller, IOptions<HandlingSettings> settings, TimeProvider time, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null)
    {
        var (from, now) = (Cursor.Parse(cursor, Cursor.First), time.GetUtcNow());
        var items = await db.Cases.AsNoTracking().VisibleTo(caller, db)
            .Where(c => c.Status == HandlingStatus.UnderCheck
                && EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id)
            .Take(Paging.DefaultSize + 1)
            .Select(c => new Item(
                c.Id, c.Number, c.Topic, db.Units.Where(u => u.Id == c.LeadUnitId).Select(u => u.Name).FirstOrDefault() ?? "",
                c.Round, c.DraftVersion, c.SubmittedAt, c.DueAt, Light.Green))
            .ToListAsync(ct);
        items = items.ConvertAll(i => i with { Light = settings.Value.At(now, i.DueAt, null) });
        return Paging.Cut(items, Paging.DefaultSize, i => new Cursor(i.DueAt, i.Id));
    }
}
