namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>Why a clock is due when it is due: 时限说明.</summary>
/// <param name="Summary">One Chinese sentence or two.</param>
/// <param name="Basis">Where the rule comes from, in Chinese.</param>
/// <param name="Days">Every day from the event to the due date, or to the beginning of an open pause.</param>
/// <param name="State">The computed state that this explains.</param>
public sealed record ClockExplanation(string Summary, string Basis, IReadOnlyList<ExplainedDay> Days, ClockState State)
{
    /// <summary>What notices loaded since did to the due date, or why they did nothing to it; a sentence each, the earliest first.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
}

/// <summary>One day of an explanation.</summary>
/// <param name="Date">The local date.</param>
/// <param name="Ordinal">Its number among the counted days, from 1; null when it does not count.</param>
/// <param name="Text">Why, in short Chinese: 周末，不计入.</param>
public sealed record ExplainedDay(DateOnly Date, int? Ordinal, string Text);
