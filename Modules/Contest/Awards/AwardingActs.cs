using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Contest.Review.Results;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Awards;

/// <summary>How the awarding stands after an act on it.</summary>
internal sealed record AwardingState(Guid Id, AwardingStatus Status, [property: Description("状态的中文说明。")] string StatusText)
{
    public static AwardingState Of(Awarding its) => new(its.Id, its.Status, its.Status.Name());
}

/// <summary>What acts on an awarding have in common: they follow one another.</summary>
internal static class AwardingActs
{
    /// <summary>One act on an awarding that is held until it is saved; the time is read when its turn has come.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AwardErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<T> ActOnAwardingAsync<T>(this ContestContext db, Guid contest, Func<Awarding, Task<T>> act, CancellationToken ct) =>
        db.InTurnAsync(async () => await act(await db.HoldAwardingAsync(contest, ct)), ct);

    /// <inheritdoc cref="ActOnAwardingAsync{T}"/>
    public static Task<AwardingState> ActOnAwardingAsync(this ContestContext db, Guid contest, Func<Awarding, Task> act, CancellationToken ct) =>
        db.ActOnAwardingAsync(contest, async its =>
        {
            await act(its);
            return AwardingState.Of(its);
        }, ct);

    /// <summary>The awarding, held by the present transaction.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AwardErrors.NotFound"/></exception>
    public static async Task<Awarding> HoldAwardingAsync(this ContestContext db, Guid contest, CancellationToken ct) =>
        (await db.Set<Awarding>().FromSql($"select *, xmin from contest.awarding where id = {contest} for update").ToListAsync(ct)).SingleOrDefault()
        ?? throw AwardErrors.NotFound.Refuse();

    /// <summary>The number of the latest result; 0 while there is none.</summary>
    public static async Task<int> LatestRoundAsync(this ContestContext db, Guid contest, CancellationToken ct) =>
        await db.Set<Standing>().Where(s => s.CollectionId == contest).MaxAsync(s => (int?)s.Round, ct) ?? 0;

    public static Task<List<AwardKind>> KindsAsync(this ContestContext db, Guid contest, CancellationToken ct) =>
        db.Set<AwardKind>().AsNoTracking().Where(k => k.CollectionId == contest).OrderBy(k => k.Position).ToListAsync(ct);

    /// <summary>In the order of notices.</summary>
    public static Task<List<Award>> AwardsAsync(this ContestContext db, Guid contest, CancellationToken ct) => (
        from award in db.Set<Award>().AsNoTracking()
        join kind in db.Set<AwardKind>() on award.KindId equals kind.Id
        where award.CollectionId == contest
        orderby kind.Position, award.Ordinal
        select award).ToListAsync(ct);

    /// <exception cref="Kernel.Http.Refusal"><see cref="CollectionErrors.NotFound"/></exception>
    public static async Task<Guid> ContestByCodeAsync(this ContestContext db, string code, CancellationToken ct) =>
        await db.Collections.Where(c => c.Code == code && c.IsContest).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct)
            ?? throw CollectionErrors.NotFound.Refuse();

    public static Task<ThemedCollection> ContestOfAsync(this ContestContext db, Guid contest, CancellationToken ct) =>
        db.Collections.AsNoTracking().FirstAsync(c => c.Id == contest, ct);
}
