using System.Collections.Frozen;
using System.Linq.Expressions;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Reporting.Journeys;

namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>指标口径: the rules of all measures that hold of a suggestion as it stands.</summary>
internal static class Measures
{
    // What holds of a decision holds until it is opened once more; of an answer, until a better one is ordered.
    private static readonly Expression<Func<Journey, DateTimeOffset?>> Received = j => j.ReceivedAt, Decided = j => j.DecidedAt, Concluded = j => j.ConcludedAt;

    public static readonly IReadOnlyList<MeasureRule> Rules =
    [
        new(Measure.Received, j => j.ReceivedAt != null, Received, "登记的全部建议，各渠道都算，含后来撤回的；按登记收到的日期计。"),
        new(Measure.Withdrawn, j => j.WithdrawnAt != null, j => j.WithdrawnAt, "建议人自己撤回的建议；按撤回日期计。"),
        Decision(Measure.Accepted, TriageDecision.Accepted), Decision(Measure.Retained, TriageDecision.Retained),
        Decision(Measure.Returned, TriageDecision.Returned), Decision(Measure.Transferred, TriageDecision.Transferred),
        new(Measure.Dispatched, j => j.DispatchedAt != null, j => j.DispatchedAt, "派给首接（主办）单位的建议，含随并案牵头建议派出的；按首次派单日期计，改派不重复计。"),
        new(Measure.Acknowledged, j => j.AcknowledgedAt != null, j => j.AcknowledgedAt, "首接（主办）单位已签收的建议；按首次签收日期计。"),
        Result(Measure.Adopted, HandlingResult.Adopted), Result(Measure.PartiallyAdopted, HandlingResult.PartiallyAdopted),
        Result(Measure.Planned, HandlingResult.Planned), Result(Measure.KeptForReference, HandlingResult.KeptForReference),
        Result(Measure.NotAdopted, HandlingResult.NotAdopted),
        new(Measure.Told, j => j.ToldAt != null && j.ConcludedAt != null, j => j.ToldAt, "答复已送达建议人（微信、电话或小程序内）；按首次送达日期计。") { Unit = j => j.ConcludedBy },
        new(Measure.Rated, j => j.RatedAt != null, j => j.RatedAt, "建议人已评价的建议；每件只计最近一次答复的评价，按评价日期计。") { Unit = j => j.ConcludedBy },
        new(Measure.Dissatisfied, j => j.RatedAt != null && j.Dissatisfied, j => j.RatedAt, "评价为不满意的建议；按评价日期计。") { Unit = j => j.ConcludedBy },
        new(Measure.Converted, j => j.AdoptedAt != null, j => j.AdoptedAt, "已登记转化运用（如列入重点工作、区办实事、形成新措施）的建议；按首次登记日期计。") { Unit = j => j.ConcludedBy },
        new(Measure.Merged, j => j.FollowsId != null, j => j.GroupedAt, "与牵头建议并案办理的建议，不含牵头建议本身；按并案日期计。"),
        new(Measure.Rehandled, j => j.RehandledAt != null, j => j.RehandledAt, "经复核重新办理的建议；按要求重新办理的日期计。") { Unit = j => j.ConcludedBy },
        new(Measure.Extended, j => j.ExtendedAt != null, j => j.ExtendedAt, "经批准延期的建议；按批准日期计。"),
        new(Measure.Published, j => j.PublishedAt != null, j => j.PublishedAt, "经建议人同意公开、现仍公开的建议；按最近一次公开或改稿的日期计。"),
        new(Measure.AwaitingDecision, j => j.ReceivedAt != null && j.WithdrawnAt == null && (j.DecidedAt == null || j.ReopenedAt != null), Received,
            "现在还没有办理决定的建议，含等待补正和重新研判的，不含已撤回的；按收到日期归期。"),
        new(Measure.InHandling, j => j.WithdrawnAt == null && j.ReopenedAt == null && j.Decision == TriageDecision.Accepted && j.ConcludedRound < j.Round, Received,
            "现在已受理、尚未办结的建议，含重新办理中的，不含已撤回的；按收到日期归期。"),
        new(Measure.DecisionOverdueNow, j => j.WithdrawnAt == null && j.DecisionOverdueAt != null && (j.DecidedAt == null || j.ReopenedAt != null), Received,
            "现在还没有办理决定、且已过五个工作日期限的建议。"),
        new(Measure.HandlingOverdueNow, j => j.WithdrawnAt == null && j.HandlingOverdueAt != null && j.ConcludedRound < j.Round, Received,
            "现在尚未办结、且已过办理时限的建议。"),
        new(Measure.ProgressOverdueNow, j => j.WithdrawnAt == null && j.ProgressOverdueAt != null && j.ConcludedRound < j.Round, Received,
            "现在尚未办结、且最近一次进展报告已过时限的建议。"),
        new(Measure.DecisionDays, j => j.DecidedAt != null && j.ReopenedAt == null && j.ReceivedAt != null, Decided,
            "从收到到作出办理决定的自然日数之和，当日决定为0天。") { Amount = j => Days(j.ReceivedAt, j.DecidedAt) },
        new(Measure.ConclusionDays, j => j.ConcludedAt != null && j.ConcludedRound >= j.Round && j.DecidedAt != null, Concluded,
            "从受理到办结的自然日数之和，当日办结为0天；重新办理的计到最后一次办结。") { Unit = j => j.ConcludedBy, Amount = j => Days(j.DecidedAt, j.ConcludedAt) },
        Scores(Measure.ReplyScores, j => j.ReplyScore, "答复内容"), Scores(Measure.SpeedScores, j => j.SpeedScore, "办理效率"),
        Scores(Measure.ResultScores, j => j.ResultScore, "办理结果"),
    ];

    private static readonly FrozenDictionary<Measure, MeasureRule> ByMeasure = Rules.ToFrozenDictionary(r => r.Measure);

    /// <summary>Nothing for what is counted by <see cref="Passage"/>.</summary>
    public static MeasureRule? RuleOf(Measure measure) => ByMeasure.GetValueOrDefault(measure);

    public static string DefinitionOf(Measure measure) => RuleOf(measure)?.Definition ?? StepMeasures.DefinitionOf(measure);

    private static MeasureRule Decision(Measure measure, TriageDecision decision) => new(
        measure, j => j.DecidedAt != null && j.ReopenedAt == null && j.Decision == decision, Decided,
        $"办理决定为“{decision.Name()}”的建议；按最近一次决定的日期计，重新研判期间不计。");

    private static MeasureRule Result(Measure measure, HandlingResult result) => new(
        measure, j => j.ConcludedAt != null && j.ConcludedRound >= j.Round && j.Result == result, Concluded,
        $"办结且办理结果为“{result.Name()}”的建议；按最近一次办结日期计，重新办理期间不计。") { Unit = j => j.ConcludedBy };

    private static MeasureRule Scores(Measure measure, Func<Journey, int?> score, string what) => new(
        measure, j => j.RatedAt != null, j => j.RatedAt, $"{what}评分（1至5分）之和；每件只计最近一次答复的评价。") { Unit = j => j.ConcludedBy, Amount = j => score(j) ?? 0 };

    private static int Days(DateTimeOffset? from, DateTimeOffset? to) => Math.Max(0, Shanghai.DateOf(to!.Value).DayNumber - Shanghai.DateOf(from!.Value).DayNumber);
}
