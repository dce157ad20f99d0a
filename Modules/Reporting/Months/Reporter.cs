using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Reporting.Journeys;
using ZhihuiShibei.Reporting.Office;
using ZhihuiShibei.Reporting.Public;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Months;

/// <summary>Takes the figures of a month as they are at one moment. Scoped.</summary>
internal sealed class Reporter(ReportingContext db, TallyReader reader, Groups groups, IOptions<ReportingSettings> settings)
{
    private const int MostOverdue = 2000;
    private static readonly Slice[] Slices = [Slice.Channel, Slice.Domain, Slice.Subdistrict, Slice.Unit];

    public async Task<(Snapshot.Whole Whole, Snapshot.Open Open)> TakeAsync(DateOnly month, CancellationToken ct)
    {
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var period = Period.Month(month);
        var happened = new Numbers(await reader.ReadAsync(Slice.All, Basis.Happened, period, ct));
        var scope = new Scope(Slice.All, "", Basis.Happened, period) { Links = false };
        List<StatTable.Table> tables = [];
        foreach (var slice in Slices)
            tables.Add(StatTable.Of(slice, await groups.SpreadAsync(slice, await reader.ReadAsync(slice, Basis.Happened, period, ct), ct)));
        var medians = await ShowDurations.MediansAsync(db, period, null, ct);
        var satisfaction = ShowSatisfaction.RowOf("", Slice.All.Name(), happened, scope);
        var (overdue, lines) = await OverdueAsync(period, ct);
        var whole = new Snapshot.Whole(
            Period.Name(month), Funnel.CountsOf(happened, scope), ShowOnTime.Rates(happened, scope),
            [.. satisfaction.Scores.Select(s => s.Score), satisfaction.Scores[0].Participation, satisfaction.Dissatisfied],
            medians.Decision, medians.Conclusion, tables, overdue, lines);
        var smallest = settings.Value.SmallestCell;
        return (whole, new(
                whole.Month, PublicFigures.Summary(happened, period, smallest),
            [.. tables.Where(t => t.Code != nameof(Slice.Unit)).Select(t => t.Public(smallest))], smallest));
    }

    /// <summary>What fell overdue within the month, and the first of it; sealed cases are counted only.</summary>
    private async Task<(int Count, IReadOnlyList<Snapshot.OverdueLine> Lines)> OverdueAsync(Period period, CancellationToken ct)
    {
        var (start, end) = (Shanghai.StartOfDay(period.From), Shanghai.EndOfDay(period.To));
        var lapses = db.Set<Lapse>().AsNoTracking().Where(l => l.DueAt >= start && l.DueAt < end);
        var units = await db.UnitNamesAsync(ct);
        var rows = await lapses.Join(db.Journeys.Where(j => !j.Sealed), l => l.SuggestionId, j => j.SuggestionId, (l, j) => new { l.DueAt, l.Step, l.UnitId, l.SuggestionId, j.Number })
            .OrderBy(r => r.DueAt).ThenBy(r => r.SuggestionId).ThenBy(r => r.Step).Take(MostOverdue).ToListAsync(ct);
        return (await lapses.CountAsync(ct), [.. rows.Select(r => new Snapshot.OverdueLine(
            r.Number, r.Step.Name(), r.UnitId is { } unit ? units.GetValueOrDefault(unit, "") : "区委社会工作部", r.DueAt))]);
    }
}
