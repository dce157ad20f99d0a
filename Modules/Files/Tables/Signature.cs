namespace ZhihuiShibei.Files.Tables;

/// <summary>What the first bytes say.</summary>
internal static class Signature
{
    internal enum Kind
    {
        Other,
        Zip,
        OldOffice,
        Encrypted,
    }

    // An encrypted workbook is an old-style container whose directory names this stream, in UTF-16.
    private static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    public static Kind Of(Stream content)
    {
        content.Position = 0;
        Span<byte> head = stackalloc byte[8];
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..read];
        var kind = head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) ? Kind.Zip
            : !head.SequenceEqual(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }) ? Kind.Other
            : Contains(content, EncryptedPackage) ? Kind.Encrypted
            : Kind.OldOffice;
        content.Position = 0;
        return kind;
    }

    private static bool Contains(Stream content, ReadOnlySpan<byte> word)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        while (content.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var have = buffer.AsSpan(0, kept + read);
            if (have.IndexOf(word) >= 0) return true;
            kept = Math.Min(word.Length - 1, have.Length);
            have[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
