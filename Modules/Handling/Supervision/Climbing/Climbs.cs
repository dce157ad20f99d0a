using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Supervision.Rules;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Supervision.Climbing;

/// <summary>Brings what a ladder climbed to the item that its unit sees; one item a clock, made with its first level.</summary>
internal sealed class Climbs(HandlingContext db, RuleBook book)
{
    public RuleBook Book => book;

    /// <param name="told">What the ladder just climbed.</param>
    /// <param name="why">Why it ends, should the ladder stand off now.</param>
    /// <param name="at">When.</param>
    public async Task TellAsync(
        Ladder ladder, IReadOnlyList<(SupervisionLevel Level, DateTimeOffset At)> told, string why, DateTimeOffset at, CancellationToken ct)
    {
        var item = db.Set<SupervisionItem>().Local.FirstOrDefault(i => i.LadderId == ladder.Id)
            ?? (db.Entry(ladder).State == EntityState.Added
                ? null
                : await db.Set<SupervisionItem>().FirstOrDefaultAsync(i => i.LadderId == ladder.Id, ct));
        if (item is null && told.Count > 0) db.Add(item = SupervisionItem.OfClock(ladder, told[0].At));
        if (item is null) return;
        if (told.Count > 0) item.Climb(told, ladder.UnitId, DueOf(ladder, item), book.Current.NoticeAt);
        item.Follow(ladder.UnitId);
        if (ladder.DueAt is null || ladder.Level is null) item.StepOff(why, at);
    }

    // A clock that stops keeps the date it was measured by.
    private static DateTimeOffset DueOf(Ladder ladder, SupervisionItem item) => ladder.DueAt ?? ladder.LastDueAt ?? item.DueAt ?? ladder.ClimbedTo;
}
