namespace ZhihuiShibei.Intake.Scope;

/// <summary>Every word of a rule set once, so that a text is walked through once for all rules.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<(int Id, string Word)>> _byFirst = [];

    public int Add(string word)
    {
        if (_ids.TryGetValue(word, out var id)) return id;
        _ids.Add(word, id = _ids.Count);
        if (!_byFirst.TryGetValue(word[0], out var same)) _byFirst.Add(word[0], same = []);
        same.Add((id, word));
        return id;
    }

    /// <summary>Finds each word wherever it stands in the text.</summary>
    public Reading Read(string text)
    {
        List<(int Word, int Length)> found = [];
        var first = new int[text.Length + 1];
        for (var at = 0; at < text.Length; at++)
        {
            first[at] = found.Count;
            if (!_byFirst.TryGetValue(text[at], out var words)) continue;
            foreach (var (id, word) in words)
                if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0) found.Add((id, word.Length));
        }

        first[text.Length] = found.Count;
        return new(text, [.. found], first);
    }
}

/// <summary>A text with the words found in it.</summary>
internal sealed class Reading(string text, (int Word, int Length)[] found, int[] first)
{
    public string Text => text;

    /// <summary>The words that begin at this character.</summary>
    public ReadOnlySpan<(int Word, int Length)> At(int at) => found.AsSpan(first[at]..first[at + 1]);

    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '；' or '\n';

    /// <summary>The bounds of the sentence around a find.</summary>
    public (int From, int To) SentenceOf(int start, int length)
    {
        var (from, to) = (start, start + length);
        while (from > 0 && !EndsSentence(text[from - 1])) from--;
        while (to < text.Length && !EndsSentence(text[to])) to++;
        return (from, to);
    }
}
