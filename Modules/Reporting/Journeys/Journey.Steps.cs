namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>按期与否: a step is late when it had fallen due between the same step before it and itself.</summary>
internal sealed partial class Journey
{
    private void Passed(Step step, Guid order, Guid? unit, DateTimeOffset at)
    {
        var instant = Instant(at);
        if (_passages.Exists(p => p.Step == step && p.OrderId == order && p.At == instant)) return;
        _passages.Add(new Passage { SuggestionId = SuggestionId, Step = step, OrderId = order, At = instant, UnitId = unit, OnTime = true });
        Judge(step, order);
    }

    private void Lapsed(Step step, Guid order, Guid? unit, DateTimeOffset dueAt)
    {
        var instant = Instant(dueAt);
        if (_lapses.Exists(l => l.Step == step && l.OrderId == order && l.DueAt == instant)) return;
        _lapses.Add(new Lapse { SuggestionId = SuggestionId, Step = step, OrderId = order, DueAt = instant, UnitId = unit });
        Judge(step, order);
    }

    /// <summary>Says the same whichever of step and lapse was heard first.</summary>
    private void Judge(Step step, Guid order)
    {
        var due = _lapses.Where(l => l.Step == step && l.OrderId == order).Select(l => l.DueAt).ToList();
        var before = DateTimeOffset.MinValue;
        foreach (var passage in _passages.Where(p => p.Step == step && p.OrderId == order).OrderBy(p => p.At))
        {
            passage.OnTime = !due.Exists(d => d > before && d <= passage.At);
            before = passage.At;
        }

        DateTimeOffset? open = due.Where(d => d > before).Order().Cast<DateTimeOffset?>().FirstOrDefault();
        if (step == Step.Decision) DecisionOverdueAt = open;
        else if (step == Step.Conclusion) HandlingOverdueAt = open;
        else if (step == Step.Progress) ProgressOverdueAt = open;
    }
}
