using SkiaSharp;

namespace ZhihuiShibei.Files.Inspecting;

/// <summary>
/// Decodes a picture and writes it anew as a JPEG: upright, in sRGB, on white, at most <see cref="FileLimits.Side"/> long, without
/// place, time or camera, and without anything else that was hidden in the file.
/// </summary>
internal static class PictureReader
{
    // A telephone's largest mode; a JPEG is decoded at the size wanted, so its pixels cost little memory.
    private const long JpegPixels = 120_000_000;
    // Four bytes a pixel at full size.
    private const long OtherPixels = 30_000_000;
    private const int LongestSide = 30_000;
    private const int Quality = 82;
    private const int ThumbnailQuality = 75;

    // A JPEG decoder shrinks to n/8 on the way, by halves fastest: the 4032 pixels of a telephone become 2016, near enough to the
    // longest side to save the second step.
    private const float NearEnough = 0.75f;

    private static readonly SKSamplingOptions Sampling = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    public static InspectedPicture Inspect(string path, FileFormat format)
    {
        using var codec = SKCodec.Create(path) ?? throw new FileRefusedException(FileProblem.Broken);
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        var most = format == FileFormat.Jpeg ? JpegPixels : OtherPixels;
        if ((long)width * height > most || Math.Max(width, height) > LongestSide) throw new FileRefusedException(FileProblem.TooManyPixels);
        using var decoded = Decode(codec);
        using var upright = Upright(decoded, codec.EncodedOrigin, FileLimits.Side);
        using var thumbnail = Upright(upright, SKEncodedOrigin.TopLeft, FileLimits.ThumbnailSide);
        return new(upright.Width, upright.Height, Encode(upright, Quality), Encode(thumbnail, ThumbnailQuality)) { ContentType = "image/jpeg" };
    }

    private static SKBitmap Decode(SKCodec codec)
    {
        var size = ScaledSize(codec);
        var opaque = codec.Info.AlphaType == SKAlphaType.Opaque;
        var bitmap = new SKBitmap(new SKImageInfo(
            size.Width, size.Height, SKColorType.Rgba8888, opaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success) return bitmap;
        bitmap.Dispose();
        throw new FileRefusedException(FileProblem.Broken);
    }

    private static SKSizeI ScaledSize(SKCodec codec)
    {
        var longest = (float)Math.Max(codec.Info.Width, codec.Info.Height);
        for (var eighths = 1; eighths < 8; eighths++)
        {
            var scale = eighths / 8f;
            var size = codec.GetScaledDimensions(scale);
            var side = Math.Max(size.Width, size.Height);
            if (side >= FileLimits.Side * NearEnough && side < longest) return size;
        }

        return codec.Info.Size;
    }

    /// <summary>Turned as the camera was held, shrunk to fit, on white.</summary>
    private static SKBitmap Upright(SKBitmap source, SKEncodedOrigin origin, int longest)
    {
        if (origin == SKEncodedOrigin.TopLeft && source.AlphaType == SKAlphaType.Opaque && Math.Max(source.Width, source.Height) <= longest) return source;
        var turned = origin >= SKEncodedOrigin.LeftTop;
        var scale = Math.Min(1f, longest / (float)Math.Max(source.Width, source.Height));
        var (w, h) = (Math.Max(1, (int)MathF.Round(source.Width * scale)), Math.Max(1, (int)MathF.Round(source.Height * scale)));
        var target = new SKBitmap(new SKImageInfo(
            turned ? h : w, turned ? w : h, SKColorType.Rgba8888, SKAlphaType.Opaque, source.ColorSpace));
        using var canvas = new SKCanvas(target);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(MatrixOf(origin, w, h));
        using var image = SKImage.FromPixels(source.PeekPixels());
        canvas.DrawImage(image, new SKRect(0, 0, w, h), scale < 1 ? Sampling : new SKSamplingOptions(SKFilterMode.Nearest));
        return target;
    }

    /// <summary>From the picture as stored, <paramref name="w"/> × <paramref name="h"/>, to the picture as seen.</summary>
    private static SKMatrix MatrixOf(SKEncodedOrigin origin, int w, int h) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, h, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, h, -1, 0, w, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, w, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static byte[] Encode(SKBitmap bitmap, int quality)
    {
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, quality);
        return data.ToArray();
    }
}
