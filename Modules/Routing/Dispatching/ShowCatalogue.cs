using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>派单目录: a version with how often each line was followed and to whom officers sent such matters instead.</summary>
internal static class ShowCatalogue
{
    public sealed record Response(
        [property: Description("版本号。")] int Number,
        [property: Description("施行日期。")] DateOnly EffectiveFrom,
        [property: Description("来源或说明。")] string Source,
        [property: Description("发布时间。")] DateTimeOffset PublishedAt,
        [property: Description("是否现行版本。")] bool InForce,
        [property: Description("目录条目。")] IReadOnlyList<Item> Lines,
        [property: Description("全部版本号，最新的在前。")] IReadOnlyList<int> Versions);

    public sealed record Item(
        [property: Description("条目序号。")] int Number,
        [property: Description("条目内容，可原样用于发布新版本。")] CatalogueContent.Line Line,
        [property: Description("已用于派单的次数。")] int Used,
        [property: Description("其中最终改由其他单位首接的次数。")] int Overruled,
        [property: Description("改由哪些单位首接，最多的在前，至多三个。")] IReadOnlyList<Instead> Instead);

    /// <summary>A unit that had such matters in the end.</summary>
    public sealed record Instead([property: Description("单位名称。")] string UnitName, [property: Description("次数。")] int Times);

    public static void Map(Api api) => api.Office.MapGet("/dispatch-catalogue", Handle)
        .Says(Policies.Handlers, "派单目录", "派单目录", "默认现行版本；每条附使用和被改派的次数，供修订目录参考。")
        .Refuses(RoutingErrors.CatalogueNotFound);

    internal static async Task<Response> Handle(
        RoutingContext db, Proposer proposer, CancellationToken ct, [Description("版本号，默认现行版本。")] int? version = null)
    {
        var inForce = await proposer.InForceAsync(ct);
        var shown = version is null
            ? inForce
            : await db.Set<CatalogueVersion>().AsNoTracking().Include(v => v.Lines.OrderBy(l => l.Number)).FirstOrDefaultAsync(v => v.Number == version, ct);
        if (shown is null) throw RoutingErrors.CatalogueNotFound.Refuse();
        var counts = (await db.Set<DispatchChoice>().Where(c => c.Version == shown.Number)
            .GroupBy(c => new { c.Line, c.ChosenUnitId, Followed = c.ChosenUnitId == c.ProposedUnitId })
            .Select(g => new { g.Key.Line, g.Key.ChosenUnitId, g.Key.Followed, Times = g.Count() }).ToListAsync(ct)).ToLookup(c => c.Line);
        var names = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var items = shown.Lines.Select(line => new Item(
            line.Number, CatalogueContent.Line.Of(line), counts[line.Number].Sum(c => c.Times),
            counts[line.Number].Where(c => !c.Followed).Sum(c => c.Times),
            [
                .. counts[line.Number].Where(c => !c.Followed).OrderByDescending(c => c.Times).Take(3)
                    .Select(c => new Instead(names[c.ChosenUnitId], c.Times)),
            ]));
        return new(
            shown.Number, shown.EffectiveFrom, shown.Source, shown.PublishedAt, shown.Number == inForce?.Number, [.. items],
            await db.Set<CatalogueVersion>().OrderByDescending(v => v.Number).Select(v => v.Number).ToListAsync(ct));
    }
}
