using ZhihuiShibei.Intake.Safety;
using ZhihuiShibei.WeChat;
using Verdict = ZhihuiShibei.Kernel.Events.TextVerdict;

namespace ZhihuiShibei.Intake.TextChecking;

/// <summary>What a check found in a text, and why in words that the person who reviews it reads.</summary>
internal sealed record TextFinding(Verdict Verdict, string? Why)
{
    private const int MostWords = 8;

    public static readonly TextFinding Harmless = new(Verdict.Pass, null);

    /// <summary>WeChat does not know the writer any more, or was out of reach for too long.</summary>
    public static readonly TextFinding Unasked = new(Verdict.Review, "微信检查未完成，转人工复核");

    /// <summary>By the word list: any hit is for a person to look at, since public affairs have legitimate ones.</summary>
    public static TextFinding Of(int listNumber, IReadOnlyList<WordHit> hits) => hits.Count == 0
        ? Harmless
        : new(Verdict.Review, $"词表第{listNumber}版：{string.Join('、', hits.Take(MostWords).Select(h => $"{h.Category}“{h.Word}”"))}{(hits.Count > MostWords ? "等" : "")}");

    public static TextFinding Of(ContentSuggestion suggestion, ContentLabel label) => suggestion switch
    {
        ContentSuggestion.Pass => Harmless,
        ContentSuggestion.Review => new(Verdict.Review, $"微信检查存疑：{NameOf(label)}"),
        _ => new(Verdict.Risky, $"微信检查违规：{NameOf(label)}"),
    };

    public static TextFinding Worst(TextFinding one, TextFinding other)
    {
        var why = string.Join("；", new[] { one.Why, other.Why }.OfType<string>());
        return new(one.Verdict > other.Verdict ? one.Verdict : other.Verdict, why.Length == 0 ? null : why);
    }

    public static string NameOf(ContentLabel label) => label switch
    {
        ContentLabel.Advertising => "广告",
        ContentLabel.Politics => "时政",
        ContentLabel.Pornography => "色情",
        ContentLabel.Abuse => "辱骂",
        ContentLabel.Crime => "违法犯罪",
        ContentLabel.Fraud => "欺诈",
        ContentLabel.Vulgarity => "低俗",
        ContentLabel.Copyright => "版权",
        _ => "其他",
    };
}
