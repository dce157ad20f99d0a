using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

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
        var problems = await db.ProblemsAsync(request.EffectiveFrom!.Value, request.Lines, Shanghai.Today(time), ct);
        if (problems.Count > 0)
            throw RoutingErrors.CatalogueInvalid.Refuse($"派单目录有误：{string.Join('；', problems.Take(20).Select(p => p.Line is { } i ? $"第{i + 1}条{p.Text}" : p.Text))}。");
        var version = await PublishAsync(request, db, caller, time, ct);
        return await db.SaveAsync(new Response(version.Number, version.EffectiveFrom, request.Lines.Count), ct);
    }

    /// <summary>Adds the next version, whose content was checked, to the next save.</summary>
    internal static async Task<CatalogueVersion> PublishAsync(Request request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
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
        return version;
    }
}
