using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Catalogue;

/// <summary>理由和途径目录: what an officer may choose from when deciding.</summary>
internal static class ListCatalogue
{
    public sealed record Response(IReadOnlyList<ReasonItem> Reasons, IReadOnlyList<DoorItem> Doors);

    public sealed record ReasonItem(
        [property: Description("理由代码。")] string Code,
        [property: Description("适用的办理决定。")] TriageDecision Decision,
        string Name,
        [property: Description("告知文字的范本；花括号中的内容自动填写。")] string Template,
        [property: Description("对应的途径代码，可能没有。")] string? DoorCode);

    public sealed record DoorItem(
        [property: Description("途径代码。")] string Code, string Name,
        [property: Description("联系方法。")] string HowTo,
        [property: Description("使用时是否必须写明单位名称。")] bool NeedsOrgan);

    public static void Map(Api api) => api.Office.MapGet("/decision-catalogue", Handle)
        .Says(Policies.SocialWork, "研判", "理由和途径目录", "作出办理决定时可选的理由，以及不属于征集范围的事项应当走的途径。");

    internal static async Task<Response> Handle(RoutingContext db, CancellationToken ct) => new(
        await db.Reasons.AsNoTracking().Where(r => r.Active && !r.SystemOnly).OrderBy(r => r.Decision).ThenBy(r => r.Position)
            .Select(r => new ReasonItem(r.Code, r.Decision, r.Name, r.Template, r.DoorCode)).ToListAsync(ct),
        await db.Doors.AsNoTracking().Where(d => d.Active).OrderBy(d => d.Position)
            .Select(d => new DoorItem(d.Code, d.Name, d.HowTo, d.NeedsOrgan)).ToListAsync(ct));
}
