using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Adoption.Recording;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Handling.Adoption.Planning.StepFields;

namespace ZhihuiShibei.Handling.Adoption.Planning;

/// <summary>增加节点: a plan grows; nothing that was promised is taken out of it.</summary>
internal static class AddMilestone
{
    public sealed record Request(
        [property: Description("节点。")]
        [property: Required(ErrorMessage = "请填写节点。")]
        StepInput Milestone);

    public static void Map(Api api) => api.Office.MapPost("/adoptions/{id:guid}/milestones", Handle)
        .Says(Policies.Handlers, RecordAdoption.Tag, "增加节点", "推进中可以增加节点；百分比随之重新计算。")
        .WithExample(new Request(new("增补五个楼院", new(2099, 9, 30)))).RequiresIdempotencyKey()
        .Refuses([AdoptionErrors.NotFound, AdoptionErrors.WrongState, AdoptionErrors.DateInvalid, AdoptionErrors.TooManyMilestones, .. AdoptionErrors.OfWords]);

    internal static Task<AdoptionState> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, (its, _) =>
            its.AddMilestone(request.Milestone.Checked(time.GetUtcNow()), caller.Actor, time.GetUtcNow()), ct);
}

/// <summary>调整时限: a promised day is moved for a reason that everybody may read; the former one stays in sight.</summary>
internal static class MoveMilestone
{
    public sealed record Request(
        [property: Description("新的完成日期。")]
        [property: Required(ErrorMessage = "请填写新的完成日期。")]
        DateOnly? DueOn,
        [property: Description("调整的原因，10至500字，公开，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请写明调整的原因。"), StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string Reason);

    public static void Map(Api api) => api.Office.MapPost("/adoptions/{id:guid}/milestones/{milestoneId:guid}/move", Handle)
        .Says(Policies.Handlers, RecordAdoption.Tag, "调整节点时限", "原来的日期和调整的原因一并公开；已经超期的，超期记录保留。")
        .WithExample(new Request(new(2099, 8, 31), "汛期不宜施工，工期顺延两个月。"))
        .Refuses([
            AdoptionErrors.NotFound, AdoptionErrors.WrongState, AdoptionErrors.MilestoneNotFound, AdoptionErrors.MilestoneReached,
            AdoptionErrors.DateInvalid, .. AdoptionErrors.OfWords]);

    internal static Task<AdoptionState> Handle(
        [Description("转化运用标识。")] Guid id, [Description("节点标识。")] Guid milestoneId, Request request, HandlingContext db, Caller caller,
        TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, (its, _) => its.MoveDate(
            milestoneId, StepInput.CheckedDay(request.DueOn!.Value, time.GetUtcNow()), PublicLine.Of(request.Reason, Limits.ShortestText),
            caller.Actor, time.GetUtcNow()), ct);
}
