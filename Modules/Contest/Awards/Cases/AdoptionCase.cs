using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Contest.Awards.Cases;

/// <summary>转化运用, as Contest keeps it: which suggestion led to what, at which unit. One row for each suggestion that contributed.</summary>
internal sealed class AdoptionCase
{
    public required Guid AdoptionId { get; init; }
    public required Guid SuggestionId { get; init; }
    /// <summary>What is being done, in public words.</summary>
    public string Title { get; private set; } = "";
    public Guid UnitId { get; private set; }
    public string UnitName { get; private set; } = "";
    /// <summary>When it was recorded, or dropped, last.</summary>
    public DateTimeOffset At { get; private set; }
    /// <summary>终止.</summary>
    public bool Dropped { get; private set; }

    /// <summary>What was dropped stays so, whichever fact comes late.</summary>
    public void Record(string title, Guid unit, string unitName, DateTimeOffset at)
    {
        if (Dropped || at < At) return;
        (Title, UnitId, UnitName, At) = (title, unit, unitName, at);
    }

    public void Drop(string title, Guid unit, string unitName, DateTimeOffset at) =>
        (Title, UnitId, UnitName, At, Dropped) = (title, unit, unitName, at, true);
}

/// <summary>Which adoptions may be awarded.</summary>
internal static class CaseAccess
{
    /// <summary>Those that an entry of the contest led to, and that still stand.</summary>
    public static IQueryable<AdoptionCase> CasesOf(this ContestContext db, Guid contest) => db.Set<AdoptionCase>().AsNoTracking()
        .Where(c => !c.Dropped && db.Entries.Any(e => e.CollectionId == contest && e.SuggestionId == c.SuggestionId));
}
