using System.Buffers.Binary;

namespace ZhihuiShibei.Files.Inspecting.Sounds;

/// <summary>WAV with uncompressed samples: as long as the bytes that are really there.</summary>
internal static class Wav
{
    private const int Pcm = 1, Float = 3, Extensible = 0xFFFE;

    public static TimeSpan DurationOf(ReadOnlySpan<byte> file)
    {
        var (at, bytesPerSecond, samples) = (12, 0L, -1L);
        while (at + 8 <= file.Length)
        {
            var size = (long)BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            var rest = file[(at + 8)..];
            if (file[at..].StartsWith("fmt "u8)) bytesPerSecond = BytesPerSecond(rest);
            if (file[at..].StartsWith("data"u8))
            {
                // A recorder that was cut off leaves these instead of a length.
                if (size is 0 or uint.MaxValue) size = rest.Length;
                samples = samples < 0 ? size : throw new FileRefusedException(FileProblem.Broken);
            }

            if (size > rest.Length) throw new FileRefusedException(FileProblem.Broken);
            at += 8 + (int)size + (int)(size & 1);
        }

        return bytesPerSecond == 0 || samples <= 0 || at < file.Length
            ? throw new FileRefusedException(FileProblem.Broken)
            : TimeSpan.FromSeconds((double)samples / bytesPerSecond);
    }

    private static long BytesPerSecond(ReadOnlySpan<byte> format)
    {
        if (format.Length < 16) throw new FileRefusedException(FileProblem.Broken);
        var coding = BinaryPrimitives.ReadUInt16LittleEndian(format);
        var channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]);
        var hertz = BinaryPrimitives.ReadUInt32LittleEndian(format[4..]);
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]);
        return coding is Pcm or Float or Extensible && channels is 1 or 2 && hertz is >= 4000 and <= 192_000 && bits is 8 or 16 or 24 or 32
            ? channels * hertz * bits / 8
            : throw new FileRefusedException(FileProblem.UnknownFormat);
    }
}
