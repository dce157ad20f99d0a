using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Handling.Sealing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>
/// What a unit has to do, by any filter. A unit has some hundreds of open cases and they lie together in one index, so a filter reads
/// those and nothing else. Scoped.
/// </summary>
internal sealed class DeskQuery(HandlingContext db, Caller caller, IOptions<HandlingSettings> settings, PartLimit parts, TimeProvider time)
{
    private readonly Guid _unit = caller.Unit();
    private readonly DateTimeOffset _now = time.GetUtcNow();

    /// <summary>
    /// What follows another case stands beside that one, and by itself only where it is due earlier than its lead, so that its date is not
    /// overlooked.
    /// </summary>
    public IQueryable<HandlingCase> Of(DeskFilter.Query its)
    {
        var unit = _unit;
        var open = db.Cases.AsNoTracking().UnsealedFor(caller, db).Where(c => c.ClosedAt == null
            && (c.Status != HandlingStatus.Merged || db.Cases.Any(l => l.Id == c.FollowsId && l.DueAt > c.DueAt)));
        var found = its.Role == WorkRole.CoHandling ? Parts(open, its) : Led(open.Where(c => c.LeadUnitId == unit), its);
        if (its.Status is { } status) found = found.Where(c => c.Status == status);
        if (its.Domain is { } domain) found = found.Where(c => c.Domain == domain);
        if (its.Overdue is { } overdue) found = found.Where(c => (c.OverdueAt != null || c.DueAt <= _now) == overdue);
        if (its.Text?.Trim() is { Length: > 0 } text)
        {
            var like = $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            found = found.Where(c => EF.Functions.ILike(c.Topic, like, @"\") || EF.Functions.ILike(c.Number, like, @"\"));
        }

        return Waiting(found, its.WaitingFor);
    }

    private IQueryable<HandlingCase> Led(IQueryable<HandlingCase> found, DeskFilter.Query its)
    {
        var (whole, silence) = (_now.AddDays(settings.Value.AmberDays), _now.AddDays(settings.Value.ProgressAmberDays));
        found = its.Light switch
        {
            Light.Red => found.Where(c => c.DueAt <= _now || c.ProgressDueAt <= _now),
            Light.Amber => found.Where(c => c.DueAt > _now && (c.ProgressDueAt == null || c.ProgressDueAt > _now) && (c.DueAt <= whole || c.ProgressDueAt <= silence)),
            Light.Green => found.Where(c => c.DueAt > whole && (c.ProgressDueAt == null || c.ProgressDueAt > silence)),
            _ => found,
        };
        if (its.Officer is { } officer) found = found.Where(c => c.OfficerId == officer);
        return its.Unassigned is { } nobody ? found.Where(c => !db.Officers.Any(o => o.Id == c.OfficerId && o.Active) == nobody) : found;
    }

    private IQueryable<HandlingCase> Parts(IQueryable<HandlingCase> open, DeskFilter.Query its)
    {
        var unit = _unit;
        var mine = db.CoUnits.Where(u => u.UnitId == unit);
        if (its.Officer is { } officer) mine = mine.Where(u => u.OfficerId == officer);
        if (its.Unassigned is { } nobody) mine = mine.Where(u => !db.Officers.Any(o => o.Id == u.OfficerId && o.Active) == nobody);
        if (its.Light is not { } light) return open.Where(c => mine.Any(u => u.SuggestionId == c.Id));
        var (red, amber) = (parts.DispatchedBefore(_now), parts.DispatchedBefore(_now.AddDays(settings.Value.AmberDays)));
        return light switch
        {
            Light.Red => open.Where(c => mine.Any(u => u.SuggestionId == c.Id && u.DispatchedAt < red)
                && !db.Opinions.Any(o => o.SuggestionId == c.Id && o.UnitId == unit)),
            Light.Amber => open.Where(c => mine.Any(u => u.SuggestionId == c.Id && u.DispatchedAt >= red && u.DispatchedAt < amber)
                && !db.Opinions.Any(o => o.SuggestionId == c.Id && o.UnitId == unit)),
            _ => open.Where(c => mine.Any(u => u.SuggestionId == c.Id
                && (u.DispatchedAt >= amber || db.Opinions.Any(o => o.SuggestionId == c.Id && o.UnitId == unit)))),
        };
    }

    private IQueryable<HandlingCase> Waiting(IQueryable<HandlingCase> found, WaitingFor? whom) => whom switch
    {
        WaitingFor.Acknowledgement => found.Where(c => c.Status == HandlingStatus.AwaitingAcknowledgement),
        WaitingFor.Check => found.Where(c => c.Status == HandlingStatus.UnderCheck),
        WaitingFor.Extension => found.Where(c => c.ExtensionAskedAt != null),
        WaitingFor.CoUnits => found.Where(c => c.Status == HandlingStatus.InProgress && db.CoUnits.Any(u => u.SuggestionId == c.Id
            && !db.Opinions.Any(o => o.SuggestionId == c.Id && o.UnitId == u.UnitId && o.Round == c.Round))),
        WaitingFor.Lead => found.Where(c => c.Status == HandlingStatus.InProgress && !db.CoUnits.Any(u => u.SuggestionId == c.Id
            && !db.Opinions.Any(o => o.SuggestionId == c.Id && o.UnitId == u.UnitId && o.Round == c.Round))),
        _ => found,
    };
}
