using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Units;

/// <summary>单位列表: all units, closed ones too when asked for. A district has a few dozen, so the list is not paged.</summary>
internal static class ListUnits
{
    public sealed record Response(
        [property: Description("单位标识。")] Guid Id,
        [property: Description("单位代码：街道为区划代码。")] string Code,
        [property: Description("单位名称。")] string Name,
        [property: Description("单位类别。")] UnitKind Kind,
        [property: Description("是否已停用。")] bool Closed);

    public static void Map(Api api) => api.Office.MapGet("/units", Handle)
        .Says(Policies.Staff, "单位", "单位列表");

    internal static Task<List<Response>> Handle(
        IdentityContext db, CancellationToken ct, [Description("是否包括已停用的单位，默认不包括。")] bool includeClosed = false) => db.Units.AsNoTracking()
        .Where(u => includeClosed || !u.Closed)
        .OrderBy(u => u.Code)
        .Select(u => new Response(u.Id, u.Code, u.Name, u.Kind, u.Closed))
        .ToListAsync(ct);
}
