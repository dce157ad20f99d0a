using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>附近的征集箱: where a resident can hand in a paper; the own community's box first, then the own subdistrict's, then the rest.</summary>
internal static class ListOpenBoxes
{
    public sealed record Item(
        [property: Description("箱号。")] string Code,
        [property: Description("名称。")] string Name,
        [property: Description("所在街道。")] string? Subdistrict,
        [property: Description("所在社区，人流密集场所没有。")] string? Community,
        [property: Description("具体位置。")] string Place,
        [property: Description("位置待确认：尚未有人核实，前往前建议先询问社区。")] bool Unconfirmed,
        [property: Description("现在可以投递。")] bool InUse,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("暂停使用的原因。")] string? StatusReason);

    private const int MostBoxes = 999;

    public static void Map(Api api) => api.Open.MapGet("/boxes", Handle)
        .Says(Policies.Anyone, "征集箱", "附近的征集箱",
            "给出社区或街道代码时，近的在前：本社区、本街道、其他街道。可缓存五分钟。");

    internal static async Task<Ok<IReadOnlyList<Item>>> Handle(
        IntakeContext db, HttpResponse http, CancellationToken ct,
        [Description("所在街道代码。")] string? subdistrictCode = null, [Description("所在社区代码。")] string? communityCode = null,
        [Description("最多几个，默认20；999为全部。")] int? size = null)
    {
        var subdistrict = Divisions.FindCommunity(communityCode)?.Subdistrict.Code ?? subdistrictCode;
        var boxes = await db.Boxes.AsNoTracking().Where(b => b.Status != BoxStatus.Removed).ToListAsync(ct);
        http.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Ok<IReadOnlyList<Item>>([.. boxes
            .OrderByDescending(b => communityCode is not null && b.CommunityCode == communityCode)
            .ThenByDescending(b => subdistrict is not null && b.SubdistrictCode == subdistrict)
            .ThenBy(b => b.Code, StringComparer.Ordinal).Take(Math.Clamp(size ?? Paging.DefaultSize, 1, MostBoxes)).Select(Of)]);
    }

    private static Item Of(SuggestionBox box) => new(
        box.Code, box.Name, Divisions.NameOf(box.SubdistrictCode), Divisions.NameOf(box.CommunityCode), box.Place, box.Unconfirmed,
        box.Status == BoxStatus.InUse, box.Status.Name(), box.StatusReason);
}
