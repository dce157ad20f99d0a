using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Texts;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>受理: to these units, the lead first; the orders themselves come after it.</summary>
/// <param name="Words">For the suggester, with variables.</param>
/// <param name="Domain">As the officer confirms it; the case's own where none is given, as in a bulk.</param>
internal sealed record AcceptPlan(
    Reason Reason, string Words, string? Remark, Domain? Domain, LivelihoodAspect? Aspect, List<UnitCopy> Units) : Plan
{
    public override void Perform(TriageCase its, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        var (domain, aspect) = Domain is null ? (its.Domain, its.Aspect) : (Domain, Aspect);
        if (domain is not { } confirmed) throw RoutingErrors.DomainMissing.Refuse();
        foreach (var unit in Units) its.MustNotGoTo(unit.Id);
        var text = TextVariables.Fill(Words, new Dictionary<string, string?>
        {
            [TextVariables.Topic] = its.Topic,
            [TextVariables.Number] = its.Number,
            [TextVariables.Reason] = Reason.Name,
            [TextVariables.Unit] = Units[0].Name,
            [TextVariables.Limit] = $"{clocks.Rule(ClockRules.Handling).Limit}日",
        });
        its.Accept(new Grounds(Reason, text) { Remark = Remark }, confirmed, aspect, by, at, clocks);
    }
}
