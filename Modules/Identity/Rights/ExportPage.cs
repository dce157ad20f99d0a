using System.Net;
using System.Text;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Rights;

/// <summary>The export as one HTML file that needs nothing beside it: to be read on a telephone, printed, kept.</summary>
internal static class ExportPage
{
    private const string Style = """
        body{font:16px/1.7 sans-serif;max-width:48rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
        h2{border-bottom:1px solid #999}article{margin:1rem 0}dl{display:grid;grid-template-columns:9rem 1fr;gap:.25rem 1rem}
        dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}time{color:#595959}
        @media(max-width:30rem){dl{grid-template-columns:1fr}dt{font-weight:bold}}
        """;

    public static string Of(ExportMe.Response export)
    {
        var page = new StringBuilder($"""
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>我的个人信息 - 智汇市北</title><style>{Style}</style></head><body>
            <h1>我的个人信息</h1><p>“智汇市北”于{AboutField.Time(export.ExportedAt)}导出。内容含个人信息，请妥善保管。</p>

            """);
        foreach (var section in export.Sections)
        {
            page.Append("<section><h2>").Append(Text(section.Title)).Append("</h2>");
            if (section.Items.Count == 0) page.Append("<p>没有记录。</p>");
            foreach (var item in section.Items)
            {
                page.Append("<article><h3>").Append(Text(item.Title)).Append("</h3><time>").Append(AboutField.Time(item.At)).Append("</time><dl>");
                foreach (var field in item.Fields)
                    page.Append("<dt>").Append(Text(field.Label)).Append("</dt><dd>").Append(Text(field.Value)).Append("</dd>");
                page.Append("</dl></article>\n");
            }

            page.Append("</section>\n");
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
