using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>并案: puts cases that say the same under one lead. Where the lead is accepted, or answered, already, the others are at once.</summary>
internal static class FormGroup
{
    public sealed record Request(
        [property: Description("牵头建议标识：办理和答复在它名下。")]
        [property: Required(ErrorMessage = "请选择牵头建议。")]
        Guid? LeadId,
        [property: Description("其他同类建议的标识，至少一件。")]
        [property: Required(ErrorMessage = "请选择要并入的建议。"), MinLength(1, ErrorMessage = "请至少选择一件要并入的建议。")]
        [property: MaxLength(Limits.GroupMembers, ErrorMessage = "一次最多并入500件。")]
        IReadOnlyList<Guid> MemberIds);

    public static void Map(Api api) => api.Office.MapPost("/case-groups", Handle)
        .Says(Policies.SocialWork, "并案", "并案", "把同类建议放在一件牵头建议之下：一次办理，每位建议人凭自己的编号收到同一答复。牵头建议已受理的，其他建议随即受理；已答复的，随即答复。")
        .WithExample(new Request(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), [Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a5")]))
        .RequiresIdempotencyKey()
        .Refuses(
            RoutingErrors.CaseNotFound, RoutingErrors.TextBlocked, GroupErrors.CaseTaken, GroupErrors.CaseClosed,
            GroupErrors.CaseAnswered, GroupErrors.LeadFirst, GroupErrors.TooMany, GroupErrors.NotMember);

    internal static async Task<Created<GroupState>> Handle(
        Request request, RoutingContext db, GroupKeeper groups, IOptionsMonitor<RoutingSettings> settings, Caller caller, TimeProvider time,
        CancellationToken ct)
    {
        var state = await db.InTurnAsync(async () =>
        {
            var now = time.GetUtcNow();
            Guid[] ids = [request.LeadId!.Value, .. request.MemberIds];
            var cases = await db.HoldCasesAsync([.. ids.Distinct()], ct);
            var lead = cases.GetValueOrDefault(ids[0]) ?? throw RoutingErrors.CaseNotFound.Refuse();
            var all = await db.ToJoinAsync(cases, ids, lead, ct);
            if (all.Count < 2) throw GroupErrors.NotMember.Refuse("请至少选择一件牵头建议以外的建议。");
            var group = CaseGroup.Form(lead, caller.Actor, now);
            db.Add(group);
            foreach (var its in all.Skip(1)) group.Add(its, settings.CurrentValue.GroupMembers, caller.Actor, now);
            await groups.BringUpAsync(await db.HeldAsync(group, cases, ct), caller.Actor, now, ct);
            return GroupState.Of(group);
        }, ct);
        return TypedResults.Created($"/api/office/case-groups/{state.Id}", state);
    }
}
