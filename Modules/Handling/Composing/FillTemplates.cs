using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Composing;

/// <summary>选用答复模板: those in force, filled in from one case; what the officer must write is marked and listed.</summary>
internal static class FillTemplates
{
    public sealed record Response(Guid Id, [property: Description("现行的模板，按办理结果排列。")] IReadOnlyList<Item> Items);

    public sealed record Item(
        string Code, [property: Description("模板的版本号，0为平台预设。")] int Version, string Name, HandlingResult Result,
        [property: Description("结果的中文说明。")] string ResultText, string Done, string DoneBy, string Next, string? WhyNot,
        [property: Description("原因的依据。")] string? Basis,
        [property: Description("须由经办人填写的内容，在文字中标为“【请填写：……】”。")] IReadOnlyList<string> ToFill);

    public static void Map(Api api) => api.Office.MapGet("/handling/{id:guid}/answer-templates", Handle)
        .Says(Policies.Unit, "办理", "选用答复模板", "填入这件建议的主题、编号、单位和日期；标明须填写的内容填好后才能起草答复。")
        .Refuses(HandlingErrors.NotFound, HandlingErrors.LeadOnly);

    internal static async Task<Response> Handle(
        Guid id, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("只看这种办理结果的。")] HandlingResult? result = null)
    {
        var its = await db.CaseOfLeadAsync(id, caller, ct);
        var today = Shanghai.Today(time);
        var values = new Dictionary<string, string>
        {
            [TemplateVariables.Topic] = its.Topic,
            [TemplateVariables.Number] = its.Number,
            [TemplateVariables.Unit] = await db.UnitNameAsync(its.LeadUnitId!.Value, ct),
            [TemplateVariables.Date] = $"{today:yyyy年M月d日}",
            [TemplateVariables.Accepted] = $"{Shanghai.DateOf(its.AcceptedAt):yyyy年M月d日}",
        };
        return new(id, [.. (await TemplateBook.ReadAsync(db, ct)).Templates.Select(versions => TemplateBook.InForce(versions, today)).OfType<AnswerTemplate>()
            .Where(t => result is null || t.Result == result).Select(t => Of(t, values))]);
    }

    private static Item Of(AnswerTemplate its, Dictionary<string, string> values)
    {
        var (whyNot, basis) = (its.WhyNot is { } w ? Fill(w) : null, its.Basis is { } b ? Fill(b) : null);
        return new(
            its.Code, its.Version, its.Name, its.Result, its.Result.Name(), Fill(its.Done), Fill(its.DoneBy), Fill(its.Next), whyNot, basis,
            Markers.In(its.Done, its.DoneBy, whyNot, basis, its.Next));

        string Fill(string text) => TemplateVariables.Fill(text, values);
    }
}
