using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ZhihuiShibei.Files.Inspecting;

/// <summary>
/// Looks through a PDF without interpreting it: complete, readable without a password, and without anything that runs, opens or hides
/// something else. Names count wherever they stand, also in packed object streams and spelt with escapes.
/// </summary>
internal static class PdfReader
{
    private const int TailLength = 1024;
    private const int MostUnpacked = 32 << 20;

    public static InspectedDocument Inspect(ReadOnlyMemory<byte> file)
    {
        var pdf = file.Span;
        var tail = pdf[Math.Max(0, pdf.Length - TailLength)..];
        if (tail.IndexOf("%%EOF"u8) < 0 || tail.IndexOf("startxref"u8) < 0) throw new FileRefusedException(FileProblem.Broken);
        var names = new PdfNames();
        names.Count(pdf);
        if (names.Encrypted) throw new FileRefusedException(FileProblem.Encrypted);
        Unpack(file, names);
        if (names.Active) throw new FileRefusedException(FileProblem.Active);
        if (names.Pages == 0) throw new FileRefusedException(FileProblem.Broken);
        if (names.Pages > FileLimits.DocumentPages) throw new FileRefusedException(FileProblem.TooManyPages);
        return new(names.Pages) { ContentType = "application/pdf" };
    }

    /// <summary>Counts what stands in object streams; these are the packed ones that hold structure and not pages' contents.</summary>
    private static void Unpack(ReadOnlyMemory<byte> file, PdfNames names)
    {
        var (left, at) = (MostUnpacked, 0);
        while (file.Span[at..].IndexOf("/ObjStm"u8) is var found and >= 0)
        {
            at += found;
            var start = file.Span[at..].IndexOf("stream"u8);
            if (start < 0) throw new FileRefusedException(FileProblem.Broken);
            at += start + "stream"u8.Length;
            while (at < file.Length && file.Span[at] is (byte)'\r' or (byte)'\n') at++;
            var unpacked = Inflate(file[at..], left);
            left -= unpacked.Length;
            names.Count(unpacked);
        }
    }

    /// <summary>One stream; one that is not deflated, is damaged, or grows beyond measure is not one we would show anybody.</summary>
    private static byte[] Inflate(ReadOnlyMemory<byte> packed, int most)
    {
        MemoryMarshal.TryGetArray(packed, out var bytes);
        using var from = new ZLibStream(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), CompressionMode.Decompress);
        using var to = new MemoryStream();
        var piece = new byte[16 * 1024];
        try
        {
            for (int read; (read = from.Read(piece)) > 0;)
            {
                if (to.Length + read > most) throw new FileRefusedException(FileProblem.Broken);
                to.Write(piece, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException(FileProblem.Broken);
        }

        return to.ToArray();
    }
}
