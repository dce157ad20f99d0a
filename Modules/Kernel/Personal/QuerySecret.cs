using System.Security.Cryptography;
using System.Text;

namespace ZhihuiShibei.Kernel.Personal;

/// <summary>
/// 查询码: with the number it opens a suggestion to whoever holds the receipt. Derived from the suggestion's id by the vault's
/// look-up key, so nothing need be stored and a receipt can be printed again by whichever module tells the suggester.
/// </summary>
public static class QuerySecret
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 8;

    /// <summary>Eight characters, 40 bits; guessing is held off by the rate limit of the tracking endpoint.</summary>
    public static string Of(Guid suggestion, PersonalDataCipher cipher)
    {
        var hash = cipher.LookupExactly($"query-secret:{suggestion:N}");
        return string.Create(Length, hash, static (chars, bytes) =>
        {
            for (var i = 0; i < chars.Length; i++) chars[i] = Alphabet[bytes[i] & 31];
        });
    }

    public static bool Matches(Guid suggestion, string given, PersonalDataCipher cipher) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Of(suggestion, cipher)),
        Encoding.UTF8.GetBytes(given.Trim().ToUpperInvariant()));
}
