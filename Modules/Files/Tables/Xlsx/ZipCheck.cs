using System.IO.Compression;

namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>
/// 压缩炸弹: looks at everything in the archive before anything else does. Sizes are counted by unpacking, since a bomb states false
/// ones; the unpacked bytes go nowhere.
/// </summary>
internal static class ZipCheck
{
    private const int MostEntries = 500;
    private const long MostBytes = 64L * 1024 * 1024;
    /// <summary>Up to this size it does not matter how well it was packed.</summary>
    private const long Harmless = 1024 * 1024;
    /// <summary>A spreadsheet packs to a tenth, the most repetitive to a hundredth.</summary>
    private const int MostRatio = 250;

    /// <exception cref="TableFault">Too many parts, too large, or packed beyond reason.</exception>
    public static void Check(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries) throw new TableFault(TableProblem.TooLargeInside);
        var buffer = new byte[64 * 1024];
        var all = 0L;
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            var unpacked = 0L;
            while (content.Read(buffer, 0, buffer.Length) is > 0 and var read)
            {
                unpacked += read;
                all += read;
                if (all > MostBytes || (unpacked > Harmless && unpacked > MostRatio * Math.Max(entry.CompressedLength, 1)))
                    throw new TableFault(TableProblem.TooLargeInside);
            }
        }
    }
}
