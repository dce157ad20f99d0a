using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Attaching;
using ZhihuiShibei.Handling.Composing;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;
using static ZhihuiShibei.Handling.Attaching.AttachFields;

namespace ZhihuiShibei.Handling.Concluding;

/// <summary>
/// 起草答复: the lead says what was done, by whom and when, why not, and what comes next; each saving is a version of its own, with the
/// least content that its result owes. What is not finished is saved as a draft, which this takes the place of.
/// </summary>
internal static class DraftConclusion
{
    public sealed record Request(
        [property: Description("办理结果：Adopted 采纳，PartiallyAdopted 部分采纳，Planned 列入计划，KeptForReference 留作参考，NotAdopted 不采纳。")]
        [property: Required(ErrorMessage = "请选择办理结果。")]
        HandlingResult? Result,
        [property: Description("做了哪些工作，10至2000字。")]
        [property: Required(ErrorMessage = "请写明做了哪些工作。"), StringLength(Limits.Text, ErrorMessage = "所做工作请控制在2000字以内。")]
        string Done,
        [property: Description("由哪个科室或单位具体承办，不写个人姓名。")]
        [property: Required(ErrorMessage = "请写明具体承办的科室或单位。"), StringLength(Limits.Reason, ErrorMessage = "具体承办请控制在500字以内。")]
        string DoneBy,
        [property: Description("下一步如何安排，10至2000字。")]
        [property: Required(ErrorMessage = "请写明下一步安排。"), StringLength(Limits.Text, ErrorMessage = "下一步安排请控制在2000字以内。")]
        string Next,
        [property: Description("完成的日期，不晚于今天；采纳时必填。")] DateOnly? DoneOn = null,
        [property: Description("未采纳或未全部采纳的原因；部分采纳、留作参考、不采纳时必填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "原因请控制在2000字以内。")]
        string? WhyNot = null,
        [property: Description("原因的依据，如有关规定、规划或现场条件；部分采纳、不采纳时必填。")]
        [property: StringLength(Limits.Reason, ErrorMessage = "依据请控制在500字以内。")]
        string? Basis = null,
        [property: Description("计划完成的日期，在今天以后；列入计划时必填，并成为承诺事项。")] DateOnly? PlannedFor = null,
        [property: Description("单位联系人姓名，可不填；不会写入答复。")]
        [property: StringLength(Limits.Name, ErrorMessage = "联系人姓名请控制在50字以内。")]
        string? ContactName = null,
        [property: Description("单位联系人电话，可不填；不会写入答复。")]
        [property: RegularExpression(@"^\+?[0-9][0-9 -]{4,18}$", ErrorMessage = "联系人电话不正确。")]
        string? ContactPhone = null,
        [property: Description("附件，须先上传到这件建议，最多10份；选择给建议人看的，审核通过后随答复提供。")]
        [property: MaxLength(MostAtOnce, ErrorMessage = "一次最多选择10份附件。")]
        IReadOnlyList<FileChoice>? Files = null) : IAnswerFields;

    public sealed record Response(Guid Id, [property: Description("这次保存的版本，从1起。")] int Version);

    public static void Map(Api api) => api.Office.MapPost("/handling/{id:guid}/conclusion", Handle)
        .Says(Policies.Unit, "办理", "起草答复", "主办单位起草或修改答复；每次保存为一个新版本，以前的版本保留。")
        .WithExample(new Request(
            HandlingResult.Adopted, "已为三个单元的楼道加装双侧扶手，并在一层设置折叠座椅六处。", "大港街道城市管理办公室",
            "明年随老旧楼院改造，为其余五个单元加装扶手。", new DateOnly(2024, 11, 20)))
        .Refuses(
            HandlingErrors.NotFound, HandlingErrors.LeadOnly, HandlingErrors.WrongState, HandlingErrors.TooThin, HandlingErrors.ReasonMissing,
            HandlingErrors.Incomplete, HandlingErrors.PersonalData, AttachErrors.Unfit,
            ComposingErrors.MarkerLeft);

    internal static async Task<Response> Handle(
        Guid id, Request request, HandlingContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var its = await db.CaseOfLeadAsync(id, caller, ct);
        var now = time.GetUtcNow();
        var version = its.Draft(caller.Actor, now);
        var words = AnswerWords.Of(request, Shanghai.DateOf(now));
        var unit = its.LeadUnitId!.Value;
        var files = await db.AttachAsync(new(id, FilePlace.Conclusion, its.Round, unit, version), request.Files, caller, now, ct);
        var conclusion = Conclusion.Of(
            id, its.Round, version, words, unit, caller.Id, now, Contact(request, db, people), files: files.Count(f => f.ForSuggester));
        db.Conclusions.Add(conclusion);
        if (await db.FindAsync<AnswerDraft>([id, unit], ct) is { } draft) db.Remove(draft);
        return await db.SaveAsync(new Response(id, conclusion.Version), ct);
    }

    private static Guid? Contact(Request request, HandlingContext db, PersonalDataGate people) =>
        string.IsNullOrWhiteSpace(request.ContactName) && string.IsNullOrWhiteSpace(request.ContactPhone)
            ? null
            : people.Keep(db, SuggesterKind.Person, new PersonalData { Name = request.ContactName?.Trim(), Phone = request.ContactPhone?.Trim() });
}
