using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Proposals;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Prizes;

/// <summary>登记发放: what was handed to the winner, when and how, with a signed receipt; or that the winner declined, and why.</summary>
internal static class HandOverPrize
{
    public sealed record Request(
        [property: Description("HandedOver 已发放，Declined 获奖人放弃。")] [property: Required(ErrorMessage = "请选择发放结果。")] PrizeOutcome? Outcome,
        [property: Description("发放日期；放弃的为表示放弃的日期。")] [property: Required(ErrorMessage = "请填写日期。")] DateOnly? Day,
        [property: Description("方式：Ceremony 现场颁发，Collected 领取，Delivered 上门送达，Posted 邮寄，Plaque 授牌；放弃的不填。")] PrizeMethod? Method = null,
        [property: Description("领取人：Winner 本人，Proxy 代领人，UnitRepresentative 单位代表；放弃的不填。")] PrizeReceiver? ReceivedBy = null,
        [property: Description("奖品价值，单位为分；授牌为0。")] [property: Range(0, int.MaxValue, ErrorMessage = "奖品价值不能为负数。")] int AmountCents = 0,
        [property: Description("已上传到这个奖项的签收单；放弃的可以不填。")] Guid? ReceiptId = null,
        [property: Description("放弃的原因或其他说明，500字以内，内部使用。")] [property: StringLength(500, ErrorMessage = "说明请控制在500字以内。")] string? Remark = null);

    public sealed record Response([property: Description("发放登记标识。")] Guid Id);

    public static void Map(Api api) => api.Office.MapPost("/awards/{id:guid}/prize", Handle)
        .Says(Policies.SocialWork, BeginAwarding.Tag, "登记发放", "确认获奖之后、公示发放情况之前登记；价值不能超过上限。")
        .WithExample(new Request(PrizeOutcome.HandedOver, new(2025, 7, 1), PrizeMethod.Ceremony, PrizeReceiver.Winner, 50_000,
            Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4")))
        .RequiresIdempotencyKey()
        .Refuses(
            PrizeErrors.AwardNotFound, AwardErrors.WrongState, PrizeErrors.AlreadyRecorded, PrizeErrors.ReceiptMissing,
            PrizeErrors.AmountExceeded, PrizeErrors.DateInvalid);

    internal static async Task<Created<Response>> Handle(
        [Description("奖项标识。")] Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var award = await db.Set<Award>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) ?? throw PrizeErrors.AwardNotFound.Refuse();
        var answer = await db.ActOnAwardingAsync(award.CollectionId, async its =>
        {
            var now = time.GetUtcNow();
            its.HandOver($"{award.Id}", caller.Actor, now);
            if (await db.Set<PrizeEntry>().AnyAsync(p => p.AwardId == id && p.StruckAt == null, ct)) throw PrizeErrors.AlreadyRecorded.Refuse();
            if (request.Day < Shanghai.DateOf(its.ConfirmedAt!.Value) || request.Day > Shanghai.DateOf(now))
                throw PrizeErrors.DateInvalid.Refuse();
            var entry = await CheckedAsync(request, award, db, caller.Actor, now, ct);
            db.Add(entry);
            return new Response(entry.Id);
        }, ct);
        return TypedResults.Created($"/api/office/contests/{award.CollectionId}/prizes", answer);
    }

    private static async Task<PrizeEntry> CheckedAsync(
        Request its, Award award, ContestContext db, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var declined = its.Outcome == PrizeOutcome.Declined;
        if (!declined && its.AmountCents > award.CapCents)
            throw PrizeErrors.AmountExceeded.Refuse($"该奖项的奖品价值不超过{Money.Yuan(award.CapCents)}元，所填为{Money.Yuan(its.AmountCents)}元，请核对后重试。");
        var remark = string.IsNullOrWhiteSpace(its.Remark) ? null : PublicText.Seen(its.Remark);
        if (declined ? remark is null : its is not { Method: not null, ReceivedBy: not null, ReceiptId: not null })
            throw PrizeErrors.ReceiptMissing.Refuse();
        if (its.ReceiptId is { } receipt && !await db.Set<ReceiptFile>().AnyAsync(f => f.Id == receipt && f.AwardId == award.Id, ct))
            throw PrizeErrors.ReceiptMissing.Refuse();
        return new PrizeEntry
        {
            Id = NewId.At(now), CollectionId = award.CollectionId, AwardId = award.Id, CapCents = award.CapCents, Outcome = its.Outcome!.Value,
            Method = declined ? null : its.Method, ReceivedBy = declined ? null : its.ReceivedBy, AmountCents = declined ? 0 : its.AmountCents,
            Day = its.Day!.Value, ReceiptId = its.ReceiptId, Remark = remark, By = by.Id, At = now,
        };
    }
}
