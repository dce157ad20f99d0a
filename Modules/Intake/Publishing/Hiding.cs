using System.Text;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>
/// 隐去个人信息: puts 〔已隐去〕 in the place of what <see cref="PersonalWords"/> finds, also where it is written in full width or with
/// spaces and dashes in between. For people who must judge a text without knowing from whom it is.
/// </summary>
/// <param name="known">The people it may tell of: names, telephone numbers, other contacts, guardians.</param>
internal sealed class Hiding(IReadOnlyList<PersonalData> known)
{
    private const string InItsPlace = "〔已隐去〕";
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>What kinds of personal data were hidden so far, in the words of an official.</summary>
    public IReadOnlyList<string> Found => [.. _found];

    public string Hide(string text)
    {
        var (folded, hidden) = (Folding.Fold(text), new bool[text.Length]);
        // Without the separators, and where each character that is left stood.
        var (bare, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < folded.Length; i++)
        {
            if (PersonalWords.IsSeparator(folded[i])) continue;
            bare.Append(folded[i]);
            places.Add(i);
        }

        foreach (var (kind, from, length) in PersonalWords.Within(bare.ToString(), known)) Mark(kind, places[from], places[from + length - 1]);
        foreach (var (kind, from, length) in PersonalWords.MailIn(folded)) Mark(kind, from, from + length - 1);
        return _found.Count == 0 ? text : Without(text, hidden);

        void Mark(string kind, int from, int last)
        {
            _found.Add(kind);
            hidden.AsSpan(from, last - from + 1).Fill(true);
        }
    }

    private static string Without(string text, bool[] hidden)
    {
        var left = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!hidden[i]) left.Append(text[i]);
            else if (i == 0 || !hidden[i - 1]) left.Append(InItsPlace);
        }

        return left.ToString();
    }
}
