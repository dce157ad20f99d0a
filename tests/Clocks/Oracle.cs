using System.Text.Json;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Clocks;

/// <summary>
/// Counts like a clerk with a printed calendar: writes down all days of three years, strikes out what does not count, and puts
/// the finger on the n-th. Shares no code with the clocks; reads the notices from the source tree by itself.
/// </summary>
internal static class Oracle
{
    private static readonly DateTimeOffset Origin = new(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly int[] AllDays = [.. Enumerable.Range(0, 366 + 365 + 365)];
    private static readonly bool[] Working = ReadCalendar();

    /// <summary>The due date of a valid ledger inside 2024–2026, or null when there is none.</summary>
    public static DateOnly? Due(ClockRule rule, IReadOnlyList<ClockEntry> entries)
    {
        var start = Index(entries[0].At);
        var n = rule.Limit + entries.Sum(e => e.ExtendBy ?? 0);
        var stretches = Stretches(entries);
        var free = AllDays.Where(d => d > start && !stretches.Any(s => Touches(d, s))).ToList();
        if (rule.Unit is ClockUnit.WorkingDays) return Date(free.Where(d => Working[d]).Skip(n - 1));
        return Date(free.Skip(n - 1).Where(d => Working[d]));
    }

    private static List<(DateTimeOffset From, DateTimeOffset To)> Stretches(IReadOnlyList<ClockEntry> entries)
    {
        List<(DateTimeOffset, DateTimeOffset)> stretches = [];
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Act is ClockAct.Pause)
            {
                var end = entries.Skip(i).FirstOrDefault(e => e.Act is ClockAct.Resume or ClockAct.Stop)?.At ?? DateTimeOffset.MaxValue;
                stretches.Add((entries[i].At, end));
            }

        return stretches;
    }

    private static bool Touches(int day, (DateTimeOffset From, DateTimeOffset To) stretch) =>
        stretch.From < stretch.To && stretch.From < Origin.AddDays(day + 1) && stretch.To > Origin.AddDays(day);

    private static int Index(DateTimeOffset at) => (int)Math.Floor((at - Origin).TotalDays);

    private static DateOnly? Date(IEnumerable<int> days) =>
        days.Cast<int?>().FirstOrDefault() is { } day ? new DateOnly(2024, 1, 1).AddDays(day) : null;

    private static bool[] ReadCalendar()
    {
        using var stream = typeof(WorkingCalendar).Assembly.GetManifestResourceStream("Clocks.holidays.json")!;
        var years = JsonDocument.Parse(stream).RootElement.GetProperty("years").EnumerateObject().Select(y => y.Value).ToList();
        var off = years.SelectMany(y => y.GetProperty("holidays").EnumerateArray()).Select(d => d.GetString()).ToHashSet();
        var on = years.SelectMany(y => y.GetProperty("makeup_workdays").EnumerateArray()).Select(d => d.GetString()).ToHashSet();
        // 2024-01-01 was a Monday, so every sixth and seventh day of seven is the weekend.
        return [.. AllDays.Select(d => (Text: $"{Origin.AddDays(d):yyyy-MM-dd}", Weekend: d % 7 >= 5))
            .Select(d => on.Contains(d.Text) || (!d.Weekend && !off.Contains(d.Text)))];
    }
}
