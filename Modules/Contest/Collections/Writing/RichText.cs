using AngleSharp.Dom;
using Ganss.Xss;

namespace ZhihuiShibei.Contest.Collections.Writing;

/// <summary>
/// 富文本 made safe: an official's editor may send any HTML; what stays is text, headings, lists, tables and links to the web, to mail
/// and telephone. No script, no style, no picture, no frame, no form, nothing that runs or loads.
/// </summary>
internal static class RichText
{
    private static readonly HtmlSanitizer Sanitizer = Make();

    /// <summary>The safe HTML; nothing where nobody could read anything in it.</summary>
    public static string? Safe(string html)
    {
        var safe = Sanitizer.Sanitize(html.Replace('\u2028', '\n').Replace('\u2029', '\n')).Trim();
        return TextOf(safe).Length == 0 ? null : safe;
    }

    /// <summary>The words alone.</summary>
    public static string TextOf(string html) => PlainWords.Paragraphs(Sanitizer.SanitizeDom(html).Body!.TextContent);

    private static HtmlSanitizer Make()
    {
        var options = new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(
                ["a", "b", "blockquote", "br", "caption", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "li", "ol", "p", "span", "strong",
                    "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul"], StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["colspan", "href", "rowspan"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
            AllowedCssProperties = new HashSet<string>(),
        };
        var sanitizer = new HtmlSanitizer(options);
        sanitizer.PostProcessNode += (_, its) => Settle(its);
        return sanitizer;
    }

    /// <summary>Links tell nobody where the reader came from; headings go below the page's own.</summary>
    private static void Settle(PostProcessNodeEventArgs its)
    {
        if (its.Node is not IElement element) return;
        if (element.LocalName == "a") element.SetAttribute("rel", "noopener noreferrer nofollow");
        if (element.LocalName is not ("h1" or "h2" or "h4" or "h5" or "h6")) return;
        var heading = its.Document.CreateElement("h3");
        foreach (var child in element.ChildNodes.ToArray()) heading.AppendChild(child);
        its.ReplacementNodes.Add(heading);
    }
}
