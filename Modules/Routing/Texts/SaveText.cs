using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Texts;

/// <summary>保存告知文字范本: a new version for one reason; a variable that does not exist is named now, not before a suggester.</summary>
internal static class SaveText
{
    public sealed record Request(
        [property: Description("理由代码，取自理由目录。")]
        [property: Required(ErrorMessage = "请选择理由。"), StringLength(Limits.Code, ErrorMessage = "理由代码不正确。")]
        string ReasonCode,
        [property: Description("范本，600字以内；花括号中写变量，如{主题}、{编号}。")]
        [property: Required(ErrorMessage = "请填写范本。"), StringLength(Limits.Template, ErrorMessage = "范本请控制在600字以内。")]
        string Text,
        [property: Description("施行日期，不早于今天。")]
        [property: Required(ErrorMessage = "请选择施行日期。")]
        DateOnly? EffectiveFrom);

    public sealed record Response(string ReasonCode, [property: Description("版本号。")] int Version, [property: Description("施行日期。")] DateOnly EffectiveFrom);

    public static void Map(Api api) => api.Office.MapPost("/decision-texts", Handle)
        .Says(Policies.SocialWork, "告知文字", "保存告知文字范本", "为一个理由保存新的范本，自施行日期起用于单件和批量决定；以前的版本保留。变量写错时列出可用的变量。")
        .WithExample(new Request("reference", "您的建议“{主题}”（编号{编号}）已留存，供决策参考。感谢您的支持。", new DateOnly(2027, 12, 1)))
        .Refuses(RoutingErrors.ReasonUnknown, TextErrors.UnknownVariable, TextErrors.EffectivePast);

    internal static async Task<Response> Handle(Request request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (code, now) = (request.ReasonCode, time.GetUtcNow());
        if (request.EffectiveFrom < Shanghai.DateOf(now)) throw TextErrors.EffectivePast.Refuse();
        var reason = await db.Reasons.AsNoTracking().FirstOrDefaultAsync(r => r.Code == code && r.Active, ct) ?? throw RoutingErrors.ReasonUnknown.Refuse();
        TextVariables.Check(request.Text, reason.Decision);
        // Two who save at once get the same number; the key lets one of them through.
        var version = (await db.Set<TextTemplate>().Where(t => t.ReasonCode == code).MaxAsync(t => (int?)t.Version, ct) ?? 0) + 1;
        db.Add(new TextTemplate
        {
            ReasonCode = code,
            Version = version,
            EffectiveFrom = request.EffectiveFrom!.Value,
            Text = request.Text.Trim(),
            SavedAt = now,
            SavedBy = caller.Id,
        });
        db.Audit("decision-text.save", nameof(TextTemplate), Guid.Empty, $"{code} {version}");
        return await db.SaveAsync(new Response(code, version, request.EffectiveFrom.Value), ct);
    }
}
