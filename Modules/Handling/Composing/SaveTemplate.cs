using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Composing;

/// <summary>保存答复模板: a further version; a variable that does not exist is named now, not before a suggester.</summary>
internal static class SaveTemplate
{
    private const int LongText = 1000, ShortText = 300;

    public sealed record Request(
        [property: Description("模板代码，小写字母、数字和连字符；新的代码即新的模板。")]
        [property: Required(ErrorMessage = "请填写模板代码。"), RegularExpression("^[a-z0-9-]{2,40}$", ErrorMessage = "模板代码请用2至40个小写字母、数字或连字符。")]
        string Code,
        [property: Description("适用的办理结果。")]
        [property: Required(ErrorMessage = "请选择办理结果。")]
        HandlingResult? Result,
        [property: Description("模板名称，2至30字。")]
        [property: Required(ErrorMessage = "请填写模板名称。"), StringLength(30, MinimumLength = 2, ErrorMessage = "模板名称请用2至30个字。")]
        string Name,
        [property: Description("所做工作的范本，1000字以内；变量写在花括号中，须由经办人填写的写成“【请填写：……】”。")]
        [property: Required(ErrorMessage = "请填写所做工作的范本。"), StringLength(LongText, ErrorMessage = "所做工作的范本请控制在1000字以内。")]
        string Done,
        [property: Description("具体承办的范本，300字以内。")]
        [property: Required(ErrorMessage = "请填写具体承办的范本。"), StringLength(ShortText, ErrorMessage = "具体承办的范本请控制在300字以内。")]
        string DoneBy,
        [property: Description("下一步安排的范本，1000字以内。")]
        [property: Required(ErrorMessage = "请填写下一步安排的范本。"), StringLength(LongText, ErrorMessage = "下一步安排的范本请控制在1000字以内。")]
        string Next,
        [property: Description("施行日期，不早于今天。")]
        [property: Required(ErrorMessage = "请选择施行日期。")]
        DateOnly? EffectiveFrom,
        [property: Description("未采纳原因的范本，可不填。")]
        [property: StringLength(LongText, ErrorMessage = "原因的范本请控制在1000字以内。")]
        string? WhyNot = null,
        [property: Description("依据的范本，可不填。")]
        [property: StringLength(ShortText, ErrorMessage = "依据的范本请控制在300字以内。")]
        string? Basis = null,
        [property: Description("自施行日期起是否使用；false 为停用这个模板。")] bool Active = true);

    public sealed record Response(
        string Code, [property: Description("模板的版本号，从1起。")] int Version, [property: Description("施行日期。")] DateOnly EffectiveFrom);

    public static void Map(Api api) => api.Office.MapPost("/answer-templates", Handle)
        .Says(Policies.SocialWork, ComposingArea.Tag, "保存答复模板", "形成新的版本，自施行日期起使用；以前的版本保留。已经起草的答复不变。")
        .WithExample(new Request(
            "adopted-installed", HandlingResult.Adopted, "采纳（已安装设施）", "收到您“{主题}”的建议后，{单位}已安装【请填写：设施和数量】，并通过验收。",
            "{单位}【请填写：具体科室】", "今后由【请填写：哪个科室】负责维护。", new DateOnly(2027, 12, 1)))
        .RequiresIdempotencyKey()
        .Refuses(HandlingErrors.PersonalData, ComposingErrors.UnknownVariable, ComposingErrors.MarkerUnfit, ComposingErrors.EffectivePast, ComposingErrors.OtherResult);

    internal static Task<Response> Handle(Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var (now, code, result) = (time.GetUtcNow(), request.Code, request.Result!.Value);
            if (request.EffectiveFrom < Shanghai.DateOf(now)) throw ComposingErrors.EffectivePast.Refuse();
            await db.Database.ExecuteSqlAsync($"lock table handling.answer_template in exclusive mode", ct);
            var former = (await TemplateBook.ReadAsync(db, ct)).Templates.FirstOrDefault(t => t.Key == code)?.ToList() ?? [];
            if (former.Exists(t => t.Result != result)) throw ComposingErrors.OtherResult.Refuse();
            var its = new AnswerTemplate
            {
                Code = code, Version = former.Select(t => t.Version).DefaultIfEmpty(0).Max() + 1, Result = result, Name = request.Name.Trim(),
                Done = Checked(request.Done)!, DoneBy = Checked(request.DoneBy)!, Next = Checked(request.Next)!, WhyNot = Checked(request.WhyNot),
                Basis = Checked(request.Basis), EffectiveFrom = request.EffectiveFrom!.Value, Active = request.Active, SavedAt = now, SavedBy = caller.Id,
            };
            db.Add(its);
            db.Audit("answer-template.save", nameof(AnswerTemplate), Guid.Empty, $"{code} {its.Version}");
            return new Response(code, its.Version, its.EffectiveFrom);
        }, ct);

    private static string? Checked(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        TemplateVariables.Check(text);
        Markers.MustBeWhole(text);
        return PublicWords.Checked(text);
    }
}
