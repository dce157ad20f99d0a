using ZhihuiShibei.Handling.Supervision.Rules;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Supervision.Climbing;

/// <summary>
/// 督办阶梯 of one clock: how high it has climbed and when it climbs next. Set by the acts that move the clock; the sweep looks at
/// <see cref="NextAt"/> alone. A clock that is paused, stopped or followed elsewhere stands off the ladder.
/// </summary>
internal sealed class Ladder
{
    private Ladder()
    {
    }

    /// <summary>The clock's, or the milestone's.</summary>
    public Guid Id { get; private set; }
    public Guid SuggestionId { get; private set; }
    public Guid? AdoptionId { get; private set; }
    /// <summary>Whose it is now; none before there is an order.</summary>
    public Guid UnitId { get; private set; }
    public string ClockCode { get; private set; } = "";
    /// <summary>Nothing while it stands off.</summary>
    public DateTimeOffset? DueAt { get; private set; }
    /// <summary>The last one it had.</summary>
    public DateTimeOffset? LastDueAt { get; private set; }
    /// <summary>How often it was extended or moved by an act: each time the ladder begins anew.</summary>
    public int Extended { get; private set; }
    /// <summary>The highest level that was told.</summary>
    public SupervisionLevel? Level { get; private set; }
    /// <summary>Everything up to this instant was told.</summary>
    public DateTimeOffset ClimbedTo { get; private set; }
    public DateTimeOffset? NextAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static Ladder Of(Guid clock, Guid suggestion, Guid? adoption, string code, DateTimeOffset from) =>
        new() { Id = clock, SuggestionId = suggestion, AdoptionId = adoption, ClockCode = code, ClimbedTo = from };

    /// <summary>What came by <paramref name="now"/>, in order, back-dated, each once.</summary>
    public IReadOnlyList<(SupervisionLevel Level, DateTimeOffset At)> Climb(DateTimeOffset now, RuleBook book)
    {
        var told = DueAt is { } due && EndedAt is null ? book.Between(ClockCode, due, Level, ClimbedTo, now) : [];
        if (told.Count > 0) Level = told[^1].Level;
        if (now > ClimbedTo) ClimbedTo = now;
        SetNext(book);
        return told;
    }

    /// <summary>An act moved the clock: first what came before it, then the ladder as it is from now on.</summary>
    /// <param name="due">Nothing while it stands off.</param>
    /// <param name="ended">The clock was stopped.</param>
    public IReadOnlyList<(SupervisionLevel Level, DateTimeOffset At)> Follow(
        Guid unit, DateTimeOffset? due, int extended, bool ended, DateTimeOffset at, RuleBook book)
    {
        var told = Climb(at, book);
        if (extended > Extended) (Extended, Level) = (extended, null);
        (UnitId, DueAt) = (unit, ended ? null : due);
        LastDueAt = due ?? LastDueAt;
        if (ended) EndedAt ??= at;
        SetNext(book);
        return told;
    }

    private void SetNext(RuleBook book) =>
        NextAt = DueAt is { } due && EndedAt is null ? book.NextAt(ClockCode, due, Level, ClimbedTo) : null;
}
