using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Adoption.Planning;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Handling.Adoption.Planning.StepFields;

namespace ZhihuiShibei.Handling.Adoption.Recording;

/// <summary>登记转化运用: the unit that answers for it says what one or many suggestions led to, and by when what will be done.</summary>
internal static class RecordAdoption
{
    public const string Tag = "转化运用";
    public const int TitleLength = 60;

    public sealed record Request(
        [property: Description("转化去向：GovernmentKeyWork 政府重点工作，PracticalProject 区办实事，NewMeasure 新的措施办法，PolicyChange 政策调整，DecisionReference 决策参考。")]
        [property: Required(ErrorMessage = "请选择转化去向。")]
        AdoptionOutcome? Outcome,
        [property: Description("名称，2至60字，公开。")]
        [property: Required(ErrorMessage = "请填写名称。"), StringLength(TitleLength, ErrorMessage = "名称请控制在60字以内。")]
        string Title,
        [property: Description("做什么、会有什么变化，10至2000字，公开，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请写明做什么、会有什么变化。"), StringLength(Limits.Text, ErrorMessage = "内容请控制在2000字以内。")]
        string Summary,
        [property: Description("促成它的建议，至多200件；承办单位只能选本单位主办的建议。")]
        [property: Required(ErrorMessage = "请选择促成它的建议。")]
        IReadOnlyList<Guid> SuggestionIds,
        [property: Description("同时关联这些建议的并案建议。")]
        bool WholeGroup = false,
        [property: Description("节点计划，按先后，至多30个；可以以后再填，提交确认前须有。")]
        [property: MaxLength(AdoptionRecord.MostMilestones, ErrorMessage = "节点最多30个。")]
        IReadOnlyList<StepInput>? Milestones = null,
        [property: Description("责任单位；承办单位登记时不填，即本单位。社会工作部登记时必填。")]
        Guid? UnitId = null);

    public static void Map(Api api) => api.Office.MapPost("/adoptions", Handle)
        .Says(Policies.Handlers, Tag, "登记转化运用", "责任单位登记后补充依据，提交社会工作部确认；确认后告知每位建议人，并列入承诺事项台账。")
        .WithExample(new Request(
            AdoptionOutcome.NewMeasure, "老旧楼院楼道加装扶手", "为全区没有电梯的老旧楼院楼道加装双侧扶手，方便老人上下楼。",
            [Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4")], true,
            [new("完成首批三个楼院", new(2099, 3, 31)), new("完成其余楼院", new(2099, 6, 30), 2)]))
        .RequiresIdempotencyKey()
        .Refuses([AdoptionErrors.SuggestionUnfit, AdoptionErrors.TooMany, AdoptionErrors.DateInvalid, AdoptionErrors.UnitUnknown, .. AdoptionErrors.OfWords]);

    internal static async Task<Created<AdoptionState>> Handle(
        Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var sources = await db.ContributorsAsync(request.SuggestionIds, request.WholeGroup, caller, ct);
        var unit = await UnitAsync(request.UnitId, db, caller, ct);
        var words = new AdoptionWords(request.Outcome!.Value, PublicLine.Of(request.Title, 2), PublicLine.Of(request.Summary, Limits.ShortestText));
        var steps = (request.Milestones ?? []).Select(s => s.Checked(now)).ToList();
        var its = AdoptionRecord.Propose(AdoptionOrigin.Unit, null, unit.Id, words, steps, caller.Actor, now);
        its.Contribute(sources, unit.Name, caller.Actor, now);
        db.Add(its);
        return TypedResults.Created($"/api/office/adoptions/{its.Id}", await db.SaveAsync(AdoptionState.Of(its), ct));
    }

    private static async Task<Handling.Following.Unit> UnitAsync(Guid? asked, HandlingContext db, Caller caller, CancellationToken ct)
    {
        var id = caller.Is(Role.SocialWorkOfficer) ? asked : caller.Unit();
        return await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && !u.Closed, ct) ?? throw AdoptionErrors.UnitUnknown.Refuse();
    }
}
