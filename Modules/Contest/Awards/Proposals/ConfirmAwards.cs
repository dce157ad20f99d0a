using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Certificates;
using ZhihuiShibei.Contest.Awards.Notices;
using ZhihuiShibei.Contest.Awards.Objections;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Proposals;

/// <summary>确认获奖: after the last day of the notice, when every objection is answered; certificates are issued, winners are told.</summary>
internal static class ConfirmAwards
{
    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/awards/confirm", Handle)
        .Says(Policies.SocialWork, BeginAwarding.Tag, "确认获奖", "公示期满、异议全部答复后进行；随即颁发证书编号，并告知获奖的建议人。")
        .Refuses(
            AwardErrors.NotFound, AwardErrors.WrongState, AwardErrors.NoticeRunning, AwardErrors.NoticeAltered, AwardErrors.ObjectionsOpen,
            AwardErrors.RankingAwaited, AwardErrors.RankingChanged, AwardErrors.EntryUnfit, AwardErrors.CaseUnfit);

    internal static Task<AwardingState> Handle(Guid id, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAwardingAsync(id, async its =>
        {
            var now = time.GetUtcNow();
            its.Confirm(caller.Actor, now);
            var notice = (await db.NoticesAsync(id, ct)).Single(n => n.Notice.Id == its.NoticeId);
            if (now < notice.Notice.ObjectionsUntil) throw AwardErrors.NoticeRunning.Refuse();
            if (await db.Set<Objection>().AnyAsync(o => o.CollectionId == id && o.Status == ObjectionStatus.Received, ct))
                throw AwardErrors.ObjectionsOpen.Refuse();
            await db.MustStillFitAsync(its, ct);
            await db.ConcludeReviewAsync(id, caller.Actor, now, ct);
            await IssueAsync(its, notice.Snapshot ?? throw AwardErrors.NoticeAltered.Refuse(), db, caller, now, ct);
        }, ct);

    private static async Task IssueAsync(
        Awarding its, NoticeSnapshot shown, ContestContext db, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        var kinds = (await db.KindsAsync(its.Id, ct)).ToDictionary(k => k.Id);
        var awards = await db.AwardsAsync(its.Id, ct);
        var entryIds = awards.Where(a => a.EntryId is not null).Select(a => a.EntryId).ToList();
        var suggestions = await db.Entries.Where(e => entryIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.SuggestionId, ct);
        foreach (var award in awards)
        {
            var kind = kinds[award.KindId];
            // What is confirmed is what everybody could object to: rows that say something else are not confirmed.
            var line = shown.LineOf(kind.Title, award.Ordinal) ?? throw AwardErrors.NoticeAltered.Refuse();
            var certificate = Certificate.Issue(its, kind, award, line.Winner, line.Work, caller.Actor, now);
            db.Add(certificate);
            if (award.EntryId is { } entry)
                its.Tell(new AwardConfirmed(suggestions[entry], its.Id, award.Id, shown.Contest, kind.Title, certificate.Number,
                    award.PrizeCents > 0, now));
        }

        if (shown.Groups.Sum(g => g.Lines.Count) != awards.Count) throw AwardErrors.NoticeAltered.Refuse();
    }
}
