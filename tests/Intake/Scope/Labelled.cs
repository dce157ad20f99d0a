using ZhihuiShibei.Intake.Scope;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Tests.House;

namespace ZhihuiShibei.Tests.Intake.Scope;

/// <summary>A labelled text of tests/Intake/Scope; see the README there.</summary>
internal sealed record Labelled(string Label, string Style, ScopeTexts Texts)
{
    /// <summary>Label → the signal it should give; a suggestion should give none.</summary>
    public static readonly IReadOnlyDictionary<string, ScopeSignal> Signals = new Dictionary<string, ScopeSignal>
    {
        ["grievance"] = ScopeSignal.GrievanceMatter,
        ["accusation"] = ScopeSignal.AccusationMatter,
        ["litigation"] = ScopeSignal.StatutoryMatter,
        ["question"] = ScopeSignal.PureQuestion,
        ["missing"] = ScopeSignal.MissingCountermeasure,
        ["emergency"] = ScopeSignal.Emergency,
    };

    /// <summary>Those that lead to another organ's door: measured together too, since which of the three it is matters less.</summary>
    public static readonly string[] OutOfScope = ["grievance", "accusation", "litigation"];

    public static IReadOnlyList<Labelled> Read(string set) =>
    [
        .. File.ReadLines(Path.Combine(TheHouse.Root, "tests/Intake/Scope", $"{set}.tsv")).Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Split('\t')).Select(f => new Labelled(f[0], f[1], new(f[2], f[3], f[4]))),
    ];
}

/// <summary>How often a signal was right, and how many it found.</summary>
internal readonly record struct Figure(int Right, int Wrong, int Missed)
{
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    public static Figure Of(IEnumerable<(bool Given, bool Wanted)> answers)
    {
        var all = answers.ToList();
        return new(all.Count(a => a is (true, true)), all.Count(a => a is (true, false)), all.Count(a => a is (false, true)));
    }
}
