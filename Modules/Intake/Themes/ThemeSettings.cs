using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Intake.Themes;

/// <summary>Section <c>Intake:Themes</c>.</summary>
internal sealed class ThemeSettings
{
    /// <summary>How old the computed themes may become before they are computed anew by themselves; zero: only when somebody asks.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Days back that stay computed: 90 and the 90 before, which they are compared with.</summary>
    [Range(60, 730)]
    public int Horizon { get; set; } = 180;

    /// <summary>群众反映集中 begins with so many distinct people within 30 days.</summary>
    [Range(2, 1000)]
    public int LeastPeople { get; set; } = 3;

    /// <summary>Below this many people in either of two windows no growth is claimed.</summary>
    [Range(2, 1000)]
    public int SmallNumber { get; set; } = 10;

    /// <summary>Phrases of 30 days that become themes; those of most people first.</summary>
    [Range(10, 10_000)]
    public int MostPhrases { get; set; } = 1_500;

    /// <summary>Words that say nothing of what is asked for, beside those in the product.</summary>
    public string[] EmptyWords { get; set; } = [];

    /// <summary>How long the results of computations are kept.</summary>
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(180);
}
