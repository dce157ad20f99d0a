using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;
using ZhihuiShibei.Pages;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>What the page of the boxes shows: those not removed, by subdistrict.</summary>
internal sealed record BoxesView(int Count, IReadOnlyList<BoxesView.Street> Streets)
{
    public sealed record Street(string Name, IReadOnlyList<Box> Boxes);

    public sealed record Box(string Name, string Place, bool Unconfirmed, bool InUse, string StatusText, string? Reason);
}

/// <summary>征集箱在哪里, as a page: where to put a paper, for whoever has no smart phone and for those who help them.</summary>
internal static class ReadBoxesPage
{
    public static void Map(Api api) => api.Pages.MapGet("/boxes", Handle).Says(Policies.Anyone, "网页", "征集箱在哪里");

    internal static async Task<PageResult> Handle(IntakeContext db, CancellationToken ct)
    {
        var boxes = await db.Boxes.AsNoTracking().Where(b => b.Status != BoxStatus.Removed).OrderBy(b => b.Code).ToListAsync(ct);
        return Page.Of<BoxesPage, BoxesView>(
            new(boxes.Count, [.. boxes.GroupBy(b => b.SubdistrictCode).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new BoxesView.Street(
                Divisions.NameOf(g.Key) ?? "其他", [.. g.Select(b => new BoxesView.Box(
                    b.Name, b.Place, b.Unconfirmed, b.Status == BoxStatus.InUse, b.Status.Name(), b.StatusReason))]))]),
            Page.ForEveryone);
    }
}
