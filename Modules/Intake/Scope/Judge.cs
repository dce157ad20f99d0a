using ZhihuiShibei.Kernel.Events;
using static ZhihuiShibei.Intake.Scope.RuleData;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>The three texts of a suggestion, as far as they are written.</summary>
internal readonly record struct ScopeTexts(string? Topic, string? Rationale, string? Countermeasures)
{
    public string Of(ScopeField field) => field switch
    {
        ScopeField.Topic => Topic,
        ScopeField.Rationale => Rationale,
        _ => Countermeasures,
    } ?? "";
}

/// <summary>A rule set made ready to read texts. The same texts and version always give the same findings.</summary>
internal sealed class Judge
{
    private static readonly ScopeField[] Everywhere = Enum.GetValues<ScopeField>();
    private readonly RuleSet _set;
    private readonly Vocabulary _words = new();
    private readonly List<(Rule Rule, Pattern[] Patterns, Pattern[] Unless)> _rules;
    private readonly Dictionary<string, RuleDoor> _doors;

    /// <param name="set">A set without <see cref="RuleSetCheck.Problems"/>.</param>
    /// <param name="version">Its number, kept with every finding.</param>
    public Judge(RuleSet set, int version)
    {
        _set = set;
        Version = version;
        _doors = set.Doors.ToDictionary(d => d.Code);
        _rules = [.. set.Rules.Select(r => (r, Compiled(r.Patterns, r.Gap), Compiled(r.Unless, r.Gap)))];

        Pattern[] Compiled(IReadOnlyList<string>? patterns, int gap) => [.. (patterns ?? []).Select(p => new Pattern(p, gap, set.Words, _words))];
    }

    public int Version { get; }

    /// <summary>The signals these texts give, the most pressing kind first; usually none.</summary>
    public IReadOnlyList<Finding> Read(ScopeTexts texts)
    {
        var readings = Array.ConvertAll(Everywhere, field => _words.Read(texts.Of(field)));
        var found = _rules.Select(r => (r.Rule, Words: Find(r.Rule, r.Patterns, r.Unless, readings))).Where(f => f.Words is not null).ToList();
        List<Finding> findings = [];
        foreach (var its in _set.Classes)
        {
            var speaking = found.Where(f => f.Rule.For.Contains(its.Code)).ToList();
            var score = speaking.Sum(f => f.Rule.Weight);
            if (score < its.Threshold) continue;
            var door = speaking.Where(f => f.Rule.Door is not null).Select(f => f.Rule.Door).FirstOrDefault() ?? its.Door;
            findings.Add(new(
                its.Code, its.Title, door is null ? null : new(_doors[door].Code, _doors[door].Name, _doors[door].HowTo), score, its.Threshold,
                [.. speaking.OrderByDescending(f => f.Rule.Weight).Select(f => new Evidence(f.Rule.Id, f.Rule.Title, f.Rule.Weight, f.Words!))]));
        }

        return Chosen(findings);
    }

    private List<Finding> Chosen(List<Finding> findings)
    {
        var classes = _set.Classes.ToDictionary(c => c.Code);
        var strongest = findings.GroupBy(f => classes[f.Signal].Group ?? f.Signal.ToString())
            .Select(group => group.MaxBy(f => f.Score - f.Threshold)!).ToHashSet();
        var together = strongest.Any(f => !classes[f.Signal].OnlyAlone);
        return [.. findings.Where(f => strongest.Contains(f) && !(together && classes[f.Signal].OnlyAlone))];
    }

    /// <summary>Where a rule finds its words; nothing when it does not.</summary>
    private static List<Words>? Find(Rule rule, Pattern[] patterns, Pattern[] unless, Reading[] readings)
    {
        List<Words> words = [];
        foreach (var field in rule.In ?? Everywhere)
        {
            var reading = readings[(int)field];
            if (reading.Text.Length == 0) continue;
            if (rule.ShorterThan is { } limit && reading.Text.Length < limit) return words;
            foreach (var pattern in patterns)
                if (FindOne(pattern, unless, reading) is var (start, length)) words.Add(new(field, start, length));
        }

        return words.Count == 0 ? null : words;
    }

    /// <summary>The first find in a sentence that does not speak otherwise.</summary>
    private static (int Start, int Length)? FindOne(Pattern pattern, Pattern[] unless, Reading reading)
    {
        var from = 0;
        while (pattern.Find(reading, from, reading.Text.Length) is var (start, length))
        {
            var sentence = reading.SentenceOf(start, length);
            if (!unless.Any(u => u.Find(reading, sentence.From, sentence.To) is not null)) return (start, length);
            from = sentence.To;
        }

        return null;
    }
}
