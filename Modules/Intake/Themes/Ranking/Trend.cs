using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>升降: against the window of the same length directly before.</summary>
internal enum Trend
{
    [Display(Name = "上升")] Growing,
    [Display(Name = "新出现")] New,
    [Display(Name = "持平")] Steady,
    [Display(Name = "下降")] Falling,
    [Display(Name = "人数少，暂不判断")] TooFew,
}

/// <summary>
/// Whether a theme's share of all suggesters has changed by more than chance would: the difference of the two shares in standard errors.
/// Shares, since more people write in some months than in others.
/// </summary>
internal static class Trends
{
    /// <summary>Chance alone goes beyond it once in a hundred times; a ranking has hundreds of lines.</summary>
    private const double Certain = 2.58;

    /// <param name="people">Of the theme in the window.</param>
    /// <param name="all">All suggesters of the window.</param>
    /// <param name="small">With fewer people in both windows nothing is said.</param>
    public static Trend Of(int people, int all, int before, int allBefore, int small)
    {
        if (people < small && before < small) return Trend.TooFew;
        if (before == 0 && allBefore > 0) return Trend.New;
        var z = Change(people, all, before, allBefore);
        return z > Certain ? Trend.Growing : z < -Certain ? Trend.Falling : Trend.Steady;
    }

    /// <summary>In standard errors; positive when the share has grown, zero where nothing can be compared.</summary>
    public static double Change(int people, int all, int before, int allBefore)
    {
        if (all == 0 || allBefore == 0 || people + before == 0) return 0;
        var pooled = (double)(people + before) / (all + allBefore);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / all) + (1.0 / allBefore)));
        return error == 0 ? 0 : (((double)people / all) - ((double)before / allBefore)) / error;
    }
}
