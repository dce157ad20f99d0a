using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
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
    [Display(Name = "书信告知")] Letter,
    [Display(Name = "内容安全检查")] TextCheck,
    [Display(Name = "渠道回传")] ChannelReturn,
    [Display(Name = "公开稿脱敏检查")] Desensitise,
    [Display(Name = "办理未成年人建议")] HandleMinor,
    [Display(Name = "公示全名（本人同意）")] AwardNotice,
    [Display(Name = "制作获奖证书")] Certificate,
}

/// <summary>A person as shown in lists: masked, never revealing.</summary>
public sealed record MaskedPerson(
    SuggesterKind Kind,
    [property: Description("姓名（名称），已脱敏；已删除的为“已按本人要求删除”。")] string? Name,
    [property: Description("电话，已脱敏。")] string? Phone,
    [property: Description("未满14周岁；查看其信息须以“办理未成年人建议”为目的。")] bool Minor = false,
    [property: Description("个人信息已按本人要求删除。")] bool Erased = false);

/// <summary>
/// The one door to the vault. Whoever keeps a person gets an id; whoever wants to see one says why, and the look is in the
/// audit log before the data is handed out.
/// </summary>
public sealed partial class PersonalDataGate
{
    public static readonly ErrorCode Gone = new("personal-data.gone", 404, "个人信息不存在，或已按本人要求删除。");
    public static readonly ErrorCode MinorPurpose = new(
        "personal-data.minor-purpose", 409, "建议人未满14周岁。查看其信息须选择“办理未成年人建议”这一目的，每次查看都单独记录；查看其他人时不能使用这一目的。");

    /// <summary>What stands in the place of a name that was erased.</summary>
    public const string ErasedName = "已按本人要求删除";
    public const string RevealAction = "personal-data.reveal";

    private readonly KernelContext _db;
    private readonly PersonalDataCipher _cipher;
    private readonly Caller _caller;
    private readonly TimeProvider _time;

    internal PersonalDataGate(KernelContext db, PersonalDataCipher cipher, Caller caller, TimeProvider time) =>
        (_db, _cipher, _caller, _time) = (db, cipher, caller, time);

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
            Minor = data.GuardianName is not null,
            CreatedAt = now,
        });
        return id;
    }

    /// <summary>
    /// 更正: changes what is kept of a person in <paramref name="into"/>'s next save, with an audit line. A transaction holds the row until
    /// its end, so that an erasure beside it is never undone; without one the caller's own aggregate must be in its way. Nothing is
    /// shown, and nothing happens to an erased person.
    /// </summary>
    /// <returns>False when there is nobody to change.</returns>
    public async Task<bool> AmendAsync(
        ModuleContext into, Guid personId, Guid matter, Func<PersonalData, PersonalData> change, CancellationToken ct, SuggesterKind? kind = null)
    {
        if (await HoldAsync(into, personId, ct) is not { ErasedAt: null } person) return false;
        var data = change(_cipher.Open(personId, person.Sealed));
        person.Sealed = _cipher.Seal(personId, data);
        person.PhoneHash = _cipher.Lookup(data.Phone);
        person.NameHash = _cipher.Lookup(data.Name);
        person.Kind = kind ?? person.Kind;
        into.Audit("personal-data.amend", "Person", personId, $"{matter}");
        return true;
    }

    /// <summary>
    /// 删除: leaves an empty row in <paramref name="into"/>'s next save, so that files which point to it find that the person is gone.
    /// </summary>
    /// <returns>False when there was nothing left to erase.</returns>
    public async Task<bool> EraseAsync(ModuleContext into, Guid personId, CancellationToken ct)
    {
        if (await HoldAsync(into, personId, ct) is not { ErasedAt: null } person) return false;
        (person.Sealed, person.PhoneHash, person.NameHash, person.ErasedAt) = ([], null, null, _time.GetUtcNow());
        into.Audit("personal-data.erase", "Person", personId);
        return true;
    }

    /// <summary>The person in clear, after an audit line that says who looked, at whom, why and on which matter.</summary>
    /// <exception cref="Refusal"><see cref="Gone"/>; <see cref="MinorPurpose"/> for staff who look at a minor for another purpose.</exception>
    public async Task<PersonalData> RevealAsync(Guid personId, RevealPurpose purpose, Guid matter, CancellationToken ct) =>
        await FindAsync(personId, purpose, matter, ct) ?? throw Gone.Refuse();

    /// <summary>As <see cref="RevealAsync"/>, but nothing for a person who is not there or was erased.</summary>
    public async Task<PersonalData?> FindAsync(Guid personId, RevealPurpose purpose, Guid matter, CancellationToken ct)
    {
        var row = await _db.Set<PersonRecord>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId && p.ErasedAt == null, ct);
        if (row is null) return null;
        if (ShowsToStaff(purpose) && row.Minor != (purpose == RevealPurpose.HandleMinor)) throw MinorPurpose.Refuse();
        Record(personId, purpose, matter);
        await _db.SaveChangesAsync(ct);
        return _cipher.Open(row.Id, row.Sealed);
    }

    /// <summary>本人查看: several people that stand for the caller, in clear; erased ones are missing. One audit line each.</summary>
    public async Task<IReadOnlyDictionary<Guid, PersonalData>> OwnAsync(IReadOnlyCollection<Guid> personIds, Guid account, CancellationToken ct)
    {
        var rows = await _db.Set<PersonRecord>().AsNoTracking().Where(p => personIds.Contains(p.Id) && p.ErasedAt == null).ToListAsync(ct);
        foreach (var row in rows) Record(row.Id, RevealPurpose.OwnData, account);
        await _db.SaveChangesAsync(ct);
        return rows.ToDictionary(p => p.Id, p => _cipher.Open(p.Id, p.Sealed));
    }

    /// <summary>Masked names and telephone numbers for lists; unknown people are missing, erased ones say so.</summary>
    public async Task<IReadOnlyDictionary<Guid, MaskedPerson>> MaskedAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return new Dictionary<Guid, MaskedPerson>();
        var rows = await _db.Set<PersonRecord>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        return rows.ToDictionary(p => p.Id, p =>
        {
            if (p.ErasedAt is not null) return new MaskedPerson(p.Kind, ErasedName, null, p.Minor, Erased: true);
            var data = _cipher.Open(p.Id, p.Sealed);
            return new MaskedPerson(p.Kind, Mask.Name(data.Name, p.Kind != SuggesterKind.Person), Mask.Phone(data.Phone), p.Minor);
        });
    }

    /// <summary>Other people with the telephone number of this one; by keyed hash, so that nobody's number is looked at.</summary>
    public async Task<IReadOnlyList<Guid>> SamePhoneAsync(Guid personId, CancellationToken ct)
    {
        var people = _db.Set<PersonRecord>().AsNoTracking().Where(p => p.ErasedAt == null);
        var phone = await people.Where(p => p.Id == personId).Select(p => p.PhoneHash).FirstOrDefaultAsync(ct);
        if (phone is null) return [];
        return await people.Where(p => p.PhoneHash == phone && p.Id != personId)
            .OrderByDescending(p => p.Id).Select(p => p.Id).Take(200).ToListAsync(ct);
    }

    /// <summary>
    /// For counting people without looking at any: a key for each that has a telephone number, the same for the same number. It is no
    /// key of the vault's own, so it finds nobody.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> CountingKeysAsync(IReadOnlyCollection<Guid> personIds, CancellationToken ct)
    {
        var rows = await _db.Set<PersonRecord>().AsNoTracking().Where(p => personIds.Contains(p.Id) && p.PhoneHash != null)
            .Select(p => new { p.Id, p.PhoneHash }).ToListAsync(ct);
        return rows.ToDictionary(p => p.Id, p => CountingKey(p.PhoneHash)!.Value);
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

    /// <summary>
    /// The same for a list, latest first, with the purpose in the audit line; for more, ask again with the last id as
    /// <paramref name="before"/>.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> SearchAsync(string phoneOrName, RevealPurpose purpose, Guid before, int most, CancellationToken ct)
    {
        var hash = _cipher.Lookup(phoneOrName);
        if (hash is null) return [];
        _db.Audit("personal-data.search", "Person", Guid.Empty, $"{purpose.Name()} keyed hash");
        await _db.SaveChangesAsync(ct);
        return await _db.Set<PersonRecord>().Where(p => p.ErasedAt == null && (p.PhoneHash == hash || p.NameHash == hash) && p.Id.CompareTo(before) < 0)
            .OrderByDescending(p => p.Id).Select(p => p.Id).Take(most).ToListAsync(ct);
    }

    private static bool ShowsToStaff(RevealPurpose purpose) =>
        purpose is RevealPurpose.HandleSuggestion or RevealPurpose.TelephoneCall or RevealPurpose.Letter or RevealPurpose.HandleMinor;

    /// <summary>Purpose, matter and the unit looked for: what the person may be told of the look, without the official's name.</summary>
    private void Record(Guid personId, RevealPurpose purpose, Guid matter) => _db.Audit(
        RevealAction, "Person", personId, _caller.UnitId is { } unit ? $"{purpose.Name()} {matter} {unit}" : $"{purpose.Name()} {matter}");

    private static async Task<PersonRecord?> HoldAsync(ModuleContext into, Guid personId, CancellationToken ct) =>
        (await into.Set<PersonRecord>().FromSql($"select * from identity.person where id = {personId} for update").ToListAsync(ct)).SingleOrDefault();
}
