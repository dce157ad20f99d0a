using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Reporting.Journeys;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Tests.Reporting;

/// <summary>Facts that come late, twice or across each other: the numbers are in the end the same, and always what counting anew gives.</summary>
internal sealed class CrossingProperties
{
    private static readonly (Guid, string)[] Units = [(Guid.NewGuid(), "大港街道"), (Guid.NewGuid(), "区民政局"), (Guid.NewGuid(), "区住房和城乡建设局")];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Whatever_the_order_the_sum_of_changes_is_what_counting_anew_gives_and_the_same_as_in_turn(int seed)
    {
        var random = new Random(seed);
        var ways = new Ways(random, Units);
        var (late, withdrawn, rehandled) = (0, 0, 0);
        for (var story = 0; story < 400; story++)
        {
            var facts = ways.Of(Guid.NewGuid(), ShibeiApp.Beginning.AddHours(random.Next(2000)));
            var inTurn = HeardOf(facts).Journey;
            Fact[] crossed = [.. facts, .. facts.Where(_ => random.Next(3) == 0)];
            random.Shuffle(crossed);
            var (journey, kept) = HeardOf(crossed);
            Assert.That(kept, Is.EquivalentTo(Counting.Of(journey)), $"seed {seed}, story {story}: tallies and recount");
            Assert.That(Counting.Of(journey), Is.EquivalentTo(Counting.Of(inTurn)), $"seed {seed}, story {story}: crossed and in turn");
            late += journey.Passages.Count(p => !p.OnTime);
            withdrawn += journey.WithdrawnAt is null ? 0 : 1;
            rehandled += journey.RehandledAt is null ? 0 : 1;
        }

        Assert.That(new[] { late, withdrawn, rehandled }, Has.All.GreaterThan(5), "the stories have it all");
    }

    [Test]
    public void Whether_a_step_was_in_time_is_said_by_what_was_overdue_before_it_and_stays()
    {
        var (id, start) = (Guid.NewGuid(), ShibeiApp.Beginning);
        var journey = HeardOf(
        [
            new DecisionOverdue(id, start.AddDays(5)), new SuggestionDeclined(id, TriageDecision.Retained, "reference", null, "", start.AddDays(6)),
            new SuggestionReopened(id, "", start.AddDays(7)),
        ]).Journey;
        Assert.That(journey.DecisionOverdueAt, Is.Null, "reopened, its time has begun anew");
        journey.Hear(new SuggestionAccepted(id, "", "", Domain.Livelihood, null, id, null, "", start.AddDays(9)));
        Assert.That(journey.Passages.OrderBy(p => p.At).Select(p => p.OnTime), Is.EqualTo(new[] { false, true }));
        journey.Hear(new DecisionOverdue(id, start.AddDays(20)));
        Assert.That(journey.Passages.OrderBy(p => p.At).Select(p => p.OnTime), Is.EqualTo(new[] { false, true }), "what falls due later says nothing of before");
        journey.Hear(new DecisionOverdue(id, start.AddDays(9)));
        Assert.That(journey.Passages.OrderBy(p => p.At).Last().OnTime, Is.False, "the due instant itself is too late");
    }

    private static (Journey Journey, Dictionary<Place, long> Kept) HeardOf(IEnumerable<Fact> facts)
    {
        Journey? journey = null;
        Dictionary<Place, long> kept = [];
        foreach (var fact in facts)
        {
            journey ??= new Journey { SuggestionId = fact.Key };
            var before = Counting.Of(journey);
            journey.Hear((SuggestionFact)fact);
            foreach (var delta in Counting.Difference(before, Counting.Of(journey)))
            {
                var place = new Place(delta.Measure, delta.ReceivedOn, delta.HappenedOn, delta.Channel, delta.Domain, delta.Subdistrict, delta.UnitId);
                if ((kept[place] = kept.GetValueOrDefault(place) + delta.Amount) == 0) kept.Remove(place);
            }
        }

        return (journey!, kept);
    }
}
