namespace ZhihuiShibei.Files.Inspecting.Sounds;

/// <summary>AMR, narrow or wide: frames of twenty milliseconds whose first byte names their size.</summary>
internal static class Amr
{
    // By frame type, the first byte included; 0 is not allowed.
    public static readonly byte[] Narrow = [13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1];
    public static readonly byte[] Wide = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1];

    public static TimeSpan DurationOf(ReadOnlySpan<byte> file, byte[] sizes)
    {
        var (at, frames) = (sizes == Narrow ? "#!AMR\n"u8.Length : "#!AMR-WB\n"u8.Length, 0);
        while (at < file.Length)
        {
            var size = sizes[(file[at] >> 3) & 15];
            if (size == 0 || (file[at] & 0x83) != 0) throw new FileRefusedException(FileProblem.Broken);
            (at, frames) = (at + size, frames + 1);
        }

        return TimeSpan.FromMilliseconds(20 * frames);
    }
}
