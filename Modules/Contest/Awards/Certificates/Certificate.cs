using System.Globalization;
using System.Security.Cryptography;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Awards.Certificates;

/// <summary>获奖证书: number, and the code by which anybody finds out whether it is one. The name on it is looked up when it is printed.</summary>
internal sealed class Certificate : Aggregate<CertificateStatus, CertificateAct>
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int CodeLength = 12;

    private Certificate()
    {
    }

    public Guid CollectionId { get; private set; }
    public Guid AwardId { get; private set; }
    /// <summary>Such as <c>金点子〔2025〕优秀奖第007号</c>.</summary>
    public string Number { get; private set; } = "";
    /// <summary>Sixty bits that nobody guesses.</summary>
    public string Code { get; private set; } = "";
    /// <summary>Such as 优秀奖.</summary>
    public string Kind { get; private set; } = "";
    /// <summary>As in the notice, masked.</summary>
    public string Winner { get; private set; } = "";
    /// <summary>The entry or the adoption.</summary>
    public string Work { get; private set; } = "";
    public DateTimeOffset IssuedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    /// <summary>In public words.</summary>
    public string? RevokedBecause { get; private set; }

    protected override Lifecycle<CertificateStatus, CertificateAct> Lifecycle => CertificateLifecycle.Table;

    public static Certificate Issue(Awarding awarding, AwardKind kind, Award award, string winner, string work, Actor by, DateTimeOffset at)
    {
        var its = new Certificate
        {
            Id = NewId.At(at), CollectionId = awarding.Id, AwardId = award.Id, Kind = kind.Title, Winner = winner, Work = work, IssuedAt = at,
            Number = string.Create(CultureInfo.InvariantCulture, $"{awarding.Prefix}〔{awarding.Year}〕{kind.Title}第{award.Ordinal:000}号"),
            Code = RandomNumberGenerator.GetString(Alphabet, CodeLength),
        };
        its.Begin(CertificateAct.Issue, by, at);
        return its;
    }

    public void Revoke(string reason, Actor by, DateTimeOffset at)
    {
        Perform(CertificateAct.Revoke, by, at, reason);
        (RevokedAt, RevokedBecause) = (at, reason);
    }

    /// <summary>What somebody typed; case, spaces and dashes do not count.</summary>
    public static string Bare(string code) => new([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
