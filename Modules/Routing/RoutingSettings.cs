using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Routing;

/// <summary>Section <c>Routing</c>.</summary>
internal sealed class RoutingSettings
{
    /// <summary>黄灯: a case due within this many working days after today stands at amber; 0 means due today.</summary>
    [Range(0, 30)]
    public int AmberWorkingDays { get; set; } = 1;

    /// <summary>推诿升级: after this many objections in one case orders no longer go to and fro: designation or the joint conference decides.</summary>
    [Range(1, 10)]
    public int EscalateAfterObjections { get; set; } = 2;

    /// <summary>并案: how many cases a group may have; more people than that ask for a theme, not for a group.</summary>
    [Range(2, 500)]
    public int GroupMembers { get; set; } = 50;

    /// <summary>
    /// How long after its end a supplement period is left alone, so that an answer given in its last minute arrives first.
    /// The lapse itself is dated to the end of the period.
    /// </summary>
    public TimeSpan SupplementGrace { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>退回复核: a return takes effect when a second officer confirms it.</summary>
    public bool ReturnNeedsSecond { get; set; }

    /// <summary>How long a case that an officer has open is kept for this officer without a renewal.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "08:00:00")]
    public TimeSpan HoldFor { get; set; } = TimeSpan.FromMinutes(10);
}
