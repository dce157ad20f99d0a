using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Adoption;
using ZhihuiShibei.Handling.Following;
using ZhihuiShibei.Handling.Supervision.Rules;
using ZhihuiShibei.Kernel.Clocks;
using static ZhihuiShibei.Handling.Supervision.Rules.LadderFields;

namespace ZhihuiShibei.Handling.Supervision.Climbing;

/// <summary>
/// Holds every ladder to its clock: whatever act moves a clock, its ladder moves in the same save, so that no act can forget to say so.
/// A save that touches no clock and no milestone costs nothing.
/// </summary>
internal static class LadderKeeper
{
    /// <summary>Called before each save of the module.</summary>
    public static async Task FollowClocksAsync(this HandlingContext db, CancellationToken ct)
    {
        List<Moved> moved = [.. OfCases(db), .. OfCommitments(db)];
        if (moved.Count == 0) return;
        var ids = moved.ConvertAll(m => m.Clock);
        var ladders = await db.Set<Ladder>().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
        var climbs = new Climbs(db, await RuleBook.ReadAsync(db, ct));
        foreach (var its in moved)
        {
            if (!ladders.TryGetValue(its.Clock, out var ladder))
            {
                if (its.Ended || its.DueAt is null) continue;
                db.Add(ladder = Ladder.Of(its.Clock, its.Suggestion, its.Adoption, its.Code, its.From));
            }

            await climbs.TellAsync(ladder, ladder.Follow(its.Unit ?? ladder.UnitId, its.DueAt, its.Extended, its.Ended, its.At, climbs.Book), its.Why, its.At, ct);
        }
    }

    /// <summary>What came before a notice was loaded is told by the dates of its day, however late this host hears of the notice.</summary>
    public static async Task ClimbToNoticesAsync(
        this HandlingContext db, IEnumerable<HandlingCase> cases, CurrentCalendar calendars, CancellationToken ct)
    {
        var until = cases.SelectMany(c => c.Clocks).Where(k => calendars.Value.Revision > k.CalendarRevision)
            .ToDictionary(k => k.Id, k => calendars.After(k.CalendarRevision).First().Since);
        var climbs = new Climbs(db, await RuleBook.ReadAsync(db, ct));
        foreach (var ladder in await db.Set<Ladder>().Where(l => until.Keys.Contains(l.Id)).ToListAsync(ct))
            await climbs.TellAsync(ladder, ladder.Climb(until[ladder.Id], climbs.Book), "", until[ladder.Id], ct);
    }

    private static IEnumerable<Moved> OfCases(HandlingContext db)
    {
        var clocks = db.ChangeTracker.Entries<ClockRecord>().Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => e.Entity.SubjectId).ToHashSet();
        var cases = db.ChangeTracker.Entries<HandlingCase>().Where(e => e.State == EntityState.Added || clocks.Contains(e.Entity.Id)
                || (e.State == EntityState.Modified && (e.Property(c => c.LeadUnitId).IsModified || e.Property(c => c.Status).IsModified)))
            .Select(e => e.Entity).ToList();
        foreach (var its in cases)
        {
            foreach (var clock in its.Clocks.Where(c => c.RuleCode is ClockRules.Handling or ClockRules.Progress or ClockRules.CoHandling))
            {
                var off = its.ClosedAt is not null || its.Status == HandlingStatus.Merged || clock.Status == ClockStatus.Paused;
                yield return new(
                    clock.Id, clock.RuleCode, its.Id, null, UnitOf(db, its, clock), off ? null : clock.DueAt,
                    clock.Entries.Count(e => e.Act == ClockAct.Extend), clock.StoppedAt is not null, clock.Entries[0].At,
                    its.Clocks.Max(c => c.Entries[^1].At), clock.StoppedAt is null ? "暂停计时或并案办理" : clock.Entries[^1].Why);
            }
        }
    }

    /// <summary>The lead's, or of a part that begins the co-handling unit's, which it stays.</summary>
    private static Guid? UnitOf(HandlingContext db, HandlingCase its, ClockRecord clock) => clock.RuleCode == ClockRules.CoHandling
        ? db.ChangeTracker.Entries<CoUnit>().FirstOrDefault(u => u.Entity.ClockId == clock.Id)?.Entity.UnitId
        : its.LeadUnitId ?? Guid.Empty;

    private static IEnumerable<Moved> OfCommitments(HandlingContext db)
    {
        var changed = db.ChangeTracker.Entries<AdoptionRecord>()
            .Where(e => e.State == EntityState.Modified && e.Entity.ConfirmedAt is not null && e.Collection(a => a.Contributors).IsLoaded)
            .Select(e => e.Entity).ToList();
        foreach (var its in changed)
        {
            var first = its.Contributors.MinBy(c => c.Rank, StringComparer.Ordinal)!.SuggestionId;
            foreach (var milestone in its.Milestones)
            {
                var ended = milestone.ReachedAt is not null || its.EndedAt is not null;
                yield return new(
                    milestone.Id, LadderRule.Commitment, first, its.Id, its.UnitClosedAt is null ? its.UnitId : Guid.Empty, milestone.DueAt,
                    its.Moves.Count(m => m.MilestoneId == milestone.Id), ended, its.ConfirmedAt!.Value, its.PlanAt,
                    milestone.ReachedAt is not null ? "节点已完成" : its.EndedAt is not null ? "已终止" : "时限已调整");
            }
        }
    }

    /// <param name="Unit">Nothing where it cannot have changed.</param>
    /// <param name="From">When the clock began.</param>
    /// <param name="At">The act that moved it.</param>
    /// <param name="Why">Should it step off.</param>
    private sealed record Moved(
        Guid Clock, string Code, Guid Suggestion, Guid? Adoption, Guid? Unit, DateTimeOffset? DueAt, int Extended, bool Ended, DateTimeOffset From,
        DateTimeOffset At, string Why);
}
