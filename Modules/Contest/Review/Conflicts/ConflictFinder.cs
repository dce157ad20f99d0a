using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Review.Conflicts;

/// <summary>
/// 计算回避: between jurors and everybody behind the entries: the same telephone number or name by keyed hash, the same unit
/// by its name. Nobody's data is looked at. Scoped.
/// </summary>
internal sealed class ConflictFinder(ContestContext db, PersonalDataGate people)
{
    /// <summary>Pins what these jurors have in common with these entries; the next save writes it.</summary>
    /// <returns>All of it.</returns>
    public async Task<IReadOnlyList<Conflict>> PinAsync(
        ContestReview review, IReadOnlyCollection<Juror> jurors, Guid[] among, DateTimeOffset at, CancellationToken ct)
    {
        var entries = await db.Entries.IgnoreQueryFilters().AsNoTracking().Where(e => among.Contains(e.Id))
            .Select(e => new Behind(e.Id, e.SuggesterId, e.MemberIds, e.Group)).ToListAsync(ct);
        var byPerson = entries.SelectMany(e => e.MemberIds.Append(e.SuggesterId).Select(person => (person, e.Id)))
            .ToLookup(p => p.person, p => p.Id);
        Guid[] persons = [.. byPerson.Select(p => p.Key)];
        HashSet<Found> found =
            [.. await KinAsync(jurors, persons, byPerson, ct), .. await UnitsAsync(jurors, entries, persons, byPerson, ct)];
        if (found.Count == 0) return [];
        var step = review.NextStep();
        List<Conflict> pinned =
            [.. found.OrderBy(f => f.Entry).ThenBy(f => f.Juror).ThenBy(f => f.Source)
                .Select(f => Conflict.Of(review, f.Entry, f.Juror, f.Source, null, step, at))];
        db.AddRange(pinned);
        return pinned;
    }

    private async Task<IEnumerable<Found>> KinAsync(
        IReadOnlyCollection<Juror> jurors, Guid[] persons, ILookup<Guid, Guid> byPerson, CancellationToken ct)
    {
        var jurorOf = jurors.ToDictionary(j => j.PersonId, j => j.Id);
        return from kin in await people.KinAsync(jurorOf.Keys, persons, ct)
               from entry in byPerson[kin.Other]
               from source in new[] { (kin.Phone, ConflictSource.SamePhone), (kin.Name, ConflictSource.SameName) }
               where source.Item1
               select new Found(entry, jurorOf[kin.Person], source.Item2);
    }

    private async Task<IEnumerable<Found>> UnitsAsync(
        IReadOnlyCollection<Juror> jurors, List<Behind> entries, Guid[] persons, ILookup<Guid, Guid> byPerson, CancellationToken ct)
    {
        var units = jurors.SelectMany(j => j.Relations.Append(j.Employer).Select(name => (name, j.Id)))
            .ToLookup(u => UnitName.Fold(u.name), u => u.Id);
        var spelled = jurors.SelectMany(j => j.Relations.Append(j.Employer)).Distinct().ToList();
        var byGroup = from entry in entries
                      where entry.Group is not null
                      from juror in units[UnitName.Fold(entry.Group!)]
                      select new Found(entry.Id, juror, ConflictSource.SameUnit);
        var byVault = from bearer in await people.BearersAsync(spelled, persons, ct)
                      from entry in byPerson[bearer.Person]
                      from juror in units[UnitName.Fold(bearer.Name)]
                      select new Found(entry, juror, ConflictSource.SameUnit);
        return byGroup.Concat(byVault);
    }

    private sealed record Behind(Guid Id, Guid SuggesterId, List<Guid> MemberIds, string? Group);

    private sealed record Found(Guid Entry, Guid Juror, ConflictSource Source);
}
