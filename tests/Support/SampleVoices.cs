using System.Buffers.Binary;
using System.Text;

namespace ZhihuiShibei.Tests.Support;

/// <summary>Voices of a given length in each format, silent or nonsense inside, right in their structure.</summary>
internal static class SampleVoices
{
    /// <summary>44.1 kHz, 64 kbit/s: 1152 samples a frame. The first frame claims that there is nothing more.</summary>
    public static byte[] Mp3(double seconds)
    {
        var frame = new byte[144 * 64000 / 44100];
        new byte[] { 0xFF, 0xFB, 0x50, 0xC4 }.CopyTo(frame, 0);
        var first = (byte[])frame.Clone();
        "Info"u8.CopyTo(first.AsSpan(21));
        BinaryPrimitives.WriteInt32BigEndian(first.AsSpan(25), 1);
        BinaryPrimitives.WriteInt32BigEndian(first.AsSpan(29), 1);
        byte[] tag = [.. "ID3"u8, 3, 0, 0, 0, 0, 0, 10, .. new byte[10]];
        return [.. tag, .. first, .. Enumerable.Repeat(frame, (int)(seconds * 44100 / 1152)).SelectMany(f => f)];
    }

    /// <summary>16 kHz, 1024 samples a frame.</summary>
    public static byte[] Adts(double seconds)
    {
        const int Length = 64;
        byte[] frame = [0xFF, 0xF1, 0x60, 0x40, Length >> 3, 0x1F | ((Length & 7) << 5), 0xFC, .. new byte[Length - 7]];
        return [.. Enumerable.Repeat(frame, (int)(seconds * 16000 / 1024)).SelectMany(f => f)];
    }

    public static byte[] Amr(double seconds)
    {
        byte[] frame = [0x3C, .. new byte[31]];
        return [.. "#!AMR\n"u8, .. Enumerable.Repeat(frame, (int)(seconds * 50)).SelectMany(f => f)];
    }

    /// <summary>8 kHz, 8 bits, one channel.</summary>
    public static byte[] Wav(double seconds)
    {
        var samples = (int)(seconds * 8000);
        var wav = new byte[44 + samples];
        "RIFF....WAVEfmt "u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), 36 + samples);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), 8000);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), 8000);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(32), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(34), 8);
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), samples);
        return wav;
    }

    /// <summary>16 kHz; its headers say one second whatever the tables say.</summary>
    /// <param name="ticksEach">What the table says that a frame of 1024 samples lasts, in sixteen-thousandths of a second.</param>
    /// <param name="handler"><c>soun</c>, or <c>vide</c> for a film.</param>
    public static byte[] M4a(double seconds, int ticksEach = 1024, string handler = "soun")
    {
        const int Size = 32;
        var frames = (int)(seconds * 16000 / 1024);
        var mdhd = Box("mdhd", [.. new byte[12], .. Number(16000), .. Number(16000), 0, 0, 0, 0]);
        var hdlr = Box("hdlr", [.. new byte[8], .. Encoding.ASCII.GetBytes(handler), .. new byte[13]]);
        var entry = Box("mp4a", [.. new byte[6], 0, 1, .. new byte[8], 0, 1, 0, 16, 0, 0, 0, 0, .. Number(16000 << 16)]);
        var stsd = Box("stsd", [0, 0, 0, 0, .. Number(1), .. entry]);
        var stts = Box("stts", [0, 0, 0, 0, .. Number(1), .. Number(frames), .. Number(ticksEach)]);
        var stsz = Box("stsz", [0, 0, 0, 0, .. Number(Size), .. Number(frames)]);
        var minf = Box("minf", Box("stbl", [.. stsd, .. stts, .. stsz]));
        var moov = Box("moov", Box("trak", Box("mdia", [.. mdhd, .. hdlr, .. minf])));
        return [.. Box("ftyp", [.. "M4A \0\0\0\0"u8]), .. moov, .. Box("mdat", new byte[frames * Size])];
    }

    private static byte[] Box(string name, byte[] content) => [.. Number(content.Length + 8), .. Encoding.ASCII.GetBytes(name), .. content];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
