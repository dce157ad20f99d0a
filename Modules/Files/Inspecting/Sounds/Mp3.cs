namespace ZhihuiShibei.Files.Inspecting.Sounds;

/// <summary>MPEG audio, layer III: every frame says its own length; what the tags and the first frame say of the whole is not read.</summary>
internal static class Mp3
{
    private const int MostJunk = 4096;
    private static readonly int[] RatesOne = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
    private static readonly int[] RatesTwo = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
    private static readonly int[] Frequencies = [44100, 48000, 32000];

    public static TimeSpan DurationOf(ReadOnlySpan<byte> file)
    {
        var (at, seconds, frames, junk) = (SkipTags(file), 0d, 0, 0);
        while (at + 4 <= file.Length && !file[at..].StartsWith("TAG"u8) && !file[at..].StartsWith("APETAGEX"u8))
        {
            if (FrameAt(file, at) is var (length, duration) && length > 0)
            {
                (at, seconds, frames) = (at + length, seconds + duration, frames + 1);
                continue;
            }

            at++;
            if (++junk > MostJunk) throw new FileRefusedException(FileProblem.Broken);
        }

        // A few bytes can look like a frame by chance; a voice is many of them.
        return frames < 3 ? throw new FileRefusedException(FileProblem.Broken) : TimeSpan.FromSeconds(seconds);
    }

    private static int SkipTags(ReadOnlySpan<byte> file)
    {
        var at = 0;
        while (at + 10 <= file.Length && file[at..].StartsWith("ID3"u8))
        {
            var size = (file[at + 6] & 0x7F) << 21 | (file[at + 7] & 0x7F) << 14 | (file[at + 8] & 0x7F) << 7 | (file[at + 9] & 0x7F);
            at += 10 + size + ((file[at + 5] & 0x10) != 0 ? 10 : 0);
        }

        return Math.Min(at, file.Length);
    }

    /// <summary>Length in bytes and in seconds; nothing where no frame begins.</summary>
    private static (int Length, double Seconds) FrameAt(ReadOnlySpan<byte> file, int at)
    {
        var (one, two, three) = (file[at], file[at + 1], file[at + 2]);
        if (one != 0xFF || (two & 0xE0) != 0xE0 || (two & 0x06) != 0x02) return default;
        var version = (two >> 3) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
        var frequency = (three >> 2) & 3;
        if (version == 1 || frequency == 3) return default;
        var rate = (version == 3 ? RatesOne : RatesTwo)[three >> 4] * 1000;
        var hertz = Frequencies[frequency] >> (version switch { 3 => 0, 2 => 1, _ => 2 });
        if (rate == 0) return default;
        var samples = version == 3 ? 1152 : 576;
        return (samples / 8 * rate / hertz + ((three >> 1) & 1), (double)samples / hertz);
    }
}
