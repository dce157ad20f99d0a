using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Kernel.Personal;

/// <summary>Two people who have something in common that may stand between them.</summary>
/// <param name="Phone">The same telephone number.</param>
/// <param name="Name">The same name.</param>
public sealed record Kinship(Guid Person, Guid Other, bool Phone, bool Name);

public sealed partial class PersonalDataGate
{
    /// <summary>
    /// 回避: which of these people share a telephone number or a name with which of those. By keyed hashes: nobody is looked at, and
    /// what they share is not told.
    /// </summary>
    public async Task<IReadOnlyList<Kinship>> KinAsync(IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid> others,
        CancellationToken ct)
    {
        var (ours, theirs) = (await HashesAsync(people, ct), await HashesAsync(others, ct));
        var phones = ours.Where(p => p.Phone is not null).ToLookup(p => p.Phone!, p => p.Id);
        var names = ours.Where(p => p.Name is not null).ToLookup(p => p.Name!, p => p.Id);
        return
        [
            .. from other in theirs
               let byPhone = other.Phone is null ? [] : phones[other.Phone].ToHashSet()
               let byName = other.Name is null ? [] : names[other.Name].ToHashSet()
               from person in byPhone.Union(byName)
               where person != other.Id
               select new Kinship(person, other.Id, byPhone.Contains(person), byName.Contains(person)),
        ];
    }

    /// <summary>Who of these people or organisations bears one of these names, by keyed hash. Case and surrounding space do not count.</summary>
    public async Task<IReadOnlyList<(string Name, Guid Person)>> BearersAsync(
        IReadOnlyCollection<string> names, IReadOnlyCollection<Guid> among, CancellationToken ct)
    {
        var wanted = names.Distinct().Select(n => (Name: n, Hash: _cipher.Lookup(n))).Where(n => n.Hash is not null)
            .ToLookup(n => Convert.ToHexString(n.Hash!), n => n.Name);
        return [.. (await HashesAsync(among, ct)).Where(p => p.Name is not null)
            .SelectMany(p => wanted[p.Name!].Select(name => (name, p.Id)))];
    }

    private async Task<List<(Guid Id, string? Phone, string? Name)>> HashesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await _db.Set<PersonRecord>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.ErasedAt == null)
            .Select(p => new { p.Id, p.PhoneHash, p.NameHash }).ToListAsync(ct);
        return rows.ConvertAll(p => (p.Id, Hex(p.PhoneHash), Hex(p.NameHash)));
    }

    private static string? Hex(byte[]? hash) => hash is null ? null : Convert.ToHexString(hash);
}
