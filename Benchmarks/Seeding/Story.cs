using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Intake;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Sealing;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Benchmarks.Seeding;

/// <summary>What the stories are written with.</summary>
internal sealed record Pens(EntityCopy Intake, EntityCopy Routing, EntityCopy Feedback, ClockRules Rules, WorkingCalendar Calendar, UnitCopy[] Units, Guid Officer, JourneySeeder Journeys);

/// <summary>
/// What became of one suggestion, told by the modules' own acts, so that statuses, histories, clocks and copies agree. What
/// Handling would add is left out: no measured request reads it.
/// </summary>
internal sealed class Story(Pens pens, Random random)
{
    private static readonly ILookup<TriageDecision, Reason> Reasons =
        CatalogueSeed.Reasons.Where(r => !r.SystemOnly && r.DoorCode is null).ToLookup(r => r.Decision);

    // The vault's rows are copied in beforehand; the act itself keeps no name.
    private static readonly PersonalData InTheVault = new();

    private readonly Actor _officer = new(ActorKind.Staff, pens.Officer);

    /// <summary>What the present story has raised so far.</summary>
    private readonly List<(long Order, Fact Fact)> _facts = [];

    /// <param name="decided">Whether it has left the triage queue.</param>
    public Suggestion Tell(Writing writing, TrackingNumber number, Guid account, Guid suggester, DateTimeOffset at, bool decided)
    {
        var suggestion = Suggestion.Register(
            new NewSuggestion
            {
                Channel = Door(), Publicity = Wish(), Topic = writing.Topic, Rationale = writing.Rationale,
                Countermeasures = writing.Countermeasures, Domain = writing.Domain, Aspect = writing.Aspect,
                SubdistrictCode = writing.Subdistrict, CommunityCode = writing.Place.Code,
                SuggesterKind = SuggesterKind.Person, Suggester = InTheVault, AccountId = account, TermsVersion = new TermsSettings().Version,
            },
            Guid.CreateVersion7(at), number, suggester, Signals(), new Actor(ActorKind.Resident, account), at);
        suggestion.NoteText(TextVerdict.Pass, Actor.System, at.AddSeconds(2));
        _facts.Clear();
        Keep(suggestion, pens.Intake);
        var submitted = _facts.Select(f => f.Fact).OfType<SuggestionSubmitted>().Single();
        pens.Feedback.Add(Recipient.Of(submitted));

        var clocks = Book(submitted.SuggestionId);
        var triage = TriageCase.Open(submitted, clocks);
        triage.KeepVerdict(TextVerdict.Pass);
        // Before what refers to them; they are written as they are in the end.
        pens.Intake.Add(suggestion);
        pens.Routing.Add(triage);
        if (triage.Seal == SealStatus.Sealed) pens.Intake.Add(new SealedSuggestion { SuggestionId = triage.Id });
        if (decided && random.Next(50) == 0) Withdraw(triage, suggestion, clocks, at.AddMinutes(random.Next(10, 60)));
        else if (decided) Decide(triage, suggestion, clocks, at.AddMinutes(random.Next(60, 5000)));
        else triage.NoteOverdue(TimeProvider.System.GetUtcNow());
        if (!decided && random.Next(30) == 0) Ask(triage, suggestion, clocks, at.AddMinutes(random.Next(10, 60)));
        pens.Routing.AddAll(triage.Decisions);
        pens.Routing.AddAll(clocks.All);
        Keep(triage, pens.Routing);
        Keep(suggestion, pens.Intake);
        pens.Journeys.Tell(suggestion.Id, _facts.OrderBy(f => f.Order).Select(f => f.Fact));
        return suggestion;
    }

    // What Intake's rules find: one in ten, most of them lacking a countermeasure, a few of a kind that is rare.
    private ScopeSignal[] Signals() => random.Next(1000) switch
    {
        < 60 => [ScopeSignal.MissingCountermeasure],
        < 80 => [ScopeSignal.GrievanceMatter],
        < 90 => [ScopeSignal.PureQuestion, ScopeSignal.MissingCountermeasure],
        < 93 => [ScopeSignal.AccusationMatter],
        < 94 => [ScopeSignal.Emergency],
        _ => [],
    };

    private Channel Door() => random.Next(10) < 7 ? Channel.MiniProgram : (Channel)random.Next(8);

    // One in twenty-five wishes it, and is published.
    private Publicity Wish() => random.Next(25) == 0 ? Publicity.Anonymous : Publicity.NotPublic;

    private void Decide(TriageCase triage, Suggestion suggestion, ClockBook clocks, DateTimeOffset at)
    {
        var decision = random.Next(100) switch
        {
            < 60 => TriageDecision.Accepted,
            < 80 => TriageDecision.Retained,
            < 92 => TriageDecision.Returned,
            _ => TriageDecision.Transferred,
        };
        var reason = Reasons[decision].ElementAt(random.Next(Reasons[decision].Count()));
        var grounds = new Grounds(reason, reason.Template.Replace("{主题}", triage.Topic, StringComparison.Ordinal));
        if (decision == TriageDecision.Accepted) Accept(triage, suggestion, grounds, clocks, at);
        else triage.Decline(grounds, _officer, at, clocks);
        suggestion.Follow(
            decision switch
            {
                TriageDecision.Accepted => SuggestionAct.Accept,
                TriageDecision.Retained => SuggestionAct.Retain,
                TriageDecision.Returned => SuggestionAct.Return,
                _ => SuggestionAct.Transfer,
            }, at);
        pens.Intake.Add(TimelineEntry.Of(suggestion.Id, at, TimelineKind.Decision, $"已{decision.Name()}", grounds.TextToSuggester));
    }

    private static void Withdraw(TriageCase triage, Suggestion suggestion, ClockBook clocks, DateTimeOffset at)
    {
        suggestion.Withdraw("不提了", Actor.System, at);
        triage.Withdraw("不提了", at, clocks);
    }

    private void Accept(TriageCase triage, Suggestion suggestion, Grounds grounds, ClockBook clocks, DateTimeOffset at)
    {
        triage.Accept(grounds, triage.Domain!.Value, triage.Aspect, _officer, at, clocks);
        var unit = pens.Units[random.Next(pens.Units.Length)];
        List<ClockRecord> its = [];
        var order = WorkOrder.Dispatch(triage.Id, unit, WorkRole.Lead, _officer, at, id => Book(id, its));
        order.Acknowledge(new Actor(ActorKind.Staff, pens.Officer, unit.Id), at.AddHours(5), Book(order.Id, its));
        pens.Routing.Add(order);
        pens.Routing.AddAll(its);
        Keep(order, pens.Routing);
        pens.Intake.Add(new Intake.Following.ReadingUnit { SuggestionId = suggestion.Id, UnitId = unit.Id, ReceivedAt = suggestion.ReceivedAt });
        pens.Intake.Add(TimelineEntry.Of(suggestion.Id, at, TimelineKind.Dispatch, $"已交由{unit.Name}办理"));
    }

    private void Ask(TriageCase triage, Suggestion suggestion, ClockBook clocks, DateTimeOffset at)
    {
        triage.AskSupplement("请补充建议涉及的具体位置。", _officer, at, clocks);
        suggestion.Follow(SuggestionAct.AskSupplement, at);
        pens.Intake.Add(TimelineEntry.Of(suggestion.Id, at, TimelineKind.Supplement, "请您补充材料", triage.SupplementQuestion));
    }

    private ClockBook Book(Guid subject, List<ClockRecord>? kept = null) =>
        new(subject, kept ?? [], pens.Rules, pens.Calendar, clock => kept?.Add(clock));

    private void Keep(Aggregate aggregate, EntityCopy module)
    {
        var (facts, acts) = aggregate.Drain();
        module.AddAll(acts);
        _facts.AddRange(facts);
    }
}
