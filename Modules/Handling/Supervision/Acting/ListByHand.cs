using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Supervision.Rules;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Acting;

/// <summary>挂牌督办: by hand, because something is important and not only because it is late; with a reason, and ended with one.</summary>
internal static class ListByHand
{
    public sealed record Request(
        [property: Description("挂牌的理由，500字以内。")]
        [property: Required(ErrorMessage = "请填写挂牌的理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason,
        [property: Description("正在办理的建议；与转化运用二选一。")] Guid? SuggestionId = null,
        [property: Description("推进中的转化运用；与建议二选一。")] Guid? AdoptionId = null);

    public static void Map(Api api) => api.Office.MapPost("/supervision/listed", Handle)
        .Says(Policies.SocialWork, SupervisionArea.Tag, "挂牌督办", "重要的建议或承诺可以直接挂牌，不必等到超期；夜间挂牌的，次日早晨起单位才看到。")
        .WithExample(new Request("涉及多个楼院的安全，须限期解决。", Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"))).RequiresIdempotencyKey()
        .Refuses(SupervisionErrors.SubjectMissing, SupervisionErrors.SubjectNotFound, SupervisionErrors.AlreadyListed);

    internal static async Task<Created<SupervisionState>> Handle(
        Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var subject = await Subject.FindAsync(db, request.SuggestionId, request.AdoptionId, caller, ct);
        var book = await RuleBook.ReadAsync(db, ct);
        var state = await db.InTurnAsync(async () =>
        {
            // Two officers at once: the second waits here and is then told.
            await db.Database.ExecuteSqlAsync($"select from handling.handling_case where id = {subject.SuggestionId} for update", ct);
            if (await db.Set<SupervisionItem>().AnyAsync(
                    i => i.Kind == SupervisionKind.Listed && i.EndedAt == null && i.SuggestionId == subject.SuggestionId && i.AdoptionId == subject.AdoptionId, ct))
                throw SupervisionErrors.AlreadyListed.Refuse();
            var its = SupervisionItem.List(
                subject.SuggestionId, subject.AdoptionId, subject.UnitId, request.Reason.Trim(), subject.DueAt, book.Current.NoticeAt(now), caller.Actor, now);
            db.Add(its);
            return SupervisionState.Of(its);
        }, ct);
        return TypedResults.Created($"/api/office/supervision/{state.Id}", state);
    }
}
