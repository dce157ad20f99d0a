using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Notices;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Proposals;

/// <summary>提交, 退回, 复核通过, 撤回重拟: two people stand behind every proposal that everybody sees.</summary>
internal static class ReleaseAwards
{
    public sealed record Request(
        [property: Description("理由，500字以内；撤回正在公示的名单时随公示公开。")]
        [property: Required(ErrorMessage = "请填写理由。"), StringLength(500, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/contests/{id:guid}/awards/submit", Submit)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "提交复核", "名单须按最新的评审结果拟定。")
            .Refuses(AwardErrors.NotFound, AwardErrors.WrongState, AwardErrors.Empty, AwardErrors.RankingAwaited, AwardErrors.RankingChanged,
                AwardErrors.EntryUnfit, AwardErrors.CaseUnfit);
        api.Office.MapPost("/contests/{id:guid}/awards/send-back", SendBack)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "退回修改拟奖名单", "写明要改什么。")
            .WithExample(new Request("请核对第三名的奖品价值。"))
            .Refuses(AwardErrors.NotFound, AwardErrors.WrongState);
        api.Office.MapPost("/contests/{id:guid}/awards/release", Release)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "复核通过", "由没有拟定、提交过这份名单的人复核；通过后可以公示。")
            .Refuses(AwardErrors.NotFound, AwardErrors.WrongState, AwardErrors.OwnProposal, AwardErrors.RankingAwaited, AwardErrors.RankingChanged,
                AwardErrors.EntryUnfit, AwardErrors.CaseUnfit);
        api.Office.MapPost("/contests/{id:guid}/awards/retract", Retract)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "撤回重拟", "发现有误或有人撤回参赛建议时，撤回待公示或公示中的名单，重新拟定后另行公示。")
            .WithExample(new Request("一件参赛建议由本人撤回，名单重新拟定。"))
            .Refuses([AwardErrors.NotFound, AwardErrors.WrongState, .. AwardErrors.OfWords]);
    }

    internal static Task<AwardingState> Submit(Guid id, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAwardingAsync(id, async its =>
        {
            its.Submit(await db.Set<Award>().CountAsync(a => a.CollectionId == id, ct), caller.Actor, time.GetUtcNow());
            await db.MustStillFitAsync(its, ct);
        }, ct);

    internal static Task<AwardingState> SendBack(
        Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAwardingAsync(id, its =>
        {
            its.SendBack(request.Reason.Trim(), caller.Actor, time.GetUtcNow());
            return Task.CompletedTask;
        }, ct);

    internal static Task<AwardingState> Release(Guid id, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAwardingAsync(id, async its =>
        {
            its.Release(caller.Actor, time.GetUtcNow());
            await db.MustStillFitAsync(its, ct);
        }, ct);

    internal static Task<AwardingState> Retract(
        Guid id, Request request, ContestContext db, Caller caller, CurrentCalendar calendar, TimeProvider time, CancellationToken ct) =>
        db.ActOnAwardingAsync(id, async its =>
        {
            var (now, reason) = (time.GetUtcNow(), PublicText.Of(request.Reason));
            its.Retract(reason, caller.Actor, now);
            await db.EndNoticeAsync(its, reason, caller.Actor, now, calendar.Value, ct);
        }, ct);
}
