using System.Buffers.Text;
using System.Security.Cryptography;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Feedback.Ratings.Links;

/// <summary>
/// 一次性评价链接: lets whoever holds it rate one answer, once, until it lapses. Kept as keyed hashes only. Beside the token, which is for
/// scanning, there is a short code for the telephone, which opens nothing without the query secret.
/// </summary>
internal sealed class RatingLink
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int CodeLength = 8, TokenBytes = 20;

    public Guid Id { get; private set; }
    public Guid SuggestionId { get; private set; }
    /// <summary>Of the answer it rates.</summary>
    public int Round { get; private set; }
    public byte[] TokenHash { get; private set; } = [];
    public byte[] CodeHash { get; private set; } = [];
    public DateTimeOffset IssuedAt { get; private set; }
    /// <summary>The first instant too late.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }
    /// <summary>When it was rated by; a look at the page uses nothing up.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <returns>The link, and the two secrets, which nobody can read again.</returns>
    public static (RatingLink Link, string Token, string Code) Issue(
        Guid suggestion, int round, DateTimeOffset now, DateTimeOffset until, PersonalDataCipher cipher)
    {
        var (token, code) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)), RandomNumberGenerator.GetString(Alphabet, CodeLength));
        var link = new RatingLink
        {
            Id = NewId.At(now),
            SuggestionId = suggestion,
            Round = round,
            TokenHash = HashOfToken(token, cipher),
            CodeHash = HashOfCode(code, cipher),
            IssuedAt = now,
            ExpiresAt = until,
        };
        return (link, token, code);
    }

    public static byte[] HashOfToken(string token, PersonalDataCipher cipher) => cipher.LookupExactly($"rating-token:{token}");

    /// <summary>Case, blanks and dashes of what was heard or copied do not count.</summary>
    public static byte[] HashOfCode(string code, PersonalDataCipher cipher) =>
        cipher.LookupExactly($"rating-code:{string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()}");

    public void Use(DateTimeOffset at) => UsedAt = at;
}
