using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Cases;
using ZhihuiShibei.Contest.Entries;

namespace ZhihuiShibei.Contest.Awards.Proposals;

/// <summary>Whether a proposal still stands on what it was made from: people withdraw, promises are dropped, results are made anew.</summary>
internal static class Fitness
{
    /// <exception cref="Kernel.Http.Refusal"><see cref="AwardErrors.RankingAwaited"/>, <see cref="AwardErrors.RankingChanged"/>,
    /// <see cref="AwardErrors.EntryUnfit"/>, <see cref="AwardErrors.CaseUnfit"/></exception>
    public static async Task MustStillFitAsync(this ContestContext db, Awarding its, CancellationToken ct)
    {
        await db.MustBeRankedAsync(its.Id, ct);
        if (await db.LatestRoundAsync(its.Id, ct) != its.Round) throw AwardErrors.RankingChanged.Refuse();
        var awards = db.Set<Award>().Where(a => a.CollectionId == its.Id);
        if (await awards.AnyAsync(a => a.EntryId != null && !db.Entries.Any(
                e => e.Id == a.EntryId && e.Status != EntryStatus.Withdrawn && e.Status != EntryStatus.Rejected), ct))
            throw AwardErrors.EntryUnfit.Refuse("名单中有参赛建议已撤回或初审不通过，请撤回名单，重新拟定。");
        var cases = db.CasesOf(its.Id);
        if (await awards.AnyAsync(a => a.AdoptionId != null && !cases.Any(c => c.AdoptionId == a.AdoptionId), ct))
            throw AwardErrors.CaseUnfit.Refuse("名单中有转化运用已经终止，请撤回名单，重新拟定。");
    }
}
