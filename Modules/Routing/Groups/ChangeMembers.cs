using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>
/// 加入, 移出: what joins a group that is handled is accepted at that moment; what leaves before that is what it was, with its decision
/// clock as it ran on. What was accepted with the group stays accepted, since its suggester was told so, and gets an order of its own.
/// </summary>
internal static class ChangeMembers
{
    public sealed record AddRequest(
        [property: Description("要加入的建议标识。")]
        [property: Required(ErrorMessage = "请选择要加入的建议。"), MinLength(1, ErrorMessage = "请至少选择一件建议。")]
        [property: MaxLength(Limits.GroupMembers, ErrorMessage = "一次最多加入500件。")]
        IReadOnlyList<Guid> CaseIds);

    public sealed record RemoveRequest(
        [property: Description("移出的理由，500字以内。")]
        [property: Required(ErrorMessage = "请写明移出的理由。"), StringLength(Limits.Remark, ErrorMessage = "理由请控制在500字以内。")]
        string Reason,
        [property: Description("已受理而未答复的，移出后派给哪个首接单位；不填则派给并案组的首接单位。")]
        Guid? LeadUnitId = null);

    public static void Map(Api api)
    {
        api.Office.MapPost("/case-groups/{id:guid}/members", AddAsync)
            .Says(Policies.SocialWork, "并案", "加入并案组", "可随时加入，包括留存的建议：办理中的随即受理，已答复的随即得到同一答复。")
            .WithExample(new AddRequest([Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a5")]))
            .Refuses(
                GroupErrors.NotFound, GroupErrors.WrongState, RoutingErrors.CaseNotFound, RoutingErrors.TextBlocked, GroupErrors.CaseTaken,
                GroupErrors.CaseClosed, GroupErrors.CaseAnswered, GroupErrors.LeadFirst, GroupErrors.TooMany);
        api.Office.MapPost("/case-groups/{id:guid}/members/{caseId:guid}/remove", RemoveAsync)
            .Says(Policies.SocialWork, "并案", "移出并案组", "未受理的恢复原状，时限照常；已随案受理的保持受理，单独派单，60日自它自己受理之日起算。")
            .WithExample(new RemoveRequest("经核实，所提是另一处楼院。"))
            .Refuses(
                GroupErrors.NotFound, GroupErrors.WrongState, GroupErrors.NotMember, GroupErrors.LeadStays,
                RoutingErrors.UnitUnknown, RoutingErrors.UnitTwice, RoutingErrors.UnitClosed, RoutingErrors.UnitCannotHandle);
    }

    internal static Task<GroupState> AddAsync(
        Guid id, AddRequest request, RoutingContext db, GroupKeeper groups, IOptionsMonitor<RoutingSettings> settings, Caller caller,
        TimeProvider time, CancellationToken ct) =>
        db.ActOnGroupAsync(id, request.CaseIds, async held =>
        {
            var now = time.GetUtcNow();
            GroupLifecycle.Table.Next(held.Group.Status, GroupAct.Add);
            foreach (var its in await db.ToJoinAsync(held.Cases, request.CaseIds, held.Lead, ct))
                held.Group.Add(its, settings.CurrentValue.GroupMembers, caller.Actor, now);
            await groups.BringUpAsync(held, caller.Actor, now, ct);
            return GroupState.Of(held.Group);
        }, ct);

    internal static Task<GroupState> RemoveAsync(
        Guid id, Guid caseId, RemoveRequest request, RoutingContext db, GroupKeeper groups, GroupWork work, Caller caller, TimeProvider time,
        CancellationToken ct) =>
        db.ActOnGroupAsync(id, [], async held =>
        {
            var now = time.GetUtcNow();
            GroupLifecycle.Table.Next(held.Group.Status, GroupAct.Remove);
            if (held.Group.Present.FirstOrDefault(m => m.CaseId == caseId) is not { } member) throw GroupErrors.NotMember.Refuse();
            if (caseId == held.Group.LeadId) throw GroupErrors.LeadStays.Refuse();
            held.Group.Leave(GroupAct.Remove, held.Cases[caseId], request.Reason.Trim(), caller.Actor, now);
            await work.SendOnAsync(held, [member], request.LeadUnitId, caller.Actor, now, ct);
            await groups.BringUpAsync(held, caller.Actor, now, ct);
            return GroupState.Of(held.Group);
        }, ct);
}
