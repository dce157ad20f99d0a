using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Reporting.Office;
using ZhihuiShibei.Reporting.Public;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Overview;

/// <summary>全区总览: what the screen on the wall shows, read from the tallies. Scoped.</summary>
internal sealed class OverviewReader(ReportingContext db, TallyReader reader, Groups groups, IOptions<ReportingSettings> settings, TimeProvider time)
{
    private const int Domains = 5;
    private const int Latest = 5;
    private const int Shades = 4;

    public async Task<OverviewState> ReadAsync(CancellationToken ct)
    {
        var (now, smallest) = (time.GetUtcNow(), settings.Value.SmallestCell);
        var today = Shanghai.DateOf(now);
        var year = new Period(new(today.Year, 1, 1), today);
        var lines = await reader.ReadAsync(Slice.All, Basis.Happened, year, ct);
        var day = new Numbers(await reader.ReadAsync(Slice.All, Basis.Happened, new(today, today), ct));
        var (month, whole) = (new Numbers(lines.Where(l => l.Month == Period.Month(today).From)), new Numbers(lines));
        var scope = new Scope(Slice.All, "", Basis.Happened, year) { Links = false };
        return new()
        {
            At = now,
            SmallestCell = smallest,
            Spans = [Of("今天", day), Of("本月", month), Of("今年", whole)],
            Funnel = [.. Funnel.CountsOf(whole, scope).Where(f => OverviewState.Shown.Contains(f.Name)).Select(f => PublicFigures.Of(f, smallest))],
            OnTime = [.. ShowOnTime.Rates(whole, scope).Select(f => PublicFigures.Of(f, smallest))],
            Streets = Shaded(await MonthByMonthAsync(Slice.Subdistrict, today, smallest, ct)),
            TopDomains = [.. (await MonthByMonthAsync(Slice.Domain, today, smallest, ct)).Where(d => d.Count > 0).OrderByDescending(d => d.Count).Take(Domains)],
            Adoptions = await AdoptionsAsync(ct),
        };

        OverviewState.Span Of(string name, Numbers numbers) => new(
            name, numbers[Measure.Received], numbers.Sum(Measure.Accepted, Measure.Retained, Measure.Returned, Measure.Transferred),
            numbers.Sum(Funnel.Results), numbers[Measure.Converted]);
    }

    /// <summary>
    /// What was received in the twelve months before this one, from each month what the public may see of it: so that no two readings of
    /// this page tell of a single suggestion.
    /// </summary>
    private async Task<IReadOnlyList<OverviewState.Part>> MonthByMonthAsync(Slice slice, DateOnly today, int smallest, CancellationToken ct)
    {
        var before = Period.Month(today).From;
        var lines = (await reader.ReadAsync(slice, Basis.Happened, new(before.AddMonths(-12), before.AddDays(-1)), ct)).Where(l => l.Measure == Measure.Received)
            .ToLookup(l => l.Month);
        var names = (await groups.OfAsync(slice, ct)).ToList();
        var sums = new long[names.Count];
        foreach (var month in lines)
        {
            var counts = month.ToDictionary(l => l.Value, l => l.Count);
            var (_, parts) = Suppression.Of([.. names.Select(n => counts.GetValueOrDefault(n.Value))], smallest);
            for (var i = 0; i < sums.Length; i++) sums[i] += parts[i] ?? 0;
        }

        return [.. names.Select((n, i) => new OverviewState.Part(n.Name, sums[i], 0)).Where((_, i) => names[i].Value.Length > 0)];
    }

    private static IReadOnlyList<OverviewState.Part> Shaded(IReadOnlyList<OverviewState.Part> streets)
    {
        var most = Math.Max(1, streets.Max(s => s.Count));
        return [.. streets.Select(s => s with { Shade = s.Count == 0 ? 0 : Math.Min(Shades, 1 + (int)(Shades * s.Count / (most + 1))) })];
    }

    private async Task<IReadOnlyList<OverviewState.Adopted>> AdoptionsAsync(CancellationToken ct)
    {
        // More than are shown, since several suggestions tell of the same one.
        var heard = await db.Adoptions.AsNoTracking().Where(a => a.At != null && !db.Journeys.Any(j => j.SuggestionId == a.SuggestionId && j.Sealed))
            .OrderByDescending(a => a.At).Take(Latest * 20).ToListAsync(ct);
        return
        [
            .. heard.GroupBy(a => a.AdoptionId).Take(Latest).Select(g => g.MaxBy(a => a.Percent)!)
                .Select(a => new OverviewState.Adopted(a.Title, a.UnitName, a.Outcome!.Value.Name(), Shanghai.DateOf(a.At!.Value), a.Percent)),
        ];
    }
}
