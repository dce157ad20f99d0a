namespace ZhihuiShibei.Files.Inspecting.Sounds;

/// <summary>AAC as a row of ADTS frames, each saying its length.</summary>
internal static class Adts
{
    private const int Header = 7;
    private static readonly int[] Frequencies = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];

    public static TimeSpan DurationOf(ReadOnlySpan<byte> file)
    {
        var (at, seconds, frames) = (0, 0d, 0);
        while (at + Header <= file.Length)
        {
            var f = file[at..];
            var frequency = (f[2] >> 2) & 15;
            var length = (f[3] & 3) << 11 | f[4] << 3 | f[5] >> 5;
            if (f[0] != 0xFF || (f[1] & 0xF6) != 0xF0 || frequency >= Frequencies.Length || length < Header)
                throw new FileRefusedException(FileProblem.Broken);
            (at, seconds, frames) = (at + length, seconds + 1024d * ((f[6] & 3) + 1) / Frequencies[frequency], frames + 1);
        }

        return frames < 3 ? throw new FileRefusedException(FileProblem.Broken) : TimeSpan.FromSeconds(seconds);
    }
}
