using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace ZhihuiShibei.Identity.Tokens;

/// <summary>The keys behind our tokens, read once.</summary>
internal sealed class TokenKeys
{
    private const int LeastBytes = 32;
    private readonly byte[] _rotation;

    /// <exception cref="InvalidOperationException">The key is missing or too short.</exception>
    public TokenKeys(IOptions<TokenSettings> options)
    {
        var current = Bytes(options.Value.SigningKey);
        Signing = KeyOf(current);
        Accepted = [Signing, .. options.Value.FormerSigningKeys.Select(k => KeyOf(Bytes(k)))];
        _rotation = HKDF.DeriveKey(HashAlgorithmName.SHA256, current, 32, info: "refresh-rotation"u8.ToArray());
    }

    public SymmetricSecurityKey Signing { get; }

    public IReadOnlyList<SecurityKey> Accepted { get; }

    /// <summary>
    /// The secret that follows <paramref name="secret"/>: the same for the same salt, so that a client whose answer was lost gets it
    /// again although only its hash is stored; beyond guessing without this key and the old secret.
    /// </summary>
    public byte[] Successor(byte[] secret, byte[] salt)
    {
        byte[] both = [.. secret, .. salt];
        return HMACSHA256.HashData(_rotation, both);
    }

    private static SymmetricSecurityKey KeyOf(byte[] key) => new(key) { KeyId = Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 4)) };

    private static byte[] Bytes(string base64)
    {
        var key = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, key, out var length) && length >= LeastBytes
            ? key[..length]
            : throw new InvalidOperationException($"Set Tokens__SigningKey to at least {LeastBytes} random bytes in base64, such as `openssl rand -base64 48` prints.");
    }
}
