using System.Collections.Frozen;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>
/// 地名: a place that is always written about is no theme, since people want different things there; one that is suddenly written about
/// is. Known by how names of places end, and by the district's own subdistricts and communities.
/// </summary>
internal static class PlaceNames
{
    private static readonly string[] Endings =
    [
        "路", "街", "巷", "弄", "苑", "村", "号", "号院", "号楼", "大院", "小区", "社区", "街道", "花园", "家园", "公寓", "山庄", "路口", "交叉口", "二期", "广场", "名都", "雅居", "庭院",
    ];

    private static readonly FrozenSet<string> Known = Divisions.Subdistricts.SelectMany(s => s.Communities.Select(c => c.Name).Append(s.Name))
        .SelectMany(name => new[] { name, name.Replace("街道", "", StringComparison.Ordinal), name.Replace("社区", "", StringComparison.Ordinal) })
        .Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(string phrase) => Known.Contains(phrase) || Endings.Any(e => phrase.EndsWith(e, StringComparison.Ordinal));
}
