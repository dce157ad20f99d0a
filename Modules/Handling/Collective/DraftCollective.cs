using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Composing;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>起草集中答复: by the lead unit of all of them, or by the Social Work Department; what follows a chosen case comes with it.</summary>
internal static class DraftCollective
{
    public const int MostMembers = 500;

    public sealed record Request(
        [property: Description("标题，公布时显示，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请填写标题。"), StringLength(Limits.Title, MinimumLength = 4, ErrorMessage = "标题请控制在4至60字。")]
        string Title,
        [property: Description("要答复的建议标识，连同随案办理的共2至500件；选择牵头建议时，随它办理的一并列入。")]
        [property: Required(ErrorMessage = "请选择建议。"), MinLength(1, ErrorMessage = "请选择建议。"), MaxLength(MostMembers, ErrorMessage = "一次最多答复500件，请分批。")]
        IReadOnlyList<Guid> SuggestionIds,
        [property: Description("办理结果，同“起草答复”。")]
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
        [property: Description("完成的日期，采纳时必填。")] DateOnly? DoneOn = null,
        [property: Description("未采纳或未全部采纳的原因；部分采纳、留作参考、不采纳时必填。")]
        [property: StringLength(Limits.Text, ErrorMessage = "原因请控制在2000字以内。")]
        string? WhyNot = null,
        [property: Description("原因的依据；部分采纳、不采纳时必填。")]
        [property: StringLength(Limits.Reason, ErrorMessage = "依据请控制在500字以内。")]
        string? Basis = null,
        [property: Description("计划完成的日期；列入计划时必填。")] DateOnly? PlannedFor = null) : IAnswerFields;

    public sealed record Response(
        Guid Id, CollectiveStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("第几次修改后的内容，从1起；审核时填写。")] int Revision,
        [property: Description("共答复多少件建议。")] int Members);

    private static readonly Request Example = new(
        "关于老旧楼院加装扶手的集中答复", [Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a5")],
        HandlingResult.Planned, "已逐一到现场查看，统一制定加装方案。", "区住房和城乡建设局物业管理科", "随明年老旧楼院改造一并实施。", PlannedFor: new DateOnly(2099, 6, 30));

    public static void Map(Api api)
    {
        ErrorCode[] content = [HandlingErrors.TooThin, HandlingErrors.ReasonMissing, HandlingErrors.Incomplete, HandlingErrors.PersonalData, ComposingErrors.MarkerLeft];
        api.Office.MapPost("/collective-answers", CreateAsync)
            .Says(Policies.Handlers, "集中答复", "起草集中答复", "用同样的文字答复多件建议，每件凭自己的编号办结，并公布一次。承办单位只能选择本单位主办的；密件不能选择。")
            .WithExample(Example).RequiresIdempotencyKey()
            .Refuses([.. content, CollectiveErrors.Members, CollectiveErrors.TooFew, CollectiveErrors.TooMany]);
        api.Office.MapPut("/collective-answers/{id:guid}", ReviseAsync)
            .Says(Policies.Handlers, "集中答复", "修改集中答复", "起草中或退回修改后使用；所选的建议也可以重新选择。")
            .WithExample(Example)
            .Refuses([.. content, CollectiveErrors.NotFound, CollectiveErrors.WrongState, CollectiveErrors.Members, CollectiveErrors.TooFew, CollectiveErrors.TooMany]);
    }

    internal static async Task<Created<Response>> CreateAsync(
        Request request, HandlingContext db, MemberChoice choice, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (title, words) = (PublicWords.Checked(request.Title), AnswerWords.Of(request, Shanghai.DateOf(now)));
        var chosen = await choice.OfAsync(request.SuggestionIds, caller, ct);
        var its = CollectiveAnswer.Draft(
            title, words, chosen.Count, caller.Unit(), caller.Is(Role.SocialWorkOfficer), caller.Actor, now);
        db.Add(its);
        db.AddRange(MemberChoice.Members(its.Id, chosen));
        return TypedResults.Created($"/api/office/collective-answers/{its.Id}", await db.SaveAsync(StateOf(its), ct));
    }

    internal static Task<Response> ReviseAsync(
        Guid id, Request request, HandlingContext db, MemberChoice choice, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var its = await db.HoldCollectiveAsync(id, caller, ct);
            var now = time.GetUtcNow();
            var chosen = await choice.OfAsync(request.SuggestionIds, caller, ct);
            its.Revise(PublicWords.Checked(request.Title), AnswerWords.Of(request, Shanghai.DateOf(now)), chosen.Count, caller.Actor, now);
            await db.Set<CollectiveMember>().Where(m => m.AnswerId == id).ExecuteDeleteAsync(ct);
            db.AddRange(MemberChoice.Members(id, chosen));
            return StateOf(its);
        }, ct);

    internal static Response StateOf(CollectiveAnswer its) => new(its.Id, its.Status, its.Status.Name(), its.Revision, its.Members);
}
