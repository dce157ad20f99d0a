namespace ZhihuiShibei.Intake.Safety;

/// <summary>A listed word that stands in a text.</summary>
/// <param name="Word">As listed.</param>
/// <param name="Found">As written, with whatever was put in between.</param>
internal sealed record WordHit(string Category, string Word, string Found);

/// <summary>All words of a list in one pass over a text (Aho–Corasick), however many they are.</summary>
internal sealed class WordFinder
{
    private readonly List<Dictionary<char, int>> _next = [[]];
    private readonly List<int> _fall = [0];
    // The words that end in a state, those of its falls included.
    private readonly List<List<(string Category, string Word, int Length)>> _ends = [[]];

    public WordFinder(IEnumerable<WordCategory> list)
    {
        foreach (var category in list)
            foreach (var word in category.Words) Add(category.Category, word);
        Link();
    }

    /// <summary>Each listed word once, in the order of the text.</summary>
    public IReadOnlyList<WordHit> Find(string text)
    {
        var (folded, state, hits) = (Folded.Of(text), 0, new List<WordHit>());
        for (var i = 0; i < folded.Text.Length; i++)
        {
            state = Step(state, folded.Text[i]);
            foreach (var (category, word, length) in _ends[state])
            {
                if (hits.Exists(h => h.Word == word)) continue;
                var from = folded.Places[i - length + 1];
                hits.Add(new(category, word, text[from..(folded.Places[i] + 1)]));
            }
        }

        return hits;
    }

    private int Step(int state, char c)
    {
        while (true)
        {
            if (_next[state].TryGetValue(c, out var to)) return to;
            if (state == 0) return 0;
            state = _fall[state];
        }
    }

    private void Add(string category, string word)
    {
        var (folded, state) = (Folded.Of(word).Text, 0);
        if (folded.Length == 0) return;
        foreach (var c in folded)
        {
            if (!_next[state].TryGetValue(c, out var to))
            {
                _next[state][c] = to = _next.Count;
                _next.Add([]);
                _fall.Add(0);
                _ends.Add([]);
            }

            state = to;
        }

        _ends[state].Add((category, word, folded.Length));
    }

    /// <summary>Where to go on when the next character does not fit: the longest end of what was read that begins another word.</summary>
    private void Link()
    {
        var queue = new Queue<int>(_next[0].Values);
        while (queue.TryDequeue(out var state))
        {
            foreach (var (c, to) in _next[state])
            {
                _fall[to] = Step(_fall[state], c);
                _ends[to].AddRange(_ends[_fall[to]]);
                queue.Enqueue(to);
            }
        }
    }
}
