using System.Linq.Expressions;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Reporting.Journeys;

namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>按期率的口径: which measures tell of a step in time and late.</summary>
internal static class StepMeasures
{
    private static readonly Dictionary<Step, (Measure OnTime, Measure Late, string Definition)> ByStep = new()
    {
        [Step.Decision] = (Measure.DecisionOnTime, Measure.DecisionLate, "作出的办理决定，以五个工作日为限，补正期间不计；撤回的不计。"),
        [Step.Acknowledgement] = (Measure.AcknowledgementOnTime, Measure.AcknowledgementLate, "签收的工单，主办、协同都计，以五个工作日为限；提出异议后收回的不计。"),
        [Step.Progress] = (Measure.ProgressOnTime, Measure.ProgressLate, "主办单位的进展报告，以距受理或上次报告二十天为限；随牵头建议告知的不重复计。"),
        [Step.Conclusion] = (Measure.ConclusionOnTime, Measure.ConclusionLate, "办结的答复，以受理后六十天为限，经批准延期的以延期后的日期为限；重新办理另计一次。"),
    };

    public static (Measure OnTime, Measure Late) Of(Step step) => (ByStep[step].OnTime, ByStep[step].Late);

    /// <summary>Which step a measure tells of, and whether in time; nothing for other measures.</summary>
    public static (Step Step, bool OnTime)? StepOf(Measure measure)
    {
        foreach (var (step, (onTime, late, _)) in ByStep)
            if (measure == onTime || measure == late) return (step, measure == onTime);
        return null;
    }

    /// <summary>Suggestions of which such a step was taken within the period.</summary>
    public static Expression<Func<Journey, bool>> In((Step Step, bool OnTime) its, Period period, Guid? unit)
    {
        var (start, end) = (Shanghai.StartOfDay(period.From), Shanghai.EndOfDay(period.To));
        return j => j.Passages.Any(p => p.Step == its.Step && p.OnTime == its.OnTime && p.At >= start && p.At < end && (unit == null || p.UnitId == unit));
    }

    public static string RateDefinition(Step step) =>
        $"分母：{ByStep[step].Definition}分子：其中按期的。是否按期在发生时记定，此后日历或期限变动不再改变；按发生日期计。";

    public static string DefinitionOf(Measure measure) => StepOf(measure) is { } its
        ? $"{(its.OnTime ? "按期" : "逾期")}{its.Step.Name()}：{ByStep[its.Step].Definition}是否按期在发生时记定；按发生日期计。"
        : throw new ArgumentOutOfRangeException(nameof(measure), measure, null);
}
