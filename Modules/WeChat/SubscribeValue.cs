using System.Globalization;
using System.Text;

namespace ZhihuiShibei.WeChat;

/// <summary>
/// Makes the values of a subscribe message. What comes out is accepted by WeChat's rule for the key's type;
/// what cannot be made to fit without changing its meaning throws <see cref="ArgumentException"/>, because it is a fault of the
/// template's code.
/// </summary>
public static class SubscribeValue
{
    private const string Nothing = "无"; // an empty value is refused (47003)
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>
    /// Fits a text to the type told by the key (<c>thing1</c>, <c>name2</c>, …): free text is cut, everything else must be valid
    /// already.
    /// </summary>
    public static string Fit(string key, string text) => SubscribeValueRule.TypeOf(key) switch
    {
        "thing" => Thing(text),
        "name" => Name(text),
        "character_string" => CharacterString(text),
        _ when SubscribeValueRule.Allows(key, text) => text,
        _ => throw new ArgumentException($"'{text}' cannot be a value of {key}"),
    };

    /// <summary>Whether WeChat's rule for the key's type allows the value.</summary>
    public static bool Allows(string key, string value) => SubscribeValueRule.Allows(key, value);

    /// <summary>Any text, at most 20 characters.</summary>
    public static string Thing(string text) => OrNothing(Cut(Clean(text, _ => true), 20, "…"));

    /// <summary>
    /// A name: at most 20 Latin letters and symbols, or 10 characters once another script occurs; digits and pictures are left
    /// out.
    /// </summary>
    public static string Name(string text)
    {
        var name = Clean(text, rune => Rune.IsLetter(rune) || Rune.IsPunctuation(rune));
        return OrNothing(Ascii.IsValid(name) ? Cut(name, 20, "...") : Cut(name, 10, "…")); // a … would make it another script
    }

    /// <summary>Digits, letters and symbols without Chinese, at most 32; full-width forms become half-width.</summary>
    public static string CharacterString(string text)
    {
        var halfWidth = string.Concat(text.Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c));
        var plain = Cut(Clean(halfWidth, rune => rune.IsAscii), 32, "...");
        return plain.Length == 0 ? "-" : plain;
    }

    /// <summary>One of the template's own fixed words: 1–5 Chinese characters.</summary>
    public static string Phrase(string text) => Fit("phrase1", text);

    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day as China's calendar has it, <c>2024年11月28日</c>.</summary>
    public static string Date(DateTimeOffset moment) =>
      moment.ToOffset(China).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>A moment as China's clock has it, <c>2024年11月28日 15:01</c>; for keys of type time and date.</summary>
    public static string Time(DateTimeOffset moment) =>
      moment.ToOffset(China).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    private static string OrNothing(string text) => text.Length == 0 ? Nothing : text;

    /// <summary>
    /// One line: white space becomes one blank; control, invisible and unassigned characters go, and whatever
    /// <paramref name="keep"/> refuses.
    /// </summary>
    private static string Clean(string text, Func<Rune, bool> keep)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (IsVisible(rune) && keep(rune))
            {
                clean.Append(rune);
            }
        }
        return clean.ToString().TrimEnd(' ');
    }

    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune)
    is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    /// <summary>
    /// Cuts between text elements, the mark counted. Length is counted in UTF-16 units, the strictest way:
    /// what fits by it fits by code points and by characters too.
    /// </summary>
    private static string Cut(string text, int limit, string mark)
    {
        if (text.Length <= limit) return text;
        var end = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(text))
        {
            if (start > limit - mark.Length) break;
            end = start;
        }
        return text[..end].TrimEnd(' ') + mark;
    }
}
