using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>另选牵头建议, 合并并案组, 撤销并案.</summary>
internal static class ChangeGroup
{
    public sealed record LeadRequest(
        [property: Description("新的牵头建议标识，须是组内的建议。")]
        [property: Required(ErrorMessage = "请选择牵头建议。")]
        Guid? CaseId);

    public sealed record AbsorbRequest(
        [property: Description("并进来的并案组标识；它的全部建议加入本组，它随即撤销。")]
        [property: Required(ErrorMessage = "请选择要并进来的并案组。")]
        Guid? GroupId);

    public sealed record DissolveRequest(
        [property: Description("撤销的理由，500字以内。")]
        [property: Required(ErrorMessage = "请写明撤销的理由。"), StringLength(Limits.Remark, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/case-groups/{id:guid}/lead", LeadAsync)
            .Says(Policies.SocialWork, "并案", "另选牵头建议", "牵头建议受理之前可以另选；首提者不变。")
            .WithExample(new LeadRequest(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a5")))
            .Refuses(GroupErrors.NotFound, GroupErrors.WrongState, GroupErrors.NotMember, GroupErrors.LeadFixed);
        api.Office.MapPost("/case-groups/{id:guid}/absorb", AbsorbAsync)
            .Says(Policies.SocialWork, "并案", "合并并案组", "另一组的全部建议加入本组，由本组的牵头建议牵头。")
            .WithExample(new AbsorbRequest(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a6")))
            .Refuses(GroupErrors.NotFound, GroupErrors.WrongState, GroupErrors.SameGroup, GroupErrors.CannotAbsorb, GroupErrors.TooMany);
        api.Office.MapPost("/case-groups/{id:guid}/dissolve", DissolveAsync)
            .Says(Policies.SocialWork, "并案", "撤销并案", "各件建议恢复单独办理：未受理的恢复原状，已受理而未答复的单独派给并案组的首接单位。")
            .WithExample(new DissolveRequest("并案有误，所提不是同一事项。"))
            .Refuses(GroupErrors.NotFound, GroupErrors.WrongState);
    }

    internal static Task<GroupState> LeadAsync(
        Guid id, LeadRequest request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnGroupAsync(id, [], held =>
        {
            if (held.Group.Status != GroupStatus.Dissolved && held.Lead.Status == TriageStatus.Accepted) throw GroupErrors.LeadFixed.Refuse();
            GroupLifecycle.Table.Next(held.Group.Status, GroupAct.ChooseLead);
            if (!held.Group.Followers.Any(m => m.CaseId == request.CaseId)) throw GroupErrors.NotMember.Refuse("请选择组内另一件建议作为牵头建议。");
            held.Group.PutInLead(GroupAct.ChooseLead, held.Cases[request.CaseId!.Value], held.Cases, caller.Actor, time.GetUtcNow());
            return Task.FromResult(GroupState.Of(held.Group));
        }, ct);

    internal static Task<GroupState> AbsorbAsync(
        Guid id, AbsorbRequest request, RoutingContext db, GroupKeeper groups, IOptionsMonitor<RoutingSettings> settings, Caller caller,
        TimeProvider time, CancellationToken ct) =>
        request.GroupId == id ? throw GroupErrors.SameGroup.Refuse() : db.InTurnAsync(async () =>
        {
            var (now, other) = (time.GetUtcNow(), request.GroupId!.Value);
            var held = (await db.HoldGroupsAsync([id, other], ct)).ToDictionary(h => h.Group.Id);
            if (held.Count < 2) throw GroupErrors.NotFound.Refuse();
            await groups.AbsorbAsync(held[id], held[other], settings.CurrentValue.GroupMembers, caller.Actor, now, ct);
            return GroupState.Of(held[id].Group);
        }, ct);

    internal static Task<GroupState> DissolveAsync(
        Guid id, DissolveRequest request, RoutingContext db, GroupWork work, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnGroupAsync(id, [], async held =>
        {
            var (now, followers) = (time.GetUtcNow(), held.Group.Followers.ToList());
            GroupLifecycle.Table.Next(held.Group.Status, GroupAct.Dissolve);
            held.Group.Dissolve(held.Cases, GroupAct.Remove, request.Reason.Trim(), caller.Actor, now);
            await work.SendOnAsync(held, followers, null, caller.Actor, now, ct);
            return GroupState.Of(held.Group);
        }, ct);
}
