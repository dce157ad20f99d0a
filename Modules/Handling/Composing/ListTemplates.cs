using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Composing;

/// <summary>答复模板: each with its versions, the one in force marked, and the variables they may use.</summary>
internal static class ListTemplates
{
    public sealed record Response(
        [property: Description("可用的变量，写在花括号中。")] IReadOnlyList<string> Variables,
        [property: Description("各个模板，按办理结果排列。")] IReadOnlyList<OfCode> Templates);

    public sealed record OfCode(
        string Code, HandlingResult Result, [property: Description("结果的中文说明。")] string ResultText,
        [property: Description("现行的版本号，0为平台预设；已停用或尚未施行的没有。")] int? InForce,
        [property: Description("各个版本，最近施行的在前。")] IReadOnlyList<OfVersion> Versions);

    public sealed record OfVersion(
        [property: Description("版本号，0为平台预设。")] int Version, string Name, string Done, string DoneBy, string Next, string? WhyNot,
        [property: Description("依据的范本。")] string? Basis, [property: Description("施行日期；平台预设没有。")] DateOnly? EffectiveFrom,
        [property: Description("自施行日期起是否使用。")] bool Active, [property: Description("保存的时间；平台预设没有。")] DateTimeOffset? SavedAt,
        [property: Description("保存人标识；平台预设没有。")] Guid? SavedBy);

    public static void Map(Api api) => api.Office.MapGet("/answer-templates", Handle)
        .Says(Policies.Handlers, ComposingArea.Tag, "答复模板列表", "各种办理结果的答复模板，现行、以前和将要施行的版本。为一件建议选用时请用“选用答复模板”。");

    internal static async Task<Response> Handle(HandlingContext db, TimeProvider time, CancellationToken ct)
    {
        var today = Shanghai.Today(time);
        return new(TemplateVariables.All, [.. (await TemplateBook.ReadAsync(db, ct)).Templates.Select(versions => new OfCode(
            versions.Key, versions.First().Result, versions.First().Result.Name(), TemplateBook.InForce(versions, today)?.Version,
            [.. versions.Select(Of)]))]);
    }

    private static OfVersion Of(AnswerTemplate its)
    {
        var builtIn = its.Version == 0;
        return new(
            its.Version, its.Name, its.Done, its.DoneBy, its.Next, its.WhyNot, its.Basis, builtIn ? null : its.EffectiveFrom, its.Active,
            builtIn ? null : its.SavedAt, builtIn ? null : its.SavedBy);
    }
}
