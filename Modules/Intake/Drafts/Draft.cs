using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Drafts;

/// <summary>
/// 草稿: what a resident has typed so far, as the page sent it. Sealed and bound to its account, since it holds name and contact. Its id
/// is the page's, so it is unique within the account only.
/// </summary>
internal sealed class Draft
{
    public Guid AccountId { get; private set; }
    public Guid Id { get; private set; }
    public byte[] Sealed { get; private set; } = [];
    /// <summary>From 1 up with each change; a device that has not seen the last one is told so.</summary>
    public int Revision { get; private set; }
    /// <summary>Bytes of the content.</summary>
    public int Size { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }

    public static Draft Of(Guid account, Guid id) => new() { AccountId = account, Id = id };

    public void Write(byte[] content, PersonalDataCipher cipher, DateTimeOffset at)
    {
        Sealed = cipher.SealBytes(AccountId, content);
        Size = content.Length;
        Revision++;
        UpdatedAt = at;
    }

    public byte[] Read(PersonalDataCipher cipher) => cipher.OpenBytes(AccountId, Sealed);
}

/// <summary>Section <c>Intake:Drafts</c>.</summary>
internal sealed class DraftSettings
{
    public int MaxPerAccount { get; set; } = 20;

    public int MaxBytes { get; set; } = 100_000;

    /// <summary>How long after the last change a draft is kept.</summary>
    public int KeptDays { get; set; } = 90;
}
