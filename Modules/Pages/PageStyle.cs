using System.Security.Cryptography;
using System.Text;

namespace ZhihuiShibei.Pages;

/// <summary>The one style sheet, inside every page: one request is what a slow phone can afford.</summary>
internal static class PageStyle
{
    public static readonly string Text = Read();

    /// <summary>Nothing but our own styles, pictures and forms; no script at all.</summary>
    public static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; "
        + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static string Read()
    {
        using var sheet = new StreamReader(typeof(PageStyle).Assembly.GetManifestResourceStream("pages.css")!);
        return sheet.ReadToEnd();
    }
}
