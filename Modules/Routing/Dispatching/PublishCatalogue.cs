using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Routing.Dispatching;

/// <summary>发布派单目录: a whole new version, in force from a day on; every line is checked and every mistake named at once.</summary>
internal static class PublishCatalogue
{
    public sealed record Request(
        [property: Description("施行日期，不早于今天。")]
        [property: Required(ErrorMessage = "请选择施行日期。")]
        DateOnly? EffectiveFrom,
        [property: Description("来源或说明，200字以内。")]
        [property: Required(ErrorMessage = "请填写来源或说明。"), StringLength(Limits.Basis, ErrorMessage = "来源请控制在200字以内。")]
        string Source,
        [property: Description("目录条目，1至1000条；同时适用多条时，写明具体方面的优先，其次是街道、领域。")]
        [property: Required(ErrorMessage = "请填写目录条目。"), MinLength(1, ErrorMessage = "目录至少要有一条。"), MaxLength(1000, ErrorMessage = "目录最多1000条。")]
        IReadOnlyList<CatalogueContent.Line> Lines);

    public sealed record Response(
        [property: Description("版本号。")] int Number,
        [property: Description("施行日期。")] DateOnly EffectiveFrom,
        [property: Description("条目数。")] int Lines);

    public static void Map(Api api) => api.Office.MapPost("/dispatch-catalogue", Handle)
        .Says(Policies.SocialWork, "派单目录", "发布派单目录", "发布完整的新版本，自施行日期起使用；旧版本保留。单位代码见单位列表。")
        .WithExample(new Request(new DateOnly(2027, 12, 1), "区委编办权责清单2027年版",
        [
            new(null, LivelihoodAspect.OldResidentialRenewal, null, "zhujianju", [CatalogueLine.Local], "权责清单第12项"),
            new(null, LivelihoodAspect.ElderCare, null, "minzhengju"),
            new(null, null, null, CatalogueLine.Local),
        ]))
        .Refuses(RoutingErrors.CatalogueInvalid);

    internal static async Task<Response> Handle(Request request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var problems = await ProblemsAsync(request, db, Shanghai.Today(time), ct);
        if (problems.Count > 0) throw RoutingErrors.CatalogueInvalid.Refuse($"派单目录有误：{string.Join('；', problems.Take(20))}。");
        var number = (await db.Set<CatalogueVersion>().MaxAsync(v => (int?)v.Number, ct) ?? 0) + 1;
        var version = new CatalogueVersion
        {
            Number = number,
            EffectiveFrom = request.EffectiveFrom!.Value,
            Source = request.Source.Trim(),
            PublishedAt = time.GetUtcNow(),
            PublishedBy = caller.Id,
        };
        version.Add(request.Lines.Select((line, i) => new CatalogueLine
        {
            Version = number,
            Number = i + 1,
            Domain = line.Domain,
            Aspect = line.Aspect,
            SubdistrictCode = line.SubdistrictCode,
            Lead = line.Lead,
            CoUnits = [.. line.CoUnits ?? []],
            Basis = line.Basis?.Trim(),
        }));
        db.Add(version);
        db.Audit("dispatch-catalogue.publish", "CatalogueVersion", Guid.Empty, $"{number}");
        return await db.SaveAsync(new Response(number, version.EffectiveFrom, request.Lines.Count), ct);
    }

    private static async Task<List<string>> ProblemsAsync(Request request, RoutingContext db, DateOnly today, CancellationToken ct)
    {
        List<string> problems = [];
        if (request.EffectiveFrom < today) problems.Add("施行日期不能早于今天");
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Code, ct);
        HashSet<(Domain?, LivelihoodAspect?, string?)> seen = [];
        foreach (var (line, number) in request.Lines.Select((l, i) => (l, i + 1)))
        {
            if (!seen.Add((line.Domain, line.Aspect, line.SubdistrictCode))) problems.Add($"第{number}条与前面的条目适用范围相同");
            if (line.SubdistrictCode is not null && Divisions.FindSubdistrict(line.SubdistrictCode) is null) problems.Add($"第{number}条的街道代码不存在");
            List<string> codes = [line.Lead, .. line.CoUnits ?? []];
            if (codes.Distinct().Count() != codes.Count) problems.Add($"第{number}条的单位有重复");
            foreach (var code in codes.Where(c => c != CatalogueLine.Local))
            {
                if (!units.TryGetValue(code, out var unit)) problems.Add($"第{number}条的单位“{code}”不存在");
                else if (unit.Closed) problems.Add($"第{number}条的“{unit.Name}”已停用");
                else if (unit.Kind == UnitKind.DirectReportUnit) problems.Add($"第{number}条的“{unit.Name}”是直报点，不能承办");
            }
        }

        return problems;
    }
}
