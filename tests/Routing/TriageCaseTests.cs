using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>A case by itself: its clocks, its facts, and what crosses with its acts.</summary>
[TestFixture]
internal sealed class TriageCaseTests
{
    [Test]
    public void Opening_starts_the_five_working_days_at_receipt()
    {
        var (triage, clocks) = Some.Case();
        Assert.That((triage.Status, triage.DueAt), Is.EqualTo((TriageStatus.Pending, Some.Due)));
        Assert.That(clocks.All.Single().DueAt, Is.EqualTo(Some.Due));
    }

    [Test]
    public void A_supplement_pauses_the_decision_and_its_answer_lets_it_run_on()
    {
        var (triage, clocks) = Some.Case();
        triage.AskSupplement("请补充路段", Some.Officer, Some.At("2024-12-02T09:00:00+08:00"), clocks);
        var until = Some.At("2024-12-18T00:00:00+08:00");
        Assert.That((triage.Status, triage.SupplementUntil, triage.DueAt), Is.EqualTo((TriageStatus.AwaitingSupplement, until, until)));
        Assert.That(triage.Facts().Single(), Is.EqualTo(
            new SupplementRequested(triage.Id, "请补充路段", Some.At("2024-12-02T09:00:00+08:00"), until)));

        // One of five days had passed before the pause, so four are left from the day after the answer.
        triage.Supplement(Some.At("2024-12-10T09:00:00+08:00"), clocks);
        Assert.That((triage.Status, triage.DueAt), Is.EqualTo((TriageStatus.Pending, Some.At("2024-12-17T00:00:00+08:00"))));
        Assert.That(clocks.All.Select(c => c.Status), Is.EqualTo(new[] { ClockStatus.Running, ClockStatus.Stopped }));
        Assert.That(
            () => triage.AskSupplement("再补充", Some.Officer, Some.At("2024-12-11T09:00:00+08:00"), clocks),
            Throws.InstanceOf<Refusal>().With.Message.Contains("一次"));
    }

    [Test]
    public void A_lapse_is_a_return_dated_to_the_end_of_the_period()
    {
        var (triage, clocks) = Some.Case();
        triage.AskSupplement("请补充路段", Some.Officer, Some.At("2024-12-02T09:00:00+08:00"), clocks);
        triage.Facts();
        var until = triage.SupplementUntil!.Value;
        Assert.That((triage.LapsedBy(until.AddTicks(-1)), triage.LapsedBy(until)), Is.EqualTo((false, true)));

        triage.Lapse(Some.Grounds("supplement-lapsed"), clocks);
        Assert.That((triage.Status, triage.Decisions.Single().At, triage.Decisions.Single().DeciderId),
            Is.EqualTo((TriageStatus.Returned, until, Guid.Empty)));
        Assert.That(triage.Facts().Single(), Is.EqualTo(
            new SuggestionDeclined(triage.Id, TriageDecision.Returned, "supplement-lapsed", null, "告知文字", until)));
        Assert.That(clocks.All.Select(c => c.StoppedAt), Is.All.EqualTo(until));
    }

    [Test]
    public void A_late_decision_first_notes_that_it_was_due()
    {
        var (triage, clocks) = Some.Case();
        triage.Decline(Some.Grounds("reference"), Some.Officer, Some.Due.AddDays(3), clocks);
        var facts = triage.Facts();
        Assert.That(facts[0], Is.EqualTo(new DecisionOverdue(triage.Id, Some.Due)));
        Assert.That(facts[1], Is.InstanceOf<SuggestionDeclined>());
        triage.NoteOverdue(Some.Due.AddDays(4));
        Assert.That(triage.Facts(), Is.Empty, "once a case");
    }

    [Test]
    public void A_decision_at_the_last_moment_is_not_overdue()
    {
        var (triage, clocks) = Some.Case();
        triage.NoteOverdue(Some.Due.AddTicks(-10));
        triage.Decline(Some.Grounds("reference"), Some.Officer, Some.Due.AddTicks(-10), clocks);
        Assert.That(triage.Facts().OfType<DecisionOverdue>(), Is.Empty);
        Assert.That(clocks.All.Single().IsOverdue(DateTimeOffset.MaxValue), Is.False);
    }

    [Test]
    public void What_was_retained_can_be_accepted_later_and_both_decisions_stay()
    {
        var (triage, clocks) = Some.Case();
        triage.Decline(Some.Grounds("not-ripe"), Some.Officer, Some.Received.AddDays(1), clocks);
        triage.Accept(
            Some.Grounds("taken-up-again"), Domain.UrbanConstruction, LivelihoodAspect.RoadTraffic, Some.Officer, Some.Received.AddDays(40), clocks);
        Assert.That(triage.Decisions.Select(d => d.Decision), Is.EqualTo(new[] { TriageDecision.Retained, TriageDecision.Accepted }));
        Assert.That((triage.Domain, triage.Aspect), Is.EqualTo((Domain.UrbanConstruction, LivelihoodAspect.RoadTraffic)));
        Assert.That(triage.Facts().OfType<DecisionOverdue>(), Is.Empty, "the decision in time was the first");
    }

    [Test]
    public void A_withdrawal_older_than_the_pause_it_crosses_with_still_stops_the_clocks()
    {
        var (triage, clocks) = Some.Case();
        triage.AskSupplement("请补充路段", Some.Officer, Some.Received.AddHours(2), clocks);
        triage.Withdraw("不需要了", Some.Received.AddHours(1), clocks);
        Assert.That(triage.Status, Is.EqualTo(TriageStatus.Withdrawn));
        Assert.That(clocks.All.Select(c => c.Status), Is.All.EqualTo(ClockStatus.Stopped));
        triage.Withdraw(null, Some.Received.AddHours(1), clocks);
        Assert.That(triage.Status, Is.EqualTo(TriageStatus.Withdrawn), "a repeated fact changes nothing");
    }

    [Test]
    public void A_supplement_that_crosses_with_a_decision_changes_nothing()
    {
        var (triage, clocks) = Some.Case();
        triage.AskSupplement("请补充路段", Some.Officer, Some.Received.AddHours(1), clocks);
        triage.Decline(Some.Grounds("reference"), Some.Officer, Some.Received.AddHours(3), clocks);
        triage.Facts();
        triage.Supplement(Some.Received.AddHours(2), clocks);
        Assert.That(triage.Status, Is.EqualTo(TriageStatus.Retained));
        Assert.That(triage.Facts(), Is.Empty);
    }
}
