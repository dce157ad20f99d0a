using System.Security.Cryptography;
using System.Text;

namespace ZhihuiShibei.WeChat.Push;

/// <summary><c>sha1(sorted parts, joined)</c> in lower-case hex: what WeChat signs pushes with.</summary>
internal static class PushSignature
{
    public static string Of(params string[] parts)
    {
        var sorted = parts.Order(StringComparer.Ordinal);
#pragma warning disable CA5350 // WeChat prescribes SHA-1 here; the secret token is one of the parts.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(sorted))));
#pragma warning restore CA5350
    }

    /// <summary>Takes the same time wherever the first difference is.</summary>
    public static bool Matches(string? given, params string[] parts) =>
      given is not null
      && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Of(parts)));
}
