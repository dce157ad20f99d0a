using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace ZhihuiShibei.Kernel.Personal;

/// <summary>Keys of the vault, section <c>Vault</c>: a ring by name, the name to seal with, and the key of look-up hashes.</summary>
public sealed class VaultKeys
{
    /// <summary>Key name → 32 bytes in base64. Old keys stay until everything is sealed anew.</summary>
    public Dictionary<string, string> Keys { get; init; } = [];
    public string Current { get; set; } = "";
    /// <summary>32 bytes in base64.</summary>
    public string LookupKey { get; set; } = "";
}

/// <summary>
/// Seals personal data: AES-256-GCM under a named key, bound to its owner's id, so that a row copied to another person does
/// not open. The one place that names an algorithm; the envelope's first byte leaves room for another (SM4).
/// Envelope: version 1 · length of key name · key name · nonce 12 · tag 16 · ciphertext.
/// </summary>
public sealed class PersonalDataCipher
{
    private const byte AesGcmVersion = 1;
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Dictionary<string, byte[]> _keys;
    private readonly string _current;
    private readonly byte[] _lookupKey;

    /// <exception cref="InvalidOperationException">The ring is empty, misses its current key, or a key is not 32 bytes.</exception>
    public PersonalDataCipher(IOptions<VaultKeys> options)
    {
        var ring = options.Value;
        _keys = ring.Keys.ToDictionary(k => k.Key, k => Key(k.Key, k.Value));
        _current = ring.Current;
        _lookupKey = Key(nameof(VaultKeys.LookupKey), ring.LookupKey);
        if (!_keys.ContainsKey(_current)) throw new InvalidOperationException($"Vault:Current names no key of Vault:Keys: '{_current}'.");
    }

    public byte[] Seal(Guid owner, PersonalData data) => SealBytes(owner, JsonSerializer.SerializeToUtf8Bytes(data, Json));

    /// <summary>Seals anything else that must not lie open in the database, such as the secret of a second factor.</summary>
    public byte[] SealBytes(Guid owner, ReadOnlySpan<byte> plain)
    {
        var name = Encoding.UTF8.GetBytes(_current);
        var envelope = new byte[2 + name.Length + 12 + 16 + plain.Length];
        envelope[0] = AesGcmVersion;
        envelope[1] = (byte)name.Length;
        name.CopyTo(envelope, 2);
        var rest = envelope.AsSpan(2 + name.Length);
        RandomNumberGenerator.Fill(rest[..12]);
        using var aes = new AesGcm(_keys[_current], 16);
        aes.Encrypt(rest[..12], plain, rest[28..], rest[12..28], owner.ToByteArray());
        return envelope;
    }

    /// <exception cref="CryptographicException">The envelope was altered, belongs to someone else, or its key is not in the ring.</exception>
    public PersonalData Open(Guid owner, ReadOnlySpan<byte> envelope) => envelope.IsEmpty
        ? new PersonalData()
        : JsonSerializer.Deserialize<PersonalData>(OpenBytes(owner, envelope), Json)!;

    /// <inheritdoc cref="Open"/>
    public byte[] OpenBytes(Guid owner, ReadOnlySpan<byte> envelope)
    {
        if (envelope.Length < 30 || envelope[0] != AesGcmVersion || envelope.Length < 30 + envelope[1])
            throw new CryptographicException("Not an envelope of the vault.");
        var name = KeyNameOf(envelope);
        if (!_keys.TryGetValue(name, out var key)) throw new CryptographicException($"The vault's ring has no key '{name}'.");
        var rest = envelope[(2 + envelope[1])..];
        var plain = new byte[rest.Length - 28];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(rest[..12], rest[28..], rest[12..28], plain, owner.ToByteArray());
        return plain;
    }

    /// <summary>The envelope under the current key; nothing when it is already, or is empty.</summary>
    /// <exception cref="CryptographicException">As <see cref="Open"/>.</exception>
    public byte[]? Reseal(Guid owner, ReadOnlySpan<byte> envelope) =>
        envelope.IsEmpty || KeyNameOf(envelope) == _current ? null : SealBytes(owner, OpenBytes(owner, envelope));

    /// <summary>A keyed hash for look-up by telephone, name or openid; useless without the key. Case and surrounding space do not count.</summary>
    public byte[]? Lookup(string? value) => string.IsNullOrWhiteSpace(value)
        ? null
        : HMACSHA256.HashData(_lookupKey, Encoding.UTF8.GetBytes(value.Trim().ToUpperInvariant()));

    /// <summary>A look-up hash for a value whose case counts, such as an openid.</summary>
    public byte[] LookupExactly(string value) => HMACSHA256.HashData(_lookupKey, Encoding.UTF8.GetBytes(value));

    /// <summary>
    /// 32 bytes that only the holder of the look-up key can make again, one for each purpose: a secret shared with another system
    /// need not be stored.
    /// </summary>
    public byte[] DeriveSecret(string purpose) => HMACSHA256.HashData(_lookupKey, Encoding.UTF8.GetBytes($"secret:{purpose}"));

    private static string KeyNameOf(ReadOnlySpan<byte> envelope) => Encoding.UTF8.GetString(envelope.Slice(2, envelope[1]));

    private static byte[] Key(string name, string base64)
    {
        try
        {
            return Convert.FromBase64String(base64) is { Length: 32 } key ? key : throw new FormatException();
        }
        catch (FormatException)
        {
            throw new InvalidOperationException($"The vault's key '{name}' must be 32 bytes in base64.");
        }
    }
}
