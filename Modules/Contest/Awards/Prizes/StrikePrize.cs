using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Proposals;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Prizes;

/// <summary>作废发放登记: what was recorded wrongly stays on the ledger, struck, with a reason.</summary>
internal static class StrikePrize
{
    public sealed record Request(
        [property: Description("作废的理由，500字以内。")]
        [property: Required(ErrorMessage = "请填写作废的理由。"), StringLength(500, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api) => api.Office.MapPost("/prizes/{id:guid}/strike", Handle)
        .Says(Policies.SocialWork, BeginAwarding.Tag, "作废发放登记", "公示发放情况之前可以作废有误的登记，再重新登记；原登记保留。")
        .WithExample(new Request("日期填写有误，重新登记。"))
        .Refuses(PrizeErrors.NotFound, AwardErrors.WrongState);

    internal static async Task<AwardingState> Handle(
        [Description("发放登记标识。")] Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var contest = await db.Set<PrizeEntry>().Where(p => p.Id == id).Select(p => (Guid?)p.CollectionId).FirstOrDefaultAsync(ct)
            ?? throw PrizeErrors.NotFound.Refuse();
        return await db.ActOnAwardingAsync(contest, async its =>
        {
            var now = time.GetUtcNow();
            its.Strike(request.Reason.Trim(), caller.Actor, now);
            (await db.Set<PrizeEntry>().FirstOrDefaultAsync(p => p.Id == id && p.StruckAt == null, ct)
                ?? throw PrizeErrors.NotFound.Refuse()).Strike(request.Reason.Trim(), now);
        }, ct);
    }
}
