using System.ComponentModel;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Themes.Finding;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>What was counted of a theme on a day, as it went into a report or a proposal: it stays as it was quoted.</summary>
internal sealed record FrozenFigures
{
    [property: Description("时段的第一天。")] public DateOnly From { get; init; }
    [property: Description("时段的最后一天。")] public DateOnly To { get; init; }
    [property: Description("统计的时间。")] public DateTimeOffset CountedAt { get; init; }
    [property: Description("不同建议人数。")] public int People { get; init; }
    [property: Description("分母：同一时段全部不同建议人数。")] public int All { get; init; }
    [property: Description("上一个等长时段的不同建议人数。")] public int Before { get; init; }
    [property: Description("分母：上一个等长时段全部不同建议人数。")] public int AllBefore { get; init; }
    [property: Description("建议件数。")] public int Suggestions { get; init; }
    [property: Description("升降的中文说明。")] public string Trend { get; init; } = "";
    [property: Description("建议人数最多的街道和人数。")] public string Places { get; init; } = "";

    public static FrozenFigures Of(ThemeItem its, Period window, DateTimeOffset at) => new()
    {
        From = window.From,
        To = window.To,
        CountedAt = at,
        People = its.Now.People,
        All = its.Now.Of,
        Before = its.Before.People,
        AllBefore = its.Before.Of,
        Suggestions = its.Suggestions,
        Trend = its.TrendText,
        Places = string.Join('、', its.Places.Select(p => $"{p.Name}{p.People}人")),
    };

    /// <summary>In a sentence or three, for a report to begin with.</summary>
    public string InWords(string title) => string.Create(CultureInfo.InvariantCulture,
        $"{From:yyyy年M月d日}至{To:yyyy年M月d日}，共有{People}人就“{title}”提出建议{Suggestions}件，占同期全部建议人（{All}人）的{Percent(People, All)}。"
        + $"上一个等长时段为{Before}人，占同期全部建议人（{AllBefore}人）的{Percent(Before, AllBefore)}；{Trend}。{(Places.Length > 0 ? $"主要分布：{Places}。" : "")}");

    public static string Day(DateTimeOffset at) => Shanghai.Local(at).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string Percent(int part, int of) => of == 0 ? "—" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / of:0.##}%");
}

/// <summary>Counts a theme for quotation.</summary>
internal static class Freezing
{
    /// <exception cref="Kernel.Http.Refusal"><see cref="ThemeErrors.NotFound"/>: it is not there, or hidden or merged.</exception>
    public static async Task<(Theme Theme, FrozenFigures Figures)> FreezeAsync(
        this ThemeFigures figures, IntakeContext db, Guid theme, Period window, DateTimeOffset at, CancellationToken ct)
    {
        var its = await db.Set<Theme>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == theme && t.Status == ThemeStatus.Shown, ct)
            ?? throw ThemeErrors.NotFound.Refuse();
        return (its, FrozenFigures.Of(await figures.OfAsync(its, window, ct), window, at));
    }
}
