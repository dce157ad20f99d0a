using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using QRCoder;

namespace ZhihuiShibei.Files.Printing;

/// <summary>A QR code for a web page: one path, sharp at every size, a few kilobytes.</summary>
public static class QrSvg
{
    /// <param name="alternative">What it is, for whoever does not see it.</param>
    public static string Of(string content, string alternative)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x]) x++;
                if (x > from) path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"qr\" viewBox=\"0 0 {rows.Count} {rows.Count}\" width=\"160\" height=\"160\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(alternative)}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path d=\"{path}\"/></svg>");
    }
}
