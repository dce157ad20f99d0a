using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Certificates;
using ZhihuiShibei.Contest.Awards.Prizes;
using ZhihuiShibei.Contest.Awards.Proposals;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Notices;

/// <summary>发布公示: first of the result, with days for objections; in the end of what was handed out when. Looked at beforehand,
/// word for word.</summary>
internal static class PublishNotice
{
    public sealed record Response(
        [property: Description("第几份公示，从1起。")] int Number,
        [property: Description("公示网页的路径。")] string Path,
        [property: Description("公示内容的校验值。")] string Hash,
        [property: Description("提出异议的截止时刻；发放情况公示没有。")] DateTimeOffset? ObjectionsUntil);

    public static void Map(Api api)
    {
        api.Office.MapGet("/contests/{id:guid}/notices/preview", PreviewAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "预览公示", "按现在的名单（确认之后按发放登记）写出将要公示的内容，姓名已按规则隐去。")
            .Refuses(AwardErrors.NotFound);
        api.Office.MapPost("/contests/{id:guid}/notices/result", ResultAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "发布评审结果公示", "复核通过后进行；公示期5个工作日，其间接受异议。发布后内容不能修改。")
            .RequiresIdempotencyKey()
            .Refuses(
                AwardErrors.NotFound, AwardErrors.WrongState, AwardErrors.RankingAwaited, AwardErrors.RankingChanged, AwardErrors.EntryUnfit,
                AwardErrors.CaseUnfit);
        api.Office.MapPost("/contests/{id:guid}/notices/hand-out", HandOutAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "发布发放情况公示", "全部奖项都登记发放（或放弃）之后进行。发布后内容不能修改。")
            .RequiresIdempotencyKey()
            .Refuses(AwardErrors.NotFound, AwardErrors.WrongState, AwardErrors.PrizesMissing);
    }

    internal static async Task<NoticeSnapshot> PreviewAsync(
        [Description("大赛标识，即专题标识。")] Guid id, ContestContext db, NoticeComposer composer, ClockRules rules,
        CurrentCalendar calendar, TimeProvider time, CancellationToken ct)
    {
        var its = await db.Set<Awarding>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) ?? throw AwardErrors.NotFound.Refuse();
        var now = time.GetUtcNow();
        var kind = its.ConfirmedAt is null ? NoticeKind.Result : NoticeKind.HandOut;
        var until = kind == NoticeKind.Result
            ? ClockRecord.Start(id, rules[ClockRules.PublicNotice], now, "preview", "公示", calendar.Value).DueAt : null;
        return await composer.ComposeAsync(its, kind, 1 + await db.Set<AwardNotice>().CountAsync(n => n.CollectionId == id, ct), now, until, ct);
    }

    internal static Task<Response> ResultAsync(
        Guid id, ContestContext db, NoticeComposer composer, ClockRules rules, CurrentCalendar calendar, Caller caller,
        TimeProvider time, CancellationToken ct) =>
        db.ActOnAwardingAsync(id, async its =>
        {
            var now = time.GetUtcNow();
            var clock = ClockRecord.Start(NewId.At(now), rules[ClockRules.PublicNotice], now, caller.Id.ToString(), "公示", calendar.Value);
            its.Publish(clock.SubjectId, caller.Actor, now);
            await db.MustStillFitAsync(its, ct);
            db.Add(clock);
            return await PublishAsync(its, NoticeKind.Result, clock.SubjectId, clock, db, composer, caller.Actor, now, ct);
        }, ct);

    internal static Task<Response> HandOutAsync(
        Guid id, ContestContext db, NoticeComposer composer, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAwardingAsync(id, async its =>
        {
            var now = time.GetUtcNow();
            its.PublishHandOut(caller.Actor, now);
            var handedOut = db.Set<PrizeEntry>().Where(p => p.StruckAt == null).Select(p => p.AwardId);
            var revoked = db.Set<Certificate>().Where(c => c.Status == CertificateStatus.Revoked).Select(c => c.AwardId);
            if (await db.Set<Award>().AnyAsync(a => a.CollectionId == id && !handedOut.Contains(a.Id) && !revoked.Contains(a.Id), ct))
                throw AwardErrors.PrizesMissing.Refuse();
            return await PublishAsync(its, NoticeKind.HandOut, NewId.At(now), null, db, composer, caller.Actor, now, ct);
        }, ct);

    private static async Task<Response> PublishAsync(
        Awarding its, NoticeKind kind, Guid id, ClockRecord? clock, ContestContext db, NoticeComposer composer, Actor by,
        DateTimeOffset now, CancellationToken ct)
    {
        var before = await db.Set<AwardNotice>().AsNoTracking().Where(n => n.CollectionId == its.Id)
            .OrderByDescending(n => n.Number).FirstOrDefaultAsync(ct);
        var snapshot = await composer.ComposeAsync(its, kind, (before?.Number ?? 0) + 1, now, clock?.DueAt, ct);
        var notice = AwardNotice.Publish(id, its.Id, snapshot, before, clock, by, now);
        db.Add(notice);
        db.Audit(NoticeSeal.Action, nameof(AwardNotice), id, notice.Hash);
        return new(notice.Number, $"/zt/{snapshot.Code}/notice/{notice.Number}", notice.Hash, notice.ObjectionsUntil);
    }
}
