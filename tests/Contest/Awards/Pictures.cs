using QRCoder;
using SkiaSharp;

namespace ZhihuiShibei.Tests.Contest.Awards;

/// <summary>Looks at printed certificates.</summary>
internal static class Pictures
{
    private const float Left = 34, Top = 150, Side = 34, PageWidth = 297;

    /// <summary>For people to look at, in <c>artifacts/screens</c>.</summary>
    public static async Task KeepAsync(string name, byte[] png)
    {
        var folder = Path.Combine(House.TheHouse.Root, "artifacts", "screens");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.png"), png);
    }

    /// <summary>Whether the picture shows, module by module, just the code that says this.</summary>
    public static bool HasCode(byte[] png, string content)
    {
        using var picture = SKBitmap.Decode(png);
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var (rows, perMillimetre) = (code.ModuleMatrix, picture.Width / PageWidth);
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var at = picture.GetPixel(At(Left, x), At(Top, y));
                if (at.Red < 128 != rows[y][x]) return false;
            }
        }

        return true;

        int At(float from, int module) => (int)((from + ((module + 0.5f) * Side / rows.Count)) * perMillimetre);
    }
}
