using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Supervision.Rules;

/// <summary>Public within, because only then its fields are validated.</summary>
internal static class LadderFields
{
    /// <summary>督办规则 of one clock: how many days before or after its due time each level comes. Red comes with the due time.</summary>
    public sealed record LadderRule(
        [property: Description("时限：handling 办理，progress 进展报告，co-handling 协办意见，commitment 承诺事项节点。")]
        [property: Required(ErrorMessage = "请选择时限。"), StringLength(20, ErrorMessage = "时限代码不正确。")]
        string Clock,
        [property: Description("届满前多少天催办；不填则不催办。")]
        [property: Range(0, 365, ErrorMessage = "天数请填0至365。")]
        int? ReminderBefore,
        [property: Description("届满前多少天黄牌预警；不填则没有黄牌。")]
        [property: Range(0, 365, ErrorMessage = "天数请填0至365。")]
        int? YellowBefore,
        [property: Description("超期多少天挂牌督办；不填则不自动挂牌。")]
        [property: Range(0, 365, ErrorMessage = "天数请填0至365。")]
        int? ListedAfter,
        [property: Description("超期多少天列入领导摘报；不填则不自动列入。")]
        [property: Range(0, 365, ErrorMessage = "天数请填0至365。")]
        int? DigestAfter)
    {
        /// <summary>承诺事项: the clock of a milestone.</summary>
        public const string Commitment = "commitment";

        public static readonly IReadOnlyDictionary<string, string> Clocks = new Dictionary<string, string>
        {
            [ClockRules.Handling] = "办理时限", [ClockRules.Progress] = "进展报告时限", [ClockRules.CoHandling] = "协办时限", [Commitment] = "承诺事项节点",
        };

        /// <summary>Every level and its moment for a due time, in the order they come.</summary>
        public IEnumerable<(SupervisionLevel Level, DateTimeOffset At)> StepsOf(DateTimeOffset due)
        {
            if (ReminderBefore is { } reminder) yield return (SupervisionLevel.Reminder, due.AddDays(-reminder));
            if (YellowBefore is { } yellow) yield return (SupervisionLevel.YellowAlert, due.AddDays(-yellow));
            yield return (SupervisionLevel.RedAlert, due);
            if (ListedAfter is { } listed) yield return (SupervisionLevel.ListedSupervision, due.AddDays(listed));
            if (DigestAfter is { } digest) yield return (SupervisionLevel.LeaderDigest, due.AddDays(digest));
        }

        /// <summary>Whether each level comes after the gentler one.</summary>
        public bool Climbs() => (ReminderBefore ?? int.MaxValue) > (YellowBefore ?? -1) && (DigestAfter ?? int.MaxValue) > (ListedAfter ?? -1);
    }
}
