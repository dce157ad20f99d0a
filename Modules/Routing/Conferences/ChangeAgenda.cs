using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>列入议题, 撤下议题: an accepted case, on one open agenda at most.</summary>
internal static class ChangeAgenda
{
    public sealed record Request(
        [property: Description("建议标识。")]
        [property: Required(ErrorMessage = "请选择建议。")]
        Guid? CaseId,
        [property: Description("需要会议研究的问题，500字以内。")]
        [property: Required(ErrorMessage = "请写明需要研究的问题。"), StringLength(Limits.Remark, ErrorMessage = "问题请控制在500字以内。")]
        string Question);

    public sealed record Response([property: Description("议题标识。")] Guid ItemId, [property: Description("议程中的次序。")] int Position);

    public static void Map(Api api)
    {
        api.Office.MapPost("/conferences/{id:guid}/items", PutAsync)
            .Says(Policies.SocialWork, "联席会议", "列入议题", "把正在办理的建议列入议程，写明需要研究的问题。")
            .WithExample(new Request(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), "首接单位由区住建局还是属地街道承担。"))
            .Refuses(
                ConferenceErrors.NotFound, ConferenceErrors.WrongState, RoutingErrors.CaseNotFound, ConferenceErrors.CaseNotOpen, ConferenceErrors.CaseListed);
        api.Office.MapPost("/conferences/{id:guid}/items/{itemId:guid}/remove", RemoveAsync)
            .Says(Policies.SocialWork, "联席会议", "撤下议题", "召开前可撤下议题。")
            .Refuses(ConferenceErrors.NotFound, ConferenceErrors.WrongState, ConferenceErrors.ItemNotFound);
    }

    internal static Task<Response> PutAsync(Guid id, Request request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnConferenceAsync(id, async its =>
        {
            // The case is held too: it cannot be withdrawn, or put on another agenda, in the same moment.
            var triage = await db.HoldCaseAsync(request.CaseId!.Value, ct);
            if (triage is not { Seal: SealStatus.Open }) throw RoutingErrors.CaseNotFound.Refuse();
            if (triage.LeadCaseId is not null) throw ConferenceErrors.CaseNotOpen.Refuse("这件建议已并案办理，请把它的牵头建议列入议题。");
            if (triage.Status != TriageStatus.Accepted) throw ConferenceErrors.CaseNotOpen.Refuse();
            if (await db.Set<AgendaItem>().AnyAsync(i => i.CaseId == triage.Id && i.Outcome == AgendaOutcome.Open, ct)) throw ConferenceErrors.CaseListed.Refuse();
            var item = its.PutOnAgenda(triage, request.Question.Trim(), caller.Actor, time.GetUtcNow());
            return new Response(item.Id, item.Position);
        }, ct);

    internal static Task<ConferenceState> RemoveAsync(
        Guid id, Guid itemId, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnConferenceAsync(id, its =>
        {
            its.TakeOffAgenda(itemId, caller.Actor, time.GetUtcNow());
            return Task.FromResult(ConferenceState.Of(its));
        }, ct);
}
