using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Conflicts;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Contest.Review.Drawing;

/// <summary>Draws single jurors for some entries, one after the other, each draw on what the former left. Inside the review's turn.</summary>
internal sealed class Redrawing
{
    private readonly ContestContext _db;
    private readonly ContestReview _review;
    private readonly DateTimeOffset _at;
    private readonly List<Juror> _pool;
    private readonly Dictionary<Guid, int> _loads;
    private readonly Dictionary<Guid, string> _fields;
    private readonly HashSet<(Guid Entry, Guid Juror)> _excluded;

    private Redrawing(
        ContestContext db, ContestReview review, DateTimeOffset at, List<Juror> pool, Dictionary<Guid, int> loads,
        Dictionary<Guid, string> fields,
        HashSet<(Guid Entry, Guid Juror)> excluded) =>
        (_db, _review, _at, _pool, _loads, _fields, _excluded) = (db, review, at, pool, loads, fields, excluded);

    /// <summary>What was changed before must be saved.</summary>
    public static async Task<Redrawing> LoadAsync(
        ContestContext db, ContestReview review, IReadOnlyCollection<Guid> entries, DateTimeOffset at, CancellationToken ct)
    {
        var today = Shanghai.DateOf(at);
        var jurors = await db.Set<Juror>().AsNoTracking().Where(j => j.ReviewId == review.Id && j.EndedAt == null)
            .OrderBy(j => j.Id).ToListAsync(ct);
        var loads = await db.Set<Assignment>().Where(a => a.ReviewId == review.Id && a.ReleasedStep == null)
            .GroupBy(a => a.JurorId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var fields = await db.Entries.AsNoTracking().Where(e => entries.Contains(e.Id) && e.Status == EntryStatus.Admitted)
            .Select(e => new { e.Id, e.Field }).ToDictionaryAsync(e => e.Id, e => e.Field ?? "", ct);
        var barred = await db.Set<Conflict>().Where(c => entries.Contains(c.EntryId)).Select(c => new { c.EntryId, c.JurorId })
            .ToListAsync(ct);
        var had = await db.Set<Assignment>().Where(a => entries.Contains(a.EntryId)).Select(a => new { a.EntryId, a.JurorId })
            .ToListAsync(ct);
        return new(
            db, review, at, jurors.FindAll(j => j.MayBeDrawn(today)), loads, fields,
            [.. barred.Select(b => (b.EntryId, b.JurorId)), .. had.Select(h => (h.EntryId, h.JurorId))]);
    }

    /// <returns>Nothing where the entry takes part no longer, or nobody is left to be drawn.</returns>
    public Assignment? Draw(Guid entry, AssignmentKind kind, Actor by)
    {
        if (!_fields.TryGetValue(entry, out var field)) return null;
        Guid[] candidates = [.. _pool.Where(j => Pool.FieldsOf(j).Contains(field) && !_excluded.Contains((entry, j.Id)))
            .Select(j => j.Id)];
        if (candidates.Length == 0) return null;
        var step = _review.NextStep();
        var drawn = Redraw.Of(_review.Seed!, step, candidates, _loads)!.Value;
        _loads[drawn] = _loads.GetValueOrDefault(drawn) + 1;
        _excluded.Add((entry, drawn));
        _db.Add(new DrawEvent
        {
            ReviewId = _review.Id, Step = step, Kind = kind, EntryId = entry, Each = 1, Pool = [.. _pool.Select(j => j.Id)],
            By = by.Id, At = _at,
        });
        var assignment = Assignment.Of(_review, entry, drawn, kind, step, _at);
        _db.Add(assignment);
        return assignment;
    }
}

/// <summary>Who may be drawn.</summary>
internal static class Pool
{
    /// <summary>The fields a juror is drawn for; the one nameless field where the contest has none.</summary>
    public static IReadOnlySet<string> FieldsOf(Juror juror) => juror.Fields.Count == 0 ? Nameless : juror.Fields.ToHashSet();

    private static readonly HashSet<string> Nameless = [""];
}
