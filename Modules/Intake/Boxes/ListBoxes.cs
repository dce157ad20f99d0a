using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>征集箱台账: the boxes an official may see, in the order of their codes.</summary>
internal static class ListBoxes
{
    public static void Map(Api api) => api.Office.MapGet("/boxes", Handle)
        .Says(Policies.BoxWitnesses, "征集箱", "征集箱台账", "按箱号排列；街道人员看到本街道的征集箱，社会工作部看到全部。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<BoxView>> Handle(
        IntakeContext db, Caller caller, CancellationToken ct,
        [Description("只看一个街道，街道代码。")] string? subdistrictCode = null,
        [Description("只看一种状态。")] BoxStatus? status = null,
        [Description("只看待确认的。")] bool? unconfirmed = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size));
        var boxes = await db.Boxes.AsNoTracking().VisibleTo(caller, db)
            .Where(b => (subdistrictCode == null || b.SubdistrictCode == subdistrictCode) && (status == null || b.Status == status)
                && (unconfirmed == null || b.Unconfirmed == unconfirmed)
                && EF.Functions.GreaterThan(ValueTuple.Create(b.InstalledAt, b.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(b => b.InstalledAt).ThenBy(b => b.Id).Take(take + 1).ToListAsync(ct);
        return Paging.Cut(boxes.ConvertAll(BoxView.Of), take, b => new Cursor(b.InstalledAt, b.Id));
    }
}
