using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Adoption.Planning;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Handling.Adoption.Planning.StepFields;

namespace ZhihuiShibei.Handling.Adoption.Recording;

/// <summary>修改转化运用: words and plan anew, until it is submitted; what came onto the ledger by itself is completed here.</summary>
internal static class EditAdoption
{
    public sealed record Request(
        [property: Description("转化去向。")]
        [property: Required(ErrorMessage = "请选择转化去向。")]
        AdoptionOutcome? Outcome,
        [property: Description("名称，2至60字，公开。")]
        [property: Required(ErrorMessage = "请填写名称。"), StringLength(RecordAdoption.TitleLength, ErrorMessage = "名称请控制在60字以内。")]
        string Title,
        [property: Description("做什么、会有什么变化，10至2000字，公开，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请写明做什么、会有什么变化。"), StringLength(Limits.Text, ErrorMessage = "内容请控制在2000字以内。")]
        string Summary,
        [property: Description("全部节点，按先后，至多30个；代替以前的计划。")]
        [property: Required(ErrorMessage = "请列出节点。"), MaxLength(AdoptionRecord.MostMilestones, ErrorMessage = "节点最多30个。")]
        IReadOnlyList<StepInput> Milestones);

    public static void Map(Api api) => api.Office.MapPut("/adoptions/{id:guid}", Handle)
        .Says(Policies.Handlers, RecordAdoption.Tag, "修改转化运用", "提交确认之前可以反复修改；节点整体代替。确认后只能增加节点或调整时限。")
        .WithExample(new Request(
            AdoptionOutcome.NewMeasure, "老旧楼院楼道加装扶手", "为全区没有电梯的老旧楼院楼道加装双侧扶手，方便老人上下楼。",
            [new("完成首批三个楼院", new(2099, 3, 31)), new("完成其余楼院", new(2099, 6, 30), 2)]))
        .Refuses([AdoptionErrors.NotFound, AdoptionErrors.WrongState, AdoptionErrors.DateInvalid, .. AdoptionErrors.OfWords]);

    internal static Task<AdoptionState> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, (its, _) =>
        {
            var now = time.GetUtcNow();
            var words = new AdoptionWords(request.Outcome!.Value, PublicLine.Of(request.Title, 2), PublicLine.Of(request.Summary, Limits.ShortestText));
            its.Edit(words, [.. request.Milestones.Select(s => s.Checked(now))], caller.Actor, now);
        }, ct);
}
