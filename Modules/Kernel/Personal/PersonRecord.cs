using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Kernel.Personal;

/// <summary>
/// What identifies a person or organisation: the six elements' name, contact and profile, and an account's WeChat openid.
/// Lives encrypted in one vault, shown only through <see cref="PersonalDataGate"/>.
/// </summary>
public sealed record PersonalData
{
    public string? Name { get; init; }
    /// <summary>Verified by WeChat for an account; as stated for a suggestion. Digits, without country code for the mainland.</summary>
    public string? Phone { get; init; }
    /// <summary>联系方式 beside the telephone: an address, an e-mail.</summary>
    public string? OtherContact { get; init; }
    public string? Occupation { get; init; }
    public string? OpenId { get; init; }
    /// <summary>监护人, of a suggester under fourteen: who consented to this being kept (个人信息保护法 31).</summary>
    public string? GuardianName { get; init; }
    public string? GuardianPhone { get; init; }
    public DateTimeOffset? GuardianConsentAt { get; init; }
}

/// <summary>
/// A row of the vault, table <c>identity.person</c>. Identity owns the table; every module's context can add a row in its own
/// save, so that a suggestion and its suggester are kept or lost together.
/// </summary>
public sealed class PersonRecord
{
    public required Guid Id { get; init; }
    public required SuggesterKind Kind { get; set; }
    /// <summary>AES-GCM envelope of the <see cref="PersonalData"/> JSON, bound to <see cref="Id"/>; empty once erased.</summary>
    public required byte[] Sealed { get; set; }
    /// <summary>Keyed hash of the telephone number for look-up; 32 bytes.</summary>
    public byte[]? PhoneHash { get; set; }
    public byte[]? NameHash { get; set; }
    /// <summary>Under fourteen when it was kept: staff look only for a purpose of its own.</summary>
    public bool Minor { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ErasedAt { get; set; }
}
