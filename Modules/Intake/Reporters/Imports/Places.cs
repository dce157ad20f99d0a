using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>Streets and communities by the names people write: with or without 街道, 社区居委会; codes are understood too.</summary>
internal static class Places
{
    private static readonly string[] Endings = ["社区居民委员会", "社区居委会", "居民委员会", "街道办事处", "居委会", "社区", "街道", "办事处"];

    private static readonly Dictionary<string, Subdistrict> ByName = Divisions.Subdistricts.ToDictionary(s => Bare(s.Name));

    public static IEnumerable<string> Subdistricts => Divisions.Subdistricts.Select(s => s.Name);

    public static Subdistrict? Subdistrict(string text) => Divisions.FindSubdistrict(text) ?? ByName.GetValueOrDefault(Bare(text));

    public static Community? Community(Subdistrict within, string text) =>
        within.Communities.FirstOrDefault(c => c.Code == text) ?? within.Communities.FirstOrDefault(c => Bare(c.Name) == Bare(text));

    private static string Bare(string name) =>
        Endings.FirstOrDefault(e => name.Length > e.Length && name.EndsWith(e, StringComparison.Ordinal)) is { } ending ? name[..^ending.Length] : name;
}
