using System.Runtime.InteropServices;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>A phrase and in how many titles it stands.</summary>
internal sealed record Phrase(string Text, int Titles);

/// <summary>
/// 高频短语: the longest phrases that many titles share, found without a dictionary, so that a new name or a new nuisance is found from
/// its first week. Level by level: a phrase can only be frequent when both of its halves shorter by one character are. What hardly
/// ever stands without the same neighbour is part of a longer phrase; what stands together no more often than chance would have it
/// (园减速带, of 花园 and 减速带) is none.
/// </summary>
internal sealed class PhraseMiner(int leastTitles)
{
    public const int Shortest = 2;
    private const int Longest = 12;
    /// <summary>Standing inside one longer phrase so often, it is a part of it.</summary>
    private const double PartOf = 0.75;
    /// <summary>Two characters are a phrase only where they stand by themselves so often: 公厕, but not 民广 of 居民广场.</summary>
    private const double ByItself = 0.3;
    /// <summary>Wherever it is cut, its two parts stand together so many times as often as by chance …</summary>
    private const double ThanByChance = 5;
    /// <summary>… or one of them stands nowhere else so often.</summary>
    private const double NowhereElse = 0.5;
    /// <summary>A number needs a street before it: 登州路46号院, but not 路46号院.</summary>
    private const int BeforeNumber = 3;

    /// <summary>By length: the first holds single characters.</summary>
    private readonly List<Dictionary<string, Tally>> _levels = [];
    private int _titles;

    /// <param name="titles">Each as the parts that <see cref="EmptyWords"/> left of it.</param>
    public List<Phrase> Find(IReadOnlyList<List<string>> titles)
    {
        _levels.Clear();
        _titles = titles.Count;
        for (var length = 1; length <= Longest; length++)
        {
            var level = Count(titles, length);
            if (level.Count == 0) break;
            _levels.Add(level);
        }

        return [.. Whole().OrderByDescending(p => p.Titles).ThenBy(p => p.Text, StringComparer.Ordinal)];
    }

    private Dictionary<string, Tally> Count(IReadOnlyList<List<string>> titles, int length)
    {
        Dictionary<string, Tally> level = [];
        var counting = level.GetAlternateLookup<ReadOnlySpan<char>>();
        var shorter = length == 1 ? default : _levels[^1].GetAlternateLookup<ReadOnlySpan<char>>();
        for (var number = 0; number < titles.Count; number++)
        {
            foreach (var part in titles[number])
            {
                for (var at = 0; at + length <= part.Length; at++)
                {
                    var gram = part.AsSpan(at, length);
                    if (length > 1 && !(shorter.ContainsKey(gram[..^1]) && shorter.ContainsKey(gram[1..]))) continue;
                    ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(counting, gram, out _);
                    // Once for each title; zero is a title's number too.
                    if (tally.LastTitle == number + 1) continue;
                    tally = new(tally.Titles + 1, tally.Alone + (part.Length == length ? 1 : 0), number + 1);
                }
            }
        }

        foreach (var (gram, tally) in level)
            if (tally.Titles < leastTitles) level.Remove(gram);
        return level;
    }

    private IEnumerable<Phrase> Whole()
    {
        for (var i = Shortest - 1; i < _levels.Count; i++)
        {
            var parts = PartsOfLonger(i);
            foreach (var (gram, tally) in _levels[i])
                if (!parts.Contains(gram) && IsSound(gram, tally) && HoldsTogether(gram, tally.Titles)) yield return new(gram, tally.Titles);
        }
    }

    private HashSet<string> PartsOfLonger(int i)
    {
        HashSet<string> parts = [];
        if (i + 1 == _levels.Count) return parts;
        foreach (var (longer, tally) in _levels[i + 1])
            foreach (var part in new[] { longer[..^1], longer[1..] })
                if (tally.Titles >= PartOf * _levels[i][part].Titles) parts.Add(part);
        return parts;
    }

    // Half of a character is none.
    private static bool IsSound(string gram, Tally tally)
    {
        var number = gram.AsSpan().IndexOfAnyInRange('0', '9');
        return !char.IsLowSurrogate(gram[0]) && !char.IsHighSurrogate(gram[^1]) && !char.IsAsciiDigit(gram[^1])
            && (number < 0 || number >= BeforeNumber) && (gram.Length > Shortest || tally.Alone >= ByItself * tally.Titles);
    }

    private bool HoldsTogether(string gram, int titles)
    {
        for (var cut = 1; cut < gram.Length; cut++)
        {
            double left = _levels[cut - 1][gram[..cut]].Titles, right = _levels[gram.Length - cut - 1][gram[cut..]].Titles;
            if (titles < NowhereElse * Math.Min(left, right) && titles < ThanByChance * left * right / _titles) return false;
        }

        return true;
    }

    private record struct Tally(int Titles, int Alone, int LastTitle);
}
