using ZhihuiShibei.Handling;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>A case by itself: its clocks, what it tells others, and facts that cross with its own acts.</summary>
internal sealed class CaseTests
{
    private static readonly DateTimeOffset Accepted = new(2024, 11, 28, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid LeadUnit = Guid.CreateVersion7(), Order = Guid.CreateVersion7();
    private static readonly Actor Officer = new(ActorKind.Staff, Guid.CreateVersion7(), LeadUnit);
    private static readonly Actor Checker = new(ActorKind.Staff, Guid.CreateVersion7());
    private static readonly Timing Timing = new(ClockRules.Default, new CurrentCalendar());

    [Test]
    public void Both_clocks_start_with_the_acceptance()
    {
        var its = Opened();
        Assert.Multiple(() =>
        {
            Assert.That(its.DueAt, Is.EqualTo(Midnight(2025, 1, 28)));
            Assert.That(its.ProgressDueAt, Is.EqualTo(Midnight(2024, 12, 19)));
            Assert.That(its.AlarmAt, Is.EqualTo(its.ProgressDueAt));
        });
    }

    [Test]
    public void A_report_begins_a_new_silence()
    {
        var its = InProgress();
        its.Report("大港街道", "正在办理。", Officer, Accepted.AddDays(10), Timing);
        Assert.That(its.ProgressDueAt, Is.EqualTo(Midnight(2024, 12, 31)), "20 days from 12-08 are 12-28, a Saturday; the limit ends on Monday");
    }

    [Test]
    public void While_a_conclusion_is_checked_the_silence_stands_still_and_the_sixty_days_run()
    {
        var its = InProgress();
        its.Draft(Officer, Accepted.AddDays(1));
        its.SubmitForCheck(Officer, Accepted.AddDays(2), Timing);
        Assert.That((its.ProgressDueAt, its.AlarmAt), Is.EqualTo(((DateTimeOffset?)null, (DateTimeOffset?)its.DueAt)));
        its.SendBack("请补充。", Checker, Accepted.AddDays(5), Timing);
        Assert.That(its.ProgressDueAt, Is.EqualTo(Midnight(2024, 12, 24)), "four days on which it stood still do not count; the end moves on to a working day");
    }

    [Test]
    public void Each_clock_is_told_once_and_back_dated_to_its_due_time()
    {
        var its = InProgress();
        var (silent, due) = (its.ProgressDueAt!.Value, its.DueAt);
        its.Drain();
        its.FallDue(due.AddDays(3));
        its.FallDue(due.AddDays(4));
        var (facts, acts) = its.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(facts.Select(f => f.Fact), Is.EquivalentTo(new[]
            {
                new HandlingOverdue(its.Id, LeadUnit, ClockRules.Handling, due), new HandlingOverdue(its.Id, LeadUnit, ClockRules.Progress, silent),
            }));
            Assert.That(acts.Select(a => a.At), Is.EquivalentTo(new[] { due, silent }));
            Assert.That(its.AlarmAt, Is.Null);
        });

        its.Report("大港街道", "已恢复办理。", Officer, due.AddDays(5), Timing);
        Assert.That(its.AlarmAt, Is.EqualTo(its.ProgressDueAt), "the next silence is told again");
    }

    [Test]
    public void One_tick_before_its_due_time_nothing_is_overdue()
    {
        var its = InProgress();
        its.Drain();
        its.FallDue(its.ProgressDueAt!.Value.AddTicks(-1));
        Assert.That(its.Drain().Facts, Is.Empty);
        its.FallDue(its.ProgressDueAt!.Value);
        Assert.That(its.Drain().Facts, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_act_after_the_due_time_tells_what_a_late_sweep_has_not()
    {
        var its = InProgress();
        its.Draft(Officer, Accepted.AddDays(1));
        its.SubmitForCheck(Officer, Accepted.AddDays(2), Timing);
        its.Drain();
        its.Approve(Conclusion(its), "大港街道", null, Checker, its.DueAt.AddHours(1), Timing);
        Assert.That(its.Drain().Facts.Select(f => f.Fact.GetType().Name), Is.EqualTo(new[] { nameof(HandlingOverdue), nameof(SuggestionConcluded) }));
        Assert.That(its.OverdueAt, Is.EqualTo(its.DueAt), "a late conclusion stays late");
    }

    [Test]
    public void A_concluded_case_has_no_running_clock_and_nothing_falls_due()
    {
        var its = Concluded();
        its.Drain();
        its.FallDue(its.DueAt.AddYears(1));
        Assert.Multiple(() =>
        {
            Assert.That(its.Drain().Facts, Is.Empty);
            Assert.That(its.Clocks.Select(c => c.Status), Is.All.EqualTo(ClockStatus.Stopped));
            Assert.That(its.AlarmAt, Is.Null);
            Assert.That(its.DueAt, Is.EqualTo(Midnight(2025, 1, 28)), "what it was measured by stays");
        });
    }

    [Test]
    public void It_is_rehandled_once_with_new_clocks()
    {
        var its = Concluded();
        its.Rehandle("未回应折叠座椅的建议。", Checker, Accepted.AddDays(20), Timing);
        Assert.That((its.Round, its.DraftVersion, its.ClosedAt, its.DueAt), Is.EqualTo((2, 0, (DateTimeOffset?)null, Midnight(2025, 2, 18))));
        its.Draft(Officer, Accepted.AddDays(21));
        its.SubmitForCheck(Officer, Accepted.AddDays(22), Timing);
        its.Approve(Conclusion(its), "大港街道", null, Checker, Accepted.AddDays(23), Timing);
        var refusal = Assert.Throws<Refusal>(() => its.Rehandle("再办一次。", Checker, Accepted.AddDays(24), Timing))!;
        Assert.That(refusal.Code.Code, Is.EqualTo("handling.already-rehandled"));
    }

    [Test]
    public void A_withdrawal_that_happened_before_the_units_last_act_is_borne()
    {
        var its = InProgress();
        its.Draft(Officer, Accepted.AddDays(1));
        its.SubmitForCheck(Officer, Accepted.AddDays(2), Timing);
        its.Withdraw("不提了", Accepted.AddDays(2).AddSeconds(-1), Timing);
        its.Withdraw("不提了", Accepted.AddDays(3), Timing);
        Assert.Multiple(() =>
        {
            Assert.That(its.Status, Is.EqualTo(HandlingStatus.Withdrawn));
            Assert.That(its.Clocks.Select(c => c.Status), Is.All.EqualTo(ClockStatus.Stopped));
        });
    }

    [Test]
    public void A_withdrawal_that_crosses_with_the_answer_wins_and_forbids_a_rehandling()
    {
        var its = Concluded();
        its.Withdraw(null, Accepted.AddDays(2), Timing);
        Assert.That(its.Status, Is.EqualTo(HandlingStatus.Withdrawn));
        Assert.Throws<Refusal>(() => its.Rehandle("重新办理。", Checker, Accepted.AddDays(9), Timing));
    }

    [Test]
    public void An_acknowledgement_of_a_replaced_order_says_nothing()
    {
        var its = Opened();
        var (older, other) = (Order, Guid.CreateVersion7());
        its.Dispatch(Guid.CreateVersion7(), other, Accepted.AddHours(2), Timing);
        its.Acknowledge(older, Accepted.AddHours(3));
        Assert.That((its.Status, its.LeadUnitId), Is.EqualTo((HandlingStatus.AwaitingAcknowledgement, (Guid?)other)));
    }

    [Test]
    public void A_new_lead_takes_over_with_the_silence_running_again()
    {
        var its = InProgress();
        its.Draft(Officer, Accepted.AddDays(1));
        its.SubmitForCheck(Officer, Accepted.AddDays(2), Timing);
        its.Dispatch(Guid.CreateVersion7(), Guid.CreateVersion7(), Accepted.AddDays(3), Timing);
        Assert.That((its.Status, its.SubmittedAt), Is.EqualTo((HandlingStatus.AwaitingAcknowledgement, (DateTimeOffset?)null)));
        Assert.That(its.ProgressDueAt, Is.Not.Null);
    }

    private static HandlingCase Opened()
    {
        var its = HandlingCase.Open(new SuggestionAccepted(
            Guid.CreateVersion7(), "SB-20241128-0001-K", "在老旧楼院增设助老扶手", Domain.Livelihood, null, Guid.NewGuid(), null, "已受理。", Accepted), Timing);
        its.Dispatch(Order, LeadUnit, Accepted.AddHours(1), Timing);
        return its;
    }

    private static HandlingCase InProgress()
    {
        var its = Opened();
        its.Acknowledge(Order, Accepted.AddHours(2));
        return its;
    }

    private static HandlingCase Concluded()
    {
        var its = InProgress();
        its.Draft(Officer, Accepted.AddDays(1));
        its.SubmitForCheck(Officer, Accepted.AddDays(2), Timing);
        its.Approve(Conclusion(its), "大港街道", null, Checker, Accepted.AddDays(3), Timing);
        return its;
    }

    private static Conclusion Conclusion(HandlingCase its) => new()
    {
        SuggestionId = its.Id, Round = its.Round, Version = its.DraftVersion, Result = HandlingResult.Adopted, Done = "已加装双侧扶手。",
        DoneBy = "城建办", WhyNot = null, Next = "明年完成其余单元。", ContactId = null, UnitId = LeadUnit, DraftedBy = Officer.Id, At = Accepted,
    };

    /// <summary>00:00 in Qingdao.</summary>
    private static DateTimeOffset Midnight(int year, int month, int day) => new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime();
}
