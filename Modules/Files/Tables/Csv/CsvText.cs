using System.Text;

namespace ZhihuiShibei.Files.Tables.Csv;

/// <summary>
/// In which characters a text file is written. UTF-8 with or without its mark; UTF-16 with its mark (Excel's "Unicode text"); else
/// GB18030, which Excel in China saves by itself. Each is tried strictly on the whole file, so that nobody's name is garbled.
/// </summary>
internal static class CsvText
{
    static CsvText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="TableFault">None of them fits.</exception>
    public static Encoding EncodingOf(Stream content)
    {
        content.Position = 0;
        Span<byte> mark = stackalloc byte[3];
        mark = mark[..content.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false)];
        if (mark.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (mark.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        if (Fits(content, new UTF8Encoding(false, throwOnInvalidBytes: true))) return Encoding.UTF8;
        var chinese = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return Fits(content, chinese) ? chinese : throw new TableFault(TableProblem.UnknownEncoding);
    }

    private static bool Fits(Stream content, Encoding encoding)
    {
        content.Position = 0;
        var decoder = encoding.GetDecoder();
        var (bytes, chars) = (new byte[16 * 1024], new char[encoding.GetMaxCharCount(16 * 1024)]);
        try
        {
            int read;
            do
            {
                read = content.Read(bytes, 0, bytes.Length);
                var decoded = decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0);
                // Text has no zeros: a picture or a program has.
                if (chars.AsSpan(0, decoded).Contains('\0')) return false;
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
