using System.Collections.Frozen;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>
/// One pattern of the rules: parts with up to a number of characters of one sentence between them. Nothing of what an official
/// writes but <c>^ … | {name}</c> has a meaning; the rest is words. What it costs is bounded by text × gap, whatever the text.
/// </summary>
internal sealed class Pattern
{
    private const char Between = '…';
    private readonly bool _atStart;
    private readonly int _gap;
    private readonly FrozenSet<int>[] _parts;

    public Pattern(string pattern, int gap, IReadOnlyDictionary<string, IReadOnlyList<string>> words, Vocabulary vocabulary)
    {
        _atStart = pattern.StartsWith('^');
        _gap = gap;
        _parts =
        [
            .. pattern[(_atStart ? 1 : 0)..].Split(Between).Select(part => part.Split('|')
                .SelectMany(word => word.StartsWith('{') ? words[word[1..^1]] : [word]).Select(vocabulary.Add).ToFrozenSet()),
        ];
    }

    /// <summary>What is wrong with a pattern, in words for who wrote it; nothing when it is right.</summary>
    public static string? Problem(string pattern, IReadOnlyDictionary<string, IReadOnlyList<string>> words)
    {
        if (pattern.Length is 0 or > 600) return "词句不能为空，也不能超过600个字符";
        var parts = (pattern.StartsWith('^') ? pattern[1..] : pattern).Split(Between);
        if (parts.Length > 4) return "一条词句最多有三个“…”";
        foreach (var word in parts.SelectMany(part => part.Split('|')))
        {
            if (word.Length == 0) return "“…”或“|”的两边都要有词";
            if (word.StartsWith('{') && (!word.EndsWith('}') || !words.ContainsKey(word[1..^1]))) return $"没有词表 {word}";
        }

        return null;
    }

    /// <summary>The first place at or after <paramref name="from"/>, wholly before <paramref name="to"/>.</summary>
    public (int Start, int Length)? Find(Reading text, int from, int to)
    {
        if (_atStart && from > 0) return null;
        for (var start = from; start < (_atStart ? Math.Min(1, to) : to); start++)
            if (EndAfter(text, start, to) is { } end) return (start, end - start);
        return null;
    }

    /// <summary>Where a find that begins at <paramref name="start"/> ends soonest; part by part all places where it can stand so far.</summary>
    private int? EndAfter(Reading text, int start, int to)
    {
        SortedSet<int>? ends = null;
        foreach (var (word, length) in text.At(start))
            if (start + length <= to && _parts[0].Contains(word)) (ends ??= []).Add(start + length);
        for (var i = 1; i < _parts.Length && ends is not null; i++) ends = Next(text, ends, _parts[i], to);
        return ends?.Min;
    }

    private SortedSet<int>? Next(Reading text, SortedSet<int> ends, FrozenSet<int> part, int to)
    {
        SortedSet<int>? next = null;
        var tried = -1;
        foreach (var end in ends)
        {
            for (var at = end; at <= end + _gap && at < to; at++)
            {
                if (at > end && Reading.EndsSentence(text.Text[at - 1])) break;
                if (at <= tried) continue;
                tried = at;
                foreach (var (word, length) in text.At(at))
                    if (at + length <= to && part.Contains(word)) (next ??= []).Add(at + length);
            }
        }

        return next;
    }
}
