namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>Which of many phrases stand in a title: a look at each place of it, whatever the number of phrases.</summary>
internal sealed class PhraseMatcher
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<int, uint> _lengths = [];

    /// <param name="phrases">Folded, at least two characters each; a title is answered with their places in this list.</param>
    public PhraseMatcher(IReadOnlyList<string> phrases)
    {
        for (var number = 0; number < phrases.Count; number++)
        {
            var phrase = phrases[number];
            _numbers.TryAdd(phrase, number);
            var first = First(phrase, 0);
            _lengths[first] = _lengths.GetValueOrDefault(first) | (1u << Math.Min(31, phrase.Length));
        }
    }

    /// <summary>Ascending, each once.</summary>
    public int[] In(string title)
    {
        SortedSet<int>? found = null;
        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + 1 < title.Length; at++)
        {
            if (!_lengths.TryGetValue(First(title, at), out var lengths)) continue;
            for (var length = PhraseMiner.Shortest; length < 32 && at + length <= title.Length; length++)
            {
                if ((lengths & (1u << length)) == 0 || !numbers.TryGetValue(title.AsSpan(at, length), out var number)) continue;
                (found ??= []).Add(number);
            }
        }

        return found is null ? [] : [.. found];
    }

    private static int First(string text, int at) => (text[at] << 16) | text[at + 1];
}
