namespace ZhihuiShibei.Files.Printing;

/// <summary>
/// Section <c>Printing</c>: the font files that pages are set with. The defaults are those of Debian's package fonts-noto-cjk, named
/// by path because the graphics library carries no font search of its own.
/// </summary>
public sealed class PrintingSettings
{
    public const string Section = "Printing";

    public string Sans { get; set; } = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
    public string SansBold { get; set; } = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc";
    public string SerifBold { get; set; } = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc";

    /// <summary>Which font of a collection (.ttc); 2 is simplified Chinese in Noto's. A single font file has only 0.</summary>
    public int CollectionIndex { get; set; } = 2;

    internal string PathOf(FontFace face) => face switch
    {
        FontFace.SansBold => SansBold,
        FontFace.SerifBold => SerifBold,
        _ => Sans,
    };
}

/// <summary>The faces a page may be set in.</summary>
public enum FontFace
{
    Sans,
    SansBold,
    SerifBold,
}

/// <summary>A font file is not there or is no font: nothing can be printed until the machine is mended.</summary>
public sealed class FontMissingException(string path, string why) : Exception(
    $"The font file {path} {why}. Install Debian's package fonts-noto-cjk, or name other files in section {PrintingSettings.Section}.")
{
    public string Path => path;
}
