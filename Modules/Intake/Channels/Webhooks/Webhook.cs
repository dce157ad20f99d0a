using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Channels.Webhooks;

/// <summary>
/// 通知地址: where a partner wants to be called with each change of its suggestions. Its id is the partner's. The secret is derived
/// from the vault's look-up key and a version, so that nothing secret is stored and a new version is a new secret.
/// </summary>
internal sealed class Webhook : Aggregate
{
    public const string SecretPrefix = "whsec_";

    private Webhook()
    {
    }

    public Webhook(Guid partner, string url, bool enabled, Actor by, DateTimeOffset at)
    {
        (Id, Url, Enabled, SecretVersion) = (partner, url, enabled, 1);
        Note("Set", by, at, url);
    }

    public string Url { get; private set; } = "";
    public bool Enabled { get; private set; }
    public int SecretVersion { get; private set; }
    /// <summary>Until then calls carry the former secret's signature, too.</summary>
    public DateTimeOffset? FormerUntil { get; private set; }

    public void Set(string url, bool enabled, Actor by, DateTimeOffset at)
    {
        (Url, Enabled) = (url, enabled);
        Note("Set", by, at, url);
    }

    /// <summary>更换密钥: both secrets sign for a while, so that the partner can change over without missing a call.</summary>
    public void RotateSecret(TimeSpan overlap, Actor by, DateTimeOffset at)
    {
        SecretVersion++;
        FormerUntil = at + overlap;
        Note("RotateSecret", by, at);
    }

    /// <summary>The present secret, and the former one while it still counts.</summary>
    public IReadOnlyList<byte[]> SecretsAt(DateTimeOffset now, PersonalDataCipher cipher) => FormerUntil > now
        ? [Secret(SecretVersion, cipher), Secret(SecretVersion - 1, cipher)]
        : [Secret(SecretVersion, cipher)];

    /// <summary>The present secret as the partner notes it.</summary>
    public string ShownSecret(PersonalDataCipher cipher) => SecretPrefix + Convert.ToBase64String(Secret(SecretVersion, cipher));

    private byte[] Secret(int version, PersonalDataCipher cipher) => cipher.DeriveSecret($"webhook:{Id:N}:{version}");
}
