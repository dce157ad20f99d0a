using System.Collections.Frozen;
using System.Text.Json;

namespace ZhihuiShibei.Kernel.Reference;

/// <summary>社区 of a subdistrict, by its twelve-digit division code.</summary>
public sealed record Community(string Code, string Name);

/// <summary>街道 of the district, by its nine-digit division code, with its communities.</summary>
public sealed record Subdistrict(string Code, string Name, IReadOnlyList<Community> Communities);

/// <summary>
/// 区划: the 22 subdistricts and 137 communities of 市北区 (370203), by the National Bureau of Statistics' codes of 2023-06-30.
/// Carried in the product, because a suggestion's place and the first units come from it.
/// </summary>
public static class Divisions
{
    public static IReadOnlyList<Subdistrict> Subdistricts { get; } = Read();

    private static readonly FrozenDictionary<string, Subdistrict> ByCode = Subdistricts.ToFrozenDictionary(s => s.Code);

    private static readonly FrozenDictionary<string, (Subdistrict Subdistrict, Community Community)> CommunitiesByCode = Subdistricts
        .SelectMany(s => s.Communities.Select(c => (Subdistrict: s, Community: c))).ToFrozenDictionary(p => p.Community.Code);

    public static Subdistrict? FindSubdistrict(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>The community with the subdistrict it lies in.</summary>
    public static (Subdistrict Subdistrict, Community Community)? FindCommunity(string? code) =>
        code is not null && CommunitiesByCode.TryGetValue(code, out var found) ? found : null;

    /// <summary>The name of a subdistrict or community; nothing for an unknown code.</summary>
    public static string? NameOf(string? code) => FindSubdistrict(code)?.Name ?? FindCommunity(code)?.Community.Name;

    /// <summary>Whether the subdistrict exists and the community, if given, lies in it.</summary>
    public static bool Fit(string subdistrict, string? community) => FindSubdistrict(subdistrict) is not null
        && (string.IsNullOrEmpty(community) || FindCommunity(community)?.Subdistrict.Code == subdistrict);

    private static IReadOnlyList<Subdistrict> Read()
    {
        using var stream = typeof(Divisions).Assembly.GetManifestResourceStream("Reference.divisions.json")!;
        return JsonSerializer.Deserialize<File>(stream, JsonSerializerOptions.Web)!.Subdistricts;
    }

    private sealed record File(IReadOnlyList<Subdistrict> Subdistricts);
}
