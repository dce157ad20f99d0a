using System.Buffers.Binary;
using System.Net.Http.Headers;
using System.Text;
using SkiaSharp;

namespace ZhihuiShibei.Tests.Support;

/// <summary>Files as people's telephones make them, made here, so that the clone carries none.</summary>
internal static class SampleFiles
{
    /// <summary>Something in the picture's data that must not survive.</summary>
    public const string Secret = "GPS 36.0877N 120.3744E";

    /// <summary>A left half in red, a right half in blue, and noise below, as a camera stores it.</summary>
    /// <param name="orientation">EXIF's, 1–8.</param>
    public static byte[] Jpeg(int width = 800, int height = 600, int orientation = 1) =>
        WithExif(Draw(width, height, SKEncodedImageFormat.Jpeg), orientation);

    public static byte[] Png(int width = 800, int height = 600) => Draw(width, height, SKEncodedImageFormat.Png);

    public static byte[] WebP(int width = 800, int height = 600) => Draw(width, height, SKEncodedImageFormat.Webp);

    /// <summary>A PNG whose header promises so many pixels.</summary>
    public static byte[] PngClaiming(int width, int height)
    {
        var png = Png(10, 10);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>One black pixel, two frames.</summary>
    public static byte[] Gif() => Convert.FromBase64String(
        "R0lGODlhAQABAIAAAAAAAP///yH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAAAQABAAACAkQBACH5BAAKAAAALAAAAAABAAEAAAICRAEAOw==");

    public static byte[] Pdf(int pages = 2, string more = "")
    {
        var pdf = new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        pdf.Append($"2 0 obj <</Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(3, pages).Select(i => $"{i} 0 R"))}]>> endobj\n");
        for (var i = 0; i < pages; i++) pdf.Append($"{3 + i} 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj\n");
        pdf.Append(more).Append($"trailer <</Root 1 0 R /Size {3 + pages}>>\nstartxref\n0\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    /// <summary>The form of <c>wx.uploadFile</c>.</summary>
    public static MultipartFormDataContent Form(byte[] file, string name = "tmp_4f1c.jpg", string type = "image/jpeg") =>
        Form(new ByteArrayContent(file), name, type);

    public static MultipartFormDataContent Form(HttpContent file, string name, string type)
    {
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        return new MultipartFormDataContent { { file, "file", name } };
    }

    private static byte[] Draw(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        using var red = new SKPaint { Color = SKColors.Red };
        using var noise = new SKPaint { Shader = SKShader.CreatePerlinNoiseFractalNoise(0.05f, 0.05f, 4, 7) };
        canvas.Clear(SKColors.Blue);
        canvas.DrawRect(0, 0, width / 2f, height, red);
        canvas.DrawRect(0, height / 2f, width, height, noise);
        canvas.Flush();
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>Inserts an EXIF block behind the picture's first two bytes: an orientation and a text.</summary>
    private static byte[] WithExif(byte[] jpeg, int orientation)
    {
        var text = Encoding.ASCII.GetBytes(Secret);
        byte[] exif =
        [
            .. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 2, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
            0x0E, 0x01, 2, 0, (byte)text.Length, 0, 0, 0, 38, 0, 0, 0,
            0, 0, 0, 0, .. text,
        ];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
