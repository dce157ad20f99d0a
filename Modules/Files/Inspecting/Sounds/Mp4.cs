using System.Buffers.Binary;

namespace ZhihuiShibei.Files.Inspecting.Sounds;

/// <summary>
/// M4A: one sound track in an MP4 container. Its length is the longer of what the table of sample durations adds up to and what that
/// many AAC frames last; the durations in the headers are not read.
/// </summary>
internal static class Mp4
{
    private const double SamplesPerFrame = 1024;

    public static TimeSpan DurationOf(ReadOnlySpan<byte> file)
    {
        var movie = ReadOnlySpan<byte>.Empty;
        var data = 0L;
        foreach (var box in new Mp4Boxes(file))
        {
            if (box.Is("moov"u8)) movie = box.Content;
            if (box.Is("mdat"u8)) data += box.Content.Length;
            if (box.Is("moof"u8)) throw Broken();
        }

        TimeSpan? duration = null;
        foreach (var track in new Mp4Boxes(movie))
        {
            if (!track.Is("trak"u8)) continue;
            var media = Mp4Boxes.Find(track.Content, "mdia"u8);
            var kind = Mp4Boxes.Find(media, "hdlr"u8);
            if (kind.Length < 12) throw Broken();
            if (kind[8..].StartsWith("vide"u8)) throw new FileRefusedException(FileProblem.Film);
            if (kind[8..].StartsWith("soun"u8)) duration = duration is null ? OfTrack(media, data) : throw Broken();
        }

        return duration ?? throw Broken();
    }

    private static TimeSpan OfTrack(ReadOnlySpan<byte> media, long data)
    {
        var header = Mp4Boxes.Find(media, "mdhd"u8);
        var tables = Mp4Boxes.Find(Mp4Boxes.Find(media, "minf"u8), "stbl"u8);
        var times = Mp4Boxes.Find(tables, "stts"u8);
        var sizes = Mp4Boxes.Find(tables, "stsz"u8);
        var coding = Mp4Boxes.Find(tables, "stsd"u8);
        if (header.Length < 24 || times.Length < 8 || sizes.Length < 12 || coding.Length < 44) throw Broken();
        if (!coding[12..].StartsWith("mp4a"u8)) throw new FileRefusedException(FileProblem.UnknownFormat);

        var ticksPerSecond = Number(header, header[0] == 1 ? 20 : 12);
        var hertz = Number(coding, 40) >> 16;
        var (samples, ticks) = Add(times);
        if (ticksPerSecond == 0 || hertz == 0 || samples == 0 || samples != Number(sizes, 8) || BytesOf(sizes) > data) throw Broken();
        return TimeSpan.FromSeconds(Math.Min(Math.Max(ticks / ticksPerSecond, samples * SamplesPerFrame / hertz), int.MaxValue));
    }

    private static (long Samples, double Ticks) Add(ReadOnlySpan<byte> times)
    {
        var (entries, samples, ticks) = (Number(times, 4), 0L, 0d);
        if (8 + entries * 8L > times.Length) throw Broken();
        for (var i = 0; i < entries; i++)
        {
            long count = Number(times, 8 + i * 8);
            (samples, ticks) = (samples + count, ticks + (double)count * Number(times, 12 + i * 8));
        }

        return (samples, ticks);
    }

    private static long BytesOf(ReadOnlySpan<byte> sizes)
    {
        var (each, count) = (Number(sizes, 4), Number(sizes, 8));
        if (each != 0) return (long)each * count;
        if (12 + count * 4L > sizes.Length) throw Broken();
        long sum = 0;
        for (var i = 0; i < count; i++) sum += Number(sizes, 12 + i * 4);
        return sum;
    }

    private static uint Number(ReadOnlySpan<byte> box, int at) => BinaryPrimitives.ReadUInt32BigEndian(box[at..]);

    private static FileRefusedException Broken() => new(FileProblem.Broken);
}
