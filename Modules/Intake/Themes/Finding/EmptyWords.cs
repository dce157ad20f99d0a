using System.Buffers;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Intake.Similarity;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>
/// 虚词套话: cuts a title into the parts that say what it is about. What stands in almost every title says nothing of any; what is
/// wished of the thing (add, improve, manage) does not either, since people wish the same of a thing in many words.
/// </summary>
internal sealed class EmptyWords(IOptions<ThemeSettings> settings)
{
    private static readonly string[] Known =
    [
        "关于", "有关", "针对", "对于", "建议", "意见", "希望", "恳请", "请求", "盼望", "呼吁", "反映", "提议", "倡议", "几点", "一些", "问题", "难题", "现象",
        "情况", "现状", "工作", "措施", "办法", "力度", "解决", "处理", "改变", "改善", "改进", "优化", "完善", "提升", "提高", "加强", "加大", "加快", "推进",
        "推动", "抓紧", "办理", "尽快", "尽早", "早日", "落实", "进一步", "进行", "开展", "做好", "管好", "规范", "治理", "整治", "增设", "增加", "新建", "添置",
        "设置", "设立", "修缮", "整修", "翻修", "安装", "加装", "市北区", "青岛市", "我区", "本区", "全区", "居民", "市民", "群众", "百姓", "大家", "以及", "并且",
        "能否", "可否", "是否", "应该", "应当", "需要", "的",
    ];

    private readonly SearchValues<string> _any = SearchValues.Create(All(settings.Value), StringComparison.Ordinal);
    private readonly string[] _longestFirst = [.. All(settings.Value).OrderByDescending(w => w.Length)];

    /// <summary>The parts of a folded title, in order: letters, digits and Chinese characters only.</summary>
    public List<string> Cut(string title)
    {
        List<string> parts = [];
        for (var at = 0; at < title.Length;)
        {
            var next = title.AsSpan(at).IndexOfAny(_any);
            var end = next < 0 ? title.Length : at + next;
            Collect(title.AsSpan(at, end - at), parts);
            at = next < 0 ? title.Length : end + LengthAt(title, end);
        }

        return parts;
    }

    private static string[] All(ThemeSettings its) => [.. Known.Union(its.EmptyWords.Where(w => w.Length > 0).Select(Folding.Fold))];

    private int LengthAt(string title, int at) => _longestFirst.First(w => title.AsSpan(at).StartsWith(w, StringComparison.Ordinal)).Length;

    private static void Collect(ReadOnlySpan<char> text, List<string> parts)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))) continue;
            if (i - start >= PhraseMiner.Shortest) parts.Add(new(text[start..i]));
            start = i + 1;
        }
    }
}
