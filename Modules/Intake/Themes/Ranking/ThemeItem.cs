using System.ComponentModel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>A number out of a number.</summary>
internal sealed record Share(
    [property: Description("分子：该主题的不同建议人数。")] int People,
    [property: Description("分母：同一时段、同一范围全部不同建议人数。")] int Of,
    [property: Description("占比，百分之几；分母为0时没有。")] double? Percent)
{
    public static Share From(int people, int of) => new(people, of, of == 0 ? null : Math.Round(100.0 * people / of, 2));
}

/// <summary>Where or about what, and by how many.</summary>
internal sealed record Part(
    [property: Description("街道或领域的名称。")] string Name, [property: Description("不同建议人数。")] int People);

/// <summary>A line of 群众反映集中.</summary>
internal sealed record ThemeItem(
    [property: Description("主题标识。")] Guid ThemeId,
    [property: Description("主题名称：工作人员所命名的，没有命名的为自动标题。")] string Title,
    [property: Description("是否已由工作人员命名。")] bool Named,
    [property: Description("因何归为一个主题。")] ThemeOrigin Origin,
    [property: Description("本时段：不同建议人数及占全部建议人数的比例。")] Share Now,
    [property: Description("上一个等长时段。")] Share Before,
    [property: Description("升降。")] Trend Trend,
    [property: Description("升降的中文说明。")] string TrendText,
    [property: Description("有一个时段不足10人（可设置），增减仅供参考。")] bool SmallNumbers,
    [property: Description("本时段建议件数；一人多件、联名建议都使件数与人数不同。")] int Suggestions,
    [property: Description("逐日不同建议人数，最早的在前；时段超过31天的逐周。")] IReadOnlyList<int> Steps,
    [property: Description("建议人数最多的街道，至多5个。")] IReadOnlyList<Part> Places,
    [property: Description("涉及的领域，至多3个。")] IReadOnlyList<Part> Domains)
{
    public static ThemeItem Of(Theme theme, Counted counted, int all, int allBefore, Detail its, int small)
    {
        var trend = Trends.Of(counted.People, all, counted.Before, allBefore, small);
        return new(
            theme.Id, theme.Title, theme.Name is not null, theme.Origin, Share.From(counted.People, all), Share.From(counted.Before, allBefore),
            trend, trend.Name(), counted.People < small || counted.Before < small, its.Suggestions, its.Steps,
            [.. its.Places.Take(5).Select(p => new Part(Divisions.NameOf(p.Subdistrict) ?? p.Subdistrict, p.People))],
            [.. its.Domains.Take(3).Select(d => new Part(d.Domain.Name(), d.People))]);
    }
}
