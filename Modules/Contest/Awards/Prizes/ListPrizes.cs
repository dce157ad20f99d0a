using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Proposals;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Prizes;

/// <summary>奖品发放台账: every award with what was recorded for it, struck lines too.</summary>
internal static class ListPrizes
{
    public sealed record Line(
        Guid Id, PrizeOutcome Outcome, [property: Description("发放结果的中文说明。")] string OutcomeText,
        [property: Description("方式的中文说明。")] string? MethodText, [property: Description("领取人的中文说明。")] string? ReceivedByText,
        [property: Description("奖品价值，单位为分。")] int AmountCents, [property: Description("日期。")] DateOnly Day,
        [property: Description("签收单文件标识。")] Guid? ReceiptId, [property: Description("说明。")] string? Remark, Guid By, DateTimeOffset At,
        [property: Description("本人确认收到的时间；没有确认则没有。")] DateTimeOffset? AcknowledgedAt,
        [property: Description("作废时间；未作废则没有。")] DateTimeOffset? StruckAt, [property: Description("作废的理由。")] string? StruckBecause);

    public sealed record Item(
        [property: Description("奖项标识。")] Guid AwardId, [property: Description("奖项名称。")] string Kind,
        [property: Description("奖项内的序号。")] int Ordinal,
        [property: Description("拟发奖品的价值，单位为分。")] int PrizeCents, [property: Description("已登记，未作废。")] bool Recorded,
        [property: Description("发放登记，最近的在前。")] IReadOnlyList<Line> Lines);

    public static void Map(Api api) => api.Office.MapGet("/contests/{id:guid}/prizes", Handle)
        .Says(Policies.SocialWork, BeginAwarding.Tag, "奖品发放台账", "全部奖项及其发放登记，至多200个。");

    internal static async Task<Ok<IReadOnlyList<Item>>> Handle([Description("大赛标识，即专题标识。")] Guid id, ContestContext db, CancellationToken ct)
    {
        var kinds = (await db.KindsAsync(id, ct)).ToDictionary(k => k.Id, k => k.Title);
        var lines = (await db.Set<PrizeEntry>().AsNoTracking().Where(p => p.CollectionId == id)
            .OrderByDescending(p => p.At).ToListAsync(ct)).ToLookup(p => p.AwardId);
        return TypedResults.Ok<IReadOnlyList<Item>>((await db.AwardsAsync(id, ct)).ConvertAll(a => new Item(
            a.Id, kinds[a.KindId], a.Ordinal, a.PrizeCents, lines[a.Id].Any(p => p.StruckAt is null), [.. lines[a.Id].Select(LineOf)])));
    }

    private static Line LineOf(PrizeEntry its) => new(
        its.Id, its.Outcome, its.Outcome.Name(), its.Method?.Name(), its.ReceivedBy?.Name(), its.AmountCents, its.Day,
            its.ReceiptId, its.Remark, its.By,
        its.At, its.AcknowledgedAt, its.StruckAt, its.StruckBecause);
}
