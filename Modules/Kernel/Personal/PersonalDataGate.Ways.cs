using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Kernel.Personal;

/// <summary>By which ways somebody could be reached, without a word of what the vault holds.</summary>
/// <param name="CallKey">The same for the same telephone number; nothing where there is none. It finds nobody.</param>
/// <param name="Other">Another way in free text, such as a second number or an e-mail address.</param>
/// <param name="Address">That other way reads like a postal address.</param>
public sealed record ContactWays(Guid? CallKey, bool Other, bool Address);

public sealed partial class PersonalDataGate
{
    /// <summary>The ways to a person, or to the guardian of a minor; nothing for one who is not there or was erased. Nobody looks at anything.</summary>
    public async Task<ContactWays?> WaysAsync(Guid personId, CancellationToken ct)
    {
        var row = await _db.Set<PersonRecord>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId && p.ErasedAt == null, ct);
        if (row is null) return null;
        var data = _cipher.Open(row.Id, row.Sealed);
        var other = data.OtherContact ?? "";
        return new(CountingKey(_cipher.Lookup(data.Phone ?? data.GuardianPhone)), other.Trim().Length > 0, PostalAddress().IsMatch(other));
    }

    private Guid? CountingKey(byte[]? phoneHash) =>
        phoneHash is null ? null : new(_cipher.LookupExactly($"counting:{Convert.ToHexString(phoneHash)}").AsSpan(0, 16));

    // A road, village or estate, and a number behind it: what a postman can find.
    [GeneratedRegex(@"(路|街|道|巷|里|村|镇|乡|小区|花园|公寓|大厦).{0,20}(\d|[一二三四五六七八九十])+.{0,3}(号|楼|栋|幢|单元|室|户|组|队|弄)")]
    private static partial Regex PostalAddress();
}
