using CsCheck;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Clocks;

/// <summary>What holds for every clock: random rules, instants, pauses and extensions over the years with a notice.</summary>
[TestFixture]
internal sealed class ClockProperties
{
    private const int Runs = 5_000;

    private static readonly WorkingCalendar Calendar = WorkingCalendar.Published;
    private static readonly DateTimeOffset First = new(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private static readonly Gen<ClockRule> Rules =
        from unit in Gen.Enum<ClockUnit>()
        from limit in Gen.Int[1, 90]
        select new ClockRule("any", 1, "任意时限", "收到", limit, unit, 1000, "测试");

    // Whole hours hit midnights often; odd seconds hit everything else.
    private static readonly Gen<TimeSpan> Gaps = Gen.OneOf(
        Gen.Int[0, 24 * 25].Select(h => TimeSpan.FromHours(h)), Gen.Int[0, 86400 * 20].Select(s => TimeSpan.FromSeconds(s)));

    private static readonly Gen<(ClockRule Rule, ClockEntry[] Entries)> Clocks =
        from rule in Rules
        from start in Gen.OneOf(Gen.Int[0, 24 * 480].Select(h => h * 3600), Gen.Int[0, 86400 * 480]).Select(s => First.AddSeconds(s))
        from steps in Gen.Select(Gen.Int[0, 9], Gaps, Gen.Int[1, 20]).Array[0, 8]
        select (rule, Ledger(start, steps));

    [Test]
    public void The_clerk_with_the_printed_calendar_finds_the_same_day() => Clocks.Sample(
        c => Clock.Compute(c.Rule, c.Entries, Calendar).DueDate == Oracle.Due(c.Rule, c.Entries), iter: Runs);

    [Test]
    public void It_is_never_due_before_the_limit_has_passed_day_by_day() => Clocks.Sample(
        c =>
        {
            var days = Shanghai.DateOf(c.Entries[0].At).AddDays(c.Rule.Limit + c.Entries.Sum(e => e.ExtendBy ?? 0));
            return Due(c) >= days && (Due(c) == DateOnly.MaxValue || Calendar.IsWorkingDay(Due(c)));
        }, iter: Runs);

    [Test]
    public void Stored_and_read_again_it_is_the_same() => Clocks.Sample(
        c => Due((ClockMapping.ReadRule(ClockMapping.WriteRule(c.Rule)), [.. ClockMapping.ReadEntries(ClockMapping.WriteEntries(c.Entries))])) == Due(c), iter: Runs);

    [Test]
    public void A_pause_never_shortens() => Clocks.Sample(
        c => Due(c) >= Due((c.Rule, [.. c.Entries.Where(e => e.Act is not (ClockAct.Pause or ClockAct.Resume))])), iter: Runs);

    [Test]
    public void An_extension_never_shortens() => Clocks.Sample(
        c => Due(c) >= Due((c.Rule, [.. c.Entries.Where(e => e.Act is not ClockAct.Extend)])), iter: Runs);

    [Test]
    public void A_longer_pause_never_ends_earlier() => Gen.Select(Clocks, Gen.Double[0, 1]).Sample(
        (c, part) =>
        {
            for (var i = 1; i < c.Entries.Length; i++)
            {
                var widened = Widened(c.Entries, i, part);
                if (widened is not null && Due((c.Rule, widened)) < Due(c)) return false;
            }

            return true;
        }, iter: Runs);

    [Test]
    public void A_later_start_never_ends_earlier() => Gen.Select(Clocks, Gen.Double[0, 1]).Sample(
        (c, part) =>
        {
            var room = c.Entries.Length > 1 ? c.Entries[1].At - c.Entries[0].At : TimeSpan.FromDays(100);
            ClockEntry[] later = [c.Entries[0] with { At = c.Entries[0].At + room * part }, .. c.Entries[1..]];
            return Due((c.Rule, later)) >= Due(c);
        }, iter: Runs);

    [Test]
    public void The_offset_in_which_an_instant_is_written_does_not_matter() => Gen.Select(Clocks, Gen.Int[-14, 14].Array[9]).Sample(
        (c, offsets) => Due((c.Rule, [.. c.Entries.Select((e, i) => e with { At = e.At.ToOffset(TimeSpan.FromHours(offsets[i])) })]))
            == Due(c), iter: Runs);

    [Test]
    public void The_explanation_tells_the_same_story() => Clocks.Sample(
        c =>
        {
            var told = Clock.Explain(c.Rule, c.Entries, Calendar);
            var due = Clock.Compute(c.Rule, c.Entries, Calendar).DueDate;
            var counted = told.Days.Where(d => d.Ordinal is not null).Select(d => d.Ordinal!.Value).ToList();
            var limit = c.Rule.Limit + c.Entries.Sum(e => e.ExtendBy ?? 0);
            return told.State.DueDate == due
                && told.Days[0].Date == Shanghai.DateOf(c.Entries[0].At)
                && told.Days.Zip(told.Days.Skip(1)).All(p => p.First.Date.AddDays(1) == p.Second.Date)
                && counted.SequenceEqual(Enumerable.Range(1, counted.Count))
                && told.Days.All(d => d.Text.Length > 0)
                && (due is null || (told.Days[^1].Date == due && told.Days[^1].Text.Contains("期限届满日") && counted.Count == limit));
        }, iter: Runs);

    /// <summary>The due date; none is later than any.</summary>
    private static DateOnly Due((ClockRule Rule, ClockEntry[] Entries) c) =>
        Clock.Compute(c.Rule, c.Entries, Calendar).DueDate ?? DateOnly.MaxValue;

    /// <summary>The ledger with a pause begun earlier or ended later at line i, as far as its neighbours let it.</summary>
    private static ClockEntry[]? Widened(ClockEntry[] entries, int i, double part)
    {
        var at = entries[i].Act switch
        {
            ClockAct.Pause => entries[i].At - (entries[i].At - entries[i - 1].At) * part,
            ClockAct.Resume when i + 1 < entries.Length => entries[i].At + (entries[i + 1].At - entries[i].At) * part,
            ClockAct.Resume => entries[i].At + TimeSpan.FromDays(30) * part,
            _ => (DateTimeOffset?)null,
        };
        return at is null ? null : [.. entries[..i], entries[i] with { At = at.Value }, .. entries[(i + 1)..]];
    }

    private static ClockEntry[] Ledger(DateTimeOffset start, (int Dice, TimeSpan Gap, int Days)[] steps)
    {
        List<ClockEntry> entries = [new(ClockAct.Start, start, "someone", "收到")];
        var paused = false;
        foreach (var (dice, gap, days) in steps)
        {
            var at = entries[^1].At + gap;
            if (dice == 0)
            {
                entries.Add(new(ClockAct.Stop, at, "someone", "办结"));
                break;
            }

            if (dice <= 2)
            {
                entries.Add(new(ClockAct.Extend, at, "someone", "情况复杂", days));
                continue;
            }

            paused = !paused;
            entries.Add(new(paused ? ClockAct.Pause : ClockAct.Resume, at, "someone", "等待补正"));
        }

        return [.. entries];
    }
}
