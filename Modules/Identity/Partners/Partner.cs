using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Partners;

internal enum PartnerStatus
{
    [Display(Name = "启用")] Active,
    [Display(Name = "停用")] Disabled,
}

internal enum PartnerAct
{
    [Display(Name = "登记")] Register,
    [Display(Name = "更换密钥")] RotateSecret,
    [Display(Name = "调整上限")] SetLimits,
    [Display(Name = "设置请求签名")] SetSigning,
    [Display(Name = "停用")] Disable,
    [Display(Name = "启用")] Enable,
}

internal static class PartnerLifecycle
{
    public static readonly ErrorCode Refused = new("partner.wrong-state", 409, "该对接系统当前的状态不能进行这项操作，请刷新后重试。");

    public static readonly Lifecycle<PartnerStatus, PartnerAct> Table =
        new Lifecycle<PartnerStatus, PartnerAct>("partner", Refused, PartnerStatus.Active)
            .Stay(PartnerAct.RotateSecret, PartnerStatus.Active, PartnerStatus.Disabled)
            .Stay(PartnerAct.SetLimits, PartnerStatus.Active, PartnerStatus.Disabled)
            .Stay(PartnerAct.SetSigning, PartnerStatus.Active, PartnerStatus.Disabled)
            .Allow(PartnerAct.Disable, PartnerStatus.Disabled, PartnerStatus.Active)
            .Allow(PartnerAct.Enable, PartnerStatus.Active, PartnerStatus.Disabled);
}

/// <summary>对接系统: another system that brings suggestions in by API, with credentials for exactly one channel.</summary>
internal sealed class Partner : Aggregate<PartnerStatus, PartnerAct>
{
    public const int MaxNameLength = 50;
    public const int MaxClientIdLength = 40;
    public const int UsualRequestsAMinute = 600;
    public const int UsualSuggestionsADay = 5000;

    /// <summary>The channels that other systems serve; the rest is served by people.</summary>
    public static readonly IReadOnlyList<Channel> Channels = [Channel.GovernmentWebsite, Channel.WeiShibei, Channel.Hotline12345];

    private Partner()
    {
    }

    public Partner(string clientId, string name, Channel channel, string secret, Actor by, DateTimeOffset now)
    {
        Id = NewId.At(now);
        (ClientId, Name, Channel, SecretHash, CreatedAt) = (clientId, name, channel, Hash(secret), now);
        Begin(PartnerAct.Register, by, now);
        RaiseSaved();
    }

    /// <summary>What the system calls itself when it asks for a token; unique, not secret.</summary>
    public string ClientId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public Channel Channel { get; private set; }
    /// <summary>SHA-256; enough, since the secret is 256 random bits of our own making.</summary>
    public byte[] SecretHash { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }
    public int RequestsAMinute { get; private set; } = UsualRequestsAMinute;
    public int SuggestionsADay { get; private set; } = UsualSuggestionsADay;
    /// <summary>Every request must be signed, beside its token.</summary>
    public bool SigningRequired { get; private set; }
    /// <summary>Which of the secrets derived for this partner counts.</summary>
    public int SigningVersion { get; private set; }

    protected override Lifecycle<PartnerStatus, PartnerAct> Lifecycle => PartnerLifecycle.Table;

    public static string MakeSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Takes the same time wherever the first difference is.</summary>
    public bool HasSecret(string secret) => CryptographicOperations.FixedTimeEquals(Hash(secret), SecretHash);

    /// <summary>The former secret is worth nothing at once.</summary>
    public void RotateSecret(string secret, Actor by, DateTimeOffset now)
    {
        Perform(PartnerAct.RotateSecret, by, now);
        SecretHash = Hash(secret);
    }

    /// <summary>调整上限. Raises <see cref="PartnerSaved"/>.</summary>
    public void SetLimits(int requestsAMinute, int suggestionsADay, Actor by, DateTimeOffset now)
    {
        Perform(PartnerAct.SetLimits, by, now, $"{requestsAMinute} / {suggestionsADay}");
        (RequestsAMinute, SuggestionsADay) = (requestsAMinute, suggestionsADay);
        RaiseSaved();
    }

    /// <summary>设置请求签名; switching it on makes a new secret, and the former one is worth nothing at once.</summary>
    public void SetSigning(bool required, Actor by, DateTimeOffset now)
    {
        Perform(PartnerAct.SetSigning, by, now, required ? "on" : "off");
        SigningRequired = required;
        if (required) SigningVersion++;
    }

    /// <summary>32 bytes, derived and not stored.</summary>
    public byte[] SigningSecret(PersonalDataCipher cipher) => cipher.DeriveSecret($"request-signing:{Id:N}:{SigningVersion}");

    public void Disable(Actor by, DateTimeOffset now)
    {
        Perform(PartnerAct.Disable, by, now);
        RaiseSaved();
    }

    public void Enable(Actor by, DateTimeOffset now)
    {
        Perform(PartnerAct.Enable, by, now);
        RaiseSaved();
    }

    private void RaiseSaved() => Raise(new PartnerSaved(Id, Channel, Status == PartnerStatus.Active, RequestsAMinute, SuggestionsADay));

    private static byte[] Hash(string secret) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret));
}
