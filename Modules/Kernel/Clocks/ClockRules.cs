namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>The catalogue of limits in force: the defaults below, overridden by configuration (<see cref="ClockOptions"/>).</summary>
public sealed class ClockRules
{
    /// <summary>办理决定: from receipt to one of the four decisions.</summary>
    public const string Decision = "decision";

    /// <summary>补正: how long the suggester is waited for; the decision clock stands still meanwhile.</summary>
    public const string Supplement = "supplement";

    /// <summary>签收或派单异议: from dispatch to the lead unit's word.</summary>
    public const string Acknowledge = "acknowledge";

    /// <summary>派单异议: from a unit's objection to the dispatcher's word.</summary>
    public const string ObjectionReview = "objection-review";

    /// <summary>办理: from acceptance to conclusion.</summary>
    public const string Handling = "handling";

    /// <summary>进展报告: the longest silence of a lead unit; a new clock starts with each report.</summary>
    public const string Progress = "progress";

    /// <summary>协办: from dispatch to the co-handling unit's part.</summary>
    public const string CoHandling = "co-handling";

    /// <summary>公示: how long a proposed award lies open for objections.</summary>
    public const string PublicNotice = "public-notice";

    /// <summary>投诉答复: from receipt of a complaint about the service to its answer.</summary>
    public const string Complaint = "complaint";

    /// <summary>评价复核: from a dissatisfied rating to the Social Work Department's word on it.</summary>
    public const string Review = "review";

    private const string CivilCode = "期间按《民法典》第二百零一条至第二百零四条计算";

    private readonly Dictionary<string, ClockRule> _rules;

    private ClockRules(IEnumerable<ClockRule> rules) => _rules = rules.ToDictionary(r => r.Code);

    /// <summary>The limits without any configuration.</summary>
    public static ClockRules Default { get; } = new([
        new(Decision, 1, "办理决定时限", "收到", 5, ClockUnit.WorkingDays, 0,
            $"市北区人民建议征集工作机制：限期作出受理、留存、退回或转送决定；{CivilCode}", "作出办理决定", "要求补正", "补正"),
        new(Supplement, 1, "补正时限", "通知补正", 15, ClockUnit.CalendarDays, 0,
            $"本平台设定：等待补正期间办理决定时限暂停，逾期未补正的退回；{CivilCode}", "补正或逾期退回"),
        new(Acknowledge, 1, "签收时限", "派单", 5, ClockUnit.WorkingDays, 0,
            $"参照《信访工作条例》第二十三条：限期签收或者提出派单异议；{CivilCode}", "签收或提出派单异议"),
        new(ObjectionReview, 1, "异议处理时限", "提出异议", 3, ClockUnit.WorkingDays, 0,
            $"本平台设定：派单异议限期作出改派或指定承办的决定；{CivilCode}", "改派或指定承办"),
        new(Handling, 1, "办理时限", "受理", 60, ClockUnit.CalendarDays, 30,
            $"市北区人民建议征集工作机制：受理后限期办结；延期参照《信访工作条例》第三十四条；{CivilCode}", "办结或撤回"),
        new(Progress, 1, "进展报告时限", "受理或上次报告", 20, ClockUnit.CalendarDays, 0,
            $"本平台设定：承办单位定期报告办理进展；{CivilCode}", "报告进展或办结", "答复送审或并案办理", "退回修改、重新派单或恢复单独办理"),
        new(CoHandling, 1, "协办时限", "派单", 30, ClockUnit.CalendarDays, 0,
            $"本平台设定：协同单位限期提交协办意见；{CivilCode}", "提交协办意见"),
        new(PublicNotice, 1, "公示期", "公示", 5, ClockUnit.WorkingDays, 0,
            $"本平台设定：评选结果公示并接受异议；{CivilCode}", "公示期满"),
        new(Complaint, 1, "投诉答复时限", "收到投诉", 5, ClockUnit.WorkingDays, 0,
            $"本平台设定：对服务本身的投诉限期答复；{CivilCode}", "答复或转交"),
        new(Review, 1, "评价复核时限", "不满意评价", 5, ClockUnit.WorkingDays, 0,
            $"本平台设定：不满意的评价限期复核，责成重新办理或说明理由；{CivilCode}", "责成重新办理、说明理由或撤回"),
    ]);

    /// <summary>Every rule in force.</summary>
    public IReadOnlyCollection<ClockRule> All => _rules.Values;

    /// <summary>The rule in force under a code of this class.</summary>
    /// <exception cref="KeyNotFoundException">There is no such code.</exception>
    public ClockRule this[string code] => _rules[code];

    /// <summary>The defaults with the configured changes.</summary>
    /// <exception cref="InvalidOperationException">A code is unknown, a number out of range, or a change has no new version.</exception>
    public static ClockRules From(ClockOptions options)
    {
        foreach (var code in options.Rules.Keys.Where(code => !Default._rules.ContainsKey(code)))
            throw new InvalidOperationException($"Clocks:Rules:{code} is no clock; known are {string.Join(", ", Default._rules.Keys)}.");
        return new(Default.All.Select(rule => options.Rules.TryGetValue(rule.Code, out var change) ? change.Apply(rule) : rule));
    }
}
