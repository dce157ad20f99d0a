using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

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
    [Display(Name = "停用")] Disable,
    [Display(Name = "启用")] Enable,
}

internal static class PartnerLifecycle
{
    public static readonly ErrorCode Refused = new("partner.wrong-state", 409, "该对接系统当前的状态不能进行这项操作，请刷新后重试。");

    public static readonly Lifecycle<PartnerStatus, PartnerAct> Table =
        new Lifecycle<PartnerStatus, PartnerAct>("partner", Refused, PartnerStatus.Active)
            .Stay(PartnerAct.RotateSecret, PartnerStatus.Active, PartnerStatus.Disabled)
            .Allow(PartnerAct.Disable, PartnerStatus.Disabled, PartnerStatus.Active)
            .Allow(PartnerAct.Enable, PartnerStatus.Active, PartnerStatus.Disabled);
}

/// <summary>对接系统: another system that brings suggestions in by API, with credentials for exactly one channel.</summary>
internal sealed class Partner : Aggregate<PartnerStatus, PartnerAct>
{
    public const int MaxNameLength = 50;
    public const int MaxClientIdLength = 40;

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
    }

    /// <summary>What the system calls itself when it asks for a token; unique, not secret.</summary>
    public string ClientId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public Channel Channel { get; private set; }
    /// <summary>SHA-256; enough, since the secret is 256 random bits of our own making.</summary>
    public byte[] SecretHash { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }

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

    public void Disable(Actor by, DateTimeOffset now) => Perform(PartnerAct.Disable, by, now);

    public void Enable(Actor by, DateTimeOffset now) => Perform(PartnerAct.Enable, by, now);

    private static byte[] Hash(string secret) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret));
}
