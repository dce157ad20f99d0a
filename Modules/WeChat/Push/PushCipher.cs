using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ZhihuiShibei.WeChat.Push;

/// <summary>
/// Safe mode: AES-256-CBC over random(16) + length(4, big-endian) + message + AppID, padded to 32 bytes. .NET's PKCS7 takes
/// at most 16 and throws on WeChat's padding, so the padding is done by hand. The key is the 43-character EncodingAESKey.
/// </summary>
internal sealed class PushCipher(string encodingAesKey, string appId)
{
    private const int Block = 32, Head = 20;
    private readonly byte[] _key = Convert.FromBase64String(encodingAesKey + "=");

    /// <summary>The message inside, or null when the text is not ours to open: bad base64, padding, length or AppID.</summary>
    public byte[]? Open(string encrypted, out string addressee)
    {
        addressee = "";
        var cipher = new byte[encrypted.Length];
        if (!Convert.TryFromBase64String(encrypted, cipher, out var size) || size == 0 || size % 16 != 0) return null;
        using var aes = Aes.Create();
        aes.Key = _key;
        var full = aes.DecryptCbc(cipher.AsSpan(0, size), _key.AsSpan(0, 16), PaddingMode.None);
        var padding = full[^1];
        if (padding is < 1 or > Block || full.Length - padding < Head) return null;
        var content = full.AsSpan(Head, full.Length - padding - Head);
        var length = BinaryPrimitives.ReadUInt32BigEndian(full.AsSpan(16));
        if (length > content.Length) return null;
        addressee = Encoding.UTF8.GetString(content[(int)length..]);
        return content[..(int)length].ToArray();
    }

    /// <summary>The way WeChat does it; base64.</summary>
    public string Seal(ReadOnlySpan<byte> message)
    {
        var app = Encoding.UTF8.GetBytes(appId);
        var used = Head + message.Length + app.Length;
        var padding = Block - used % Block;
        var full = new byte[used + padding];
        RandomNumberGenerator.Fill(full.AsSpan(0, 16));
        BinaryPrimitives.WriteUInt32BigEndian(full.AsSpan(16), (uint)message.Length);
        message.CopyTo(full.AsSpan(Head));
        app.CopyTo(full.AsSpan(Head + message.Length));
        full.AsSpan(used).Fill((byte)padding);
        using var aes = Aes.Create();
        aes.Key = _key;
        return Convert.ToBase64String(aes.EncryptCbc(full, _key.AsSpan(0, 16), PaddingMode.None));
    }
}
