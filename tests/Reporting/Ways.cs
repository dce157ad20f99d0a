using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Tests.Reporting;

/// <summary>Random ways of suggestions through the house, as the facts that tell of them.</summary>
internal sealed class Ways(Random random, IReadOnlyList<(Guid Id, string Name)> units)
{
    private DateTimeOffset _at;

    /// <param name="from">When it is received.</param>
    /// <returns>In the order in which it happened, no two at the same instant.</returns>
    public List<Fact> Of(Guid id, DateTimeOffset from)
    {
        _at = from;
        List<Fact> facts = [];
        var street = Divisions.Subdistricts[random.Next(Divisions.Subdistricts.Count)];
        facts.Add(new SuggestionSubmitted(
            id, $"SB-{Shanghai.DateOf(from):yyyyMMdd}-{random.Next(1, 9999):0000}-K", Pick<Channel>(), "在老旧楼院增设助老扶手", "加装扶手。",
            Maybe(3) ? Pick<Domain>() : null, null, Maybe(4) ? street.Code : null, null, Guid.NewGuid(), null, from));
        if (Maybe(1)) facts.Add(new SuggestionCompleted(id, "在老旧楼院增设双侧扶手", "加装扶手。", street.Code, null, [], Later()));
        if (Maybe(1)) return [.. facts, new SuggestionWithdrawn(id, null, Later())];
        if (Maybe(1)) facts.Add(new DecisionOverdue(id, Later()));
        if (Maybe(2))
        {
            facts.Add(new SuggestionDeclined(id, Pick(TriageDecision.Retained, TriageDecision.Returned, TriageDecision.Transferred), "reference", null, "已留存。", Later()));
            if (!Maybe(2)) return facts;
            facts.Add(new SuggestionReopened(id, "条件已成熟。", Later()));
            if (Maybe(2)) facts.Add(new DecisionOverdue(id, Later()));
            if (Maybe(1)) return facts;
        }

        facts.Add(new SuggestionAccepted(id, "SB", "在老旧楼院增设助老扶手", Pick<Domain>(), null, Guid.NewGuid(), null, "已受理。", Later()));
        Work(id, facts);
        return facts;
    }

    private void Work(Guid id, List<Fact> facts)
    {
        var (unit, name) = units[random.Next(units.Count)];
        var order = Guid.NewGuid();
        facts.Add(new WorkOrderDispatched(id, order, unit, name, WorkRole.Lead, Later()));
        if (Maybe(2)) facts.Add(new WorkOrderOverdue(id, order, unit, WorkRole.Lead, ClockRules.Acknowledge, Later()));
        if (Maybe(2))
        {
            facts.Add(new WorkOrderRecalled(id, order, unit, WorkRole.Lead, "改派", Later()));
            (unit, name) = units[random.Next(units.Count)];
            facts.Add(new WorkOrderDispatched(id, order = Guid.NewGuid(), unit, name, WorkRole.Lead, Later()));
        }

        facts.Add(new WorkOrderAcknowledged(id, order, unit, WorkRole.Lead, Later()));
        for (var report = random.Next(3); report > 0; report--)
        {
            if (Maybe(2)) facts.Add(new HandlingOverdue(id, unit, ClockRules.Progress, Later()));
            facts.Add(new ProgressReported(id, unit, name, "已勘查。", Later()));
        }

        if (Maybe(2)) facts.Add(new HandlingOverdue(id, unit, ClockRules.Handling, Later()));
        if (Maybe(2)) return;
        Answer(id, unit, name, 1, facts);
        if (Maybe(7)) return;
        facts.Add(new RehandlingOrdered(id, "不满意", Later()));
        if (Maybe(5)) Answer(id, unit, name, 2, facts);
    }

    private void Answer(Guid id, Guid unit, string name, int round, List<Fact> facts)
    {
        facts.Add(new SuggestionConcluded(id, unit, name, Pick<HandlingResult>(), "已加装。", round, Later()));
        if (Maybe(8)) facts.Add(new NoticeDelivered(id, Guid.NewGuid(), "conclusion", NoticeRoute.WeChat, Later()));
        if (Maybe(5)) facts.Add(new SuggestionRated(id, random.Next(1, 6), random.Next(1, 6), random.Next(1, 6), Maybe(2), round, Later()));
        if (Maybe(3)) facts.Add(new AdoptionRecorded(id, Guid.NewGuid(), Pick<AdoptionOutcome>(), "加装扶手", unit, name, Later()));
        if (Maybe(3)) facts.Add(new SuggestionPublished(id, Guid.NewGuid(), "SB", "加装扶手", "加装扶手。", null, Later()));
        if (Maybe(1)) facts.Add(new PublicationRevoked(id, Guid.NewGuid(), Later()));
    }

    private DateTimeOffset Later() => _at += TimeSpan.FromMinutes(random.Next(1, 20_000));

    private bool Maybe(int ofTen) => random.Next(10) < ofTen;

    private T Pick<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    private T Pick<T>(params T[] of) => of[random.Next(of.Length)];
}
