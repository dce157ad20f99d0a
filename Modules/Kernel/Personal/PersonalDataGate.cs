using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Kernel.Personal;

/// <summary>Why personal data is looked at; part of the audit line (个人信息保护法 6: a clear purpose).</summary>
public enum RevealPurpose
{
    [Display(Name = "本人查看")] OwnData,
    [Display(Name = "核实建议内容")] HandleSuggestion,
    [Display(Name = "电话告知")] TelephoneCall,
    [Display(Name = "微信告知")] WeChatNotice,
    [Display(Name = "内容安全检查")] TextCheck,
    [Display(Name = "渠道回传")] ChannelReturn,
    [Display(Name = "公开稿脱敏检查")] Desensitise,
}

/// <summary>A person as shown in lists: masked, never revealing.</summary>
public sealed record MaskedPerson(SuggesterKind Kind, string? Name, string? Phone);

/// <summary>
/// The one door to the vault. Whoever keeps a person gets an id; whoever wants to see one says why, and the look is in the
/// audit log before the data is handed out.
/// </summary>
public sealed class PersonalDataGate
{
    public static readonly ErrorCode Gone = new("personal-data.gone", 404, "个人信息不存在，或已按本人要求删除。");

    private readonly KernelContext _db;
    private readonly PersonalDataCipher _cipher;
    private readonly TimeProvider _time;

    internal PersonalDataGate(KernelContext db, PersonalDataCipher cipher, TimeProvider time) =>
        (_db, _cipher, _time) = (db, cipher, time);

    /// <summary>Adds a person to <paramref name="into"/>'s next save and answers their id.</summary>
    public Guid Keep(ModuleContext into, SuggesterKind kind, PersonalData data)
    {
        var now = _time.GetUtcNow();
        var id = NewId.At(now);
        into.Set<PersonRecord>().Add(new PersonRecord
        {
            Id = id,
            Kind = kind,
            Sealed = _cipher.Seal(id, data),
            PhoneHash = _cipher.Lookup(data.Phone),
            NameHash = _cipher.Lookup(data.Name),
            CreatedAt = now,
        });
        return id;
    }

    /// <summary>The person in clear, after an audit line that says who looked, at whom, why and on which matter.</summary>
    /// <exception cref="Refusal"><see cref="Gone"/></exception>
    public async Task<PersonalData> RevealAsync(Guid personId, RevealPurpose purpose, Guid matter, CancellationToken ct) =>
        await FindAsync(personId, purpose, matter, ct) ?? throw Gone.Refuse();

    /// <summary>As <see cref="RevealAsync"/>, but nothing for a person who is not there or was erased.</summary>
    public async Task<PersonalData?> FindAsync(Guid personId, RevealPurpose purpose, Guid matter, CancellationToken ct)
    {
        var row = await _db.Set<PersonRecord>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId && p.ErasedAt == null, ct);
        if (row is null) return null;
        _db.Audit("personal-data.reveal", "Person", personId, $"{purpose.Name()} {matter}");
        await _db.SaveChangesAsync(ct);
        return _cipher.Open(row.Id, row.Sealed);
    }

    /// <summary>Masked names and telephone numbers for lists; unknown and erased people are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, MaskedPerson>> MaskedAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return new Dictionary<Guid, MaskedPerson>();
        var rows = await _db.Set<PersonRecord>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.ErasedAt == null).ToListAsync(ct);
        return rows.ToDictionary(p => p.Id, p =>
        {
            var data = _cipher.Open(p.Id, p.Sealed);
            return new MaskedPerson(p.Kind, Mask.Name(data.Name, p.Kind != SuggesterKind.Person), Mask.Phone(data.Phone));
        });
    }

    /// <summary>People by exact telephone number or name; the search itself goes into the audit log.</summary>
    public async Task<IReadOnlyList<Guid>> SearchAsync(string phoneOrName, Guid matter, CancellationToken ct)
    {
        var hash = _cipher.Lookup(phoneOrName);
        if (hash is null) return [];
        _db.Audit("personal-data.search", "Person", matter, "keyed hash");
        await _db.SaveChangesAsync(ct);
        return await _db.Set<PersonRecord>().Where(p => p.ErasedAt == null && (p.PhoneHash == hash || p.NameHash == hash))
            .OrderBy(p => p.Id).Select(p => p.Id).Take(200).ToListAsync(ct);
    }
}
