using System.Text.Json;
using System.Text.Json.Serialization;
using static ZhihuiShibei.Intake.Scope.RuleData;

namespace ZhihuiShibei.Intake.Scope;

/// <summary>Reads rule sets and says what is wrong with one, before it can be kept or used.</summary>
internal static class RuleSetCheck
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The set that comes with the product.</summary>
    public static RuleSet BuiltIn { get; } = ReadBuiltIn();

    public static string Write(RuleSet set) => JsonSerializer.Serialize(set, Json);

    public static RuleSet Read(string text) => JsonSerializer.Deserialize<RuleSet>(text, Json)!;

    /// <summary>Everything that is wrong, each in a sentence with its place; none when the set can be used.</summary>
    public static IReadOnlyList<string> Problems(RuleSet set)
    {
        List<string> problems = [];
        var doors = set.Doors.Select(d => d.Code).ToHashSet();
        if (doors.Count < set.Doors.Count) problems.Add("办理途径的代码有重复。");
        if (set.Classes.DistinctBy(c => c.Code).Count() < set.Classes.Count) problems.Add("提示种类有重复。");
        if (set.Rules.DistinctBy(r => r.Id).Count() < set.Rules.Count) problems.Add("规则编号有重复。");
        foreach (var its in set.Classes.Where(c => c.Door is not null && !doors.Contains(c.Door)))
            problems.Add($"提示种类 {its.Code} 的办理途径 {its.Door} 不存在。");
        foreach (var (name, words) in set.Words.Where(w => w.Value.Count is 0 or > 500 || w.Value.Any(x => x.Length is 0 or > 40)))
            problems.Add($"词表 {name} 要有1至500个词，每个词1至40个字。");
        foreach (var rule in set.Rules) problems.AddRange(Of(rule, set, doors).Select(p => $"规则 {rule.Id}：{p}。"));
        return problems;
    }

    private static IEnumerable<string> Of(Rule rule, RuleSet set, HashSet<string> doors)
    {
        if (rule.Door is { } door && !doors.Contains(door)) yield return $"办理途径 {door} 不存在";
        if (rule.For.Any(f => set.Classes.All(c => c.Code != f))) yield return "计入的提示没有写在提示种类里";
        if (rule.Patterns is not { Count: > 0 } && rule.ShorterThan is null) yield return "词句和长短至少要有一项";
        foreach (var pattern in (rule.Patterns ?? []).Concat(rule.Unless ?? []))
            if (Pattern.Problem(pattern, set.Words) is { } problem) yield return $"“{pattern}”{problem}";
    }

    private static RuleSet ReadBuiltIn()
    {
        using var stream = typeof(RuleSetCheck).Assembly.GetManifestResourceStream("Scope.rules.json")!;
        return JsonSerializer.Deserialize<RuleSet>(stream, Json)!;
    }
}
