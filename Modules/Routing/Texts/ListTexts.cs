using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Texts;

/// <summary>告知文字范本: each reason with its versions, the one in force marked, and the variables it may use.</summary>
internal static class ListTexts
{
    public sealed record Response([property: Description("各个理由的范本。")] IReadOnlyList<OfReason> Reasons);

    public sealed record OfReason(
        [property: Description("理由代码。")] string Code,
        [property: Description("适用的办理决定。")] TriageDecision Decision,
        [property: Description("办理决定的中文说明。")] string DecisionText,
        string Name,
        [property: Description("可用的变量，写在花括号中。")] IReadOnlyList<string> Variables,
        [property: Description("现行的范本。")] string Text,
        [property: Description("现行范本的版本号；使用系统自带范本时没有。")] int? Version,
        [property: Description("保存过的版本，最新的在前。")] IReadOnlyList<OfVersion> Versions);

    public sealed record OfVersion(
        [property: Description("版本号。")] int Version, [property: Description("施行日期。")] DateOnly EffectiveFrom,
        [property: Description("范本。")] string Text, [property: Description("保存的时间。")] DateTimeOffset SavedAt,
        [property: Description("保存人标识。")] Guid SavedBy);

    public static void Map(Api api) => api.Office.MapGet("/decision-texts", Handle)
        .Says(Policies.SocialWork, "告知文字", "告知文字范本", "各个理由现行的范本、以前和将要施行的版本，以及可用的变量。");

    internal static async Task<Response> Handle(RoutingContext db, TimeProvider time, CancellationToken ct)
    {
        var today = Shanghai.Today(time);
        var versions = (await db.Set<TextTemplate>().AsNoTracking().ToListAsync(ct)).ToLookup(t => t.ReasonCode);
        var reasons = await db.Reasons.AsNoTracking().Where(r => r.Active).OrderBy(r => r.Decision).ThenBy(r => r.Position).ToListAsync(ct);
        return new([.. reasons.Select(r =>
        {
            var its = versions[r.Code].OrderByDescending(t => t.EffectiveFrom).ThenByDescending(t => t.Version).ToList();
            var now = its.Find(t => t.EffectiveFrom <= today);
            return new OfReason(
                r.Code, r.Decision, r.Decision.Name(), r.Name, TextVariables.Known(r.Decision), now?.Text ?? r.Template, now?.Version,
                [.. its.Select(t => new OfVersion(t.Version, t.EffectiveFrom, t.Text, t.SavedAt, t.SavedBy))]);
        })]);
    }
}
