using System.Text;

namespace ZhihuiShibei.Files.Inspecting;

/// <summary>Formats by their first bytes.</summary>
internal enum FileFormat { Unknown, Jpeg, Png, WebP, Gif, Heic, Pdf, Mp3, Adts, Mp4, Wav, Amr, AmrWideband }

internal static class FileFormats
{
    /// <summary>How many bytes <see cref="Of"/> wants to see, where the file has them.</summary>
    public const int HeadLength = 64;

    public static FileFormat Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileFormat.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, .. var kind] when kind.StartsWith("WEBP"u8) => FileFormat.WebP,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, .. var kind] when kind.StartsWith("WAVE"u8) => FileFormat.Wav,
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => FileFormat.Gif,
        _ when head.StartsWith("%PDF-1."u8) || head.StartsWith("%PDF-2."u8) => FileFormat.Pdf,
        _ when head.StartsWith("#!AMR\n"u8) => FileFormat.Amr,
        _ when head.StartsWith("#!AMR-WB\n"u8) => FileFormat.AmrWideband,
        [_, _, _, _, .. var box] when box.StartsWith("ftyp"u8) => IsHeic(box) ? FileFormat.Heic : FileFormat.Mp4,
        _ when head.StartsWith("ID3"u8) => FileFormat.Mp3,
        // The same eleven or twelve bits begin a frame of both; the layer, 00 only in ADTS, tells them apart.
        [0xFF, var second, ..] when (second & 0xF6) == 0xF0 => FileFormat.Adts,
        [0xFF, var second, ..] when (second & 0xE0) == 0xE0 && (second & 0x06) == 0x02 => FileFormat.Mp3,
        _ => FileFormat.Unknown,
    };

    private static bool IsHeic(ReadOnlySpan<byte> box)
    {
        var brand = box.Length >= 8 ? Encoding.ASCII.GetString(box[4..8]) : "";
        return brand is "heic" or "heix" or "hevc" or "hevx" or "heim" or "heis" or "mif1" or "msf1" or "avif" or "avis";
    }
}
