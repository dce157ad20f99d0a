using System.Linq.Expressions;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Reporting.Journeys;

namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>
/// When a measure holds of a journey, on which day, at which unit. One expression serves both sides: compiled, it keeps the tallies;
/// translated, it lists the suggestions behind a figure, so that list and figure cannot mean different things.
/// </summary>
/// <param name="Holds">Of which suggestions.</param>
/// <param name="At">The day that counts by <see cref="Basis.Happened"/>.</param>
/// <param name="Definition">In words that an official and the public read.</param>
internal sealed class MeasureRule(
    Measure measure, Expression<Func<Journey, bool>> holds, Expression<Func<Journey, DateTimeOffset?>> at, string definition)
{
    private readonly Func<Journey, bool> _holds = holds.Compile();
    private readonly Func<Journey, DateTimeOffset?> _at = at.Compile();

    public Measure Measure => measure;
    public string Definition => definition;

    /// <summary>At whose unit it counts; the present lead unless told.</summary>
    public Expression<Func<Journey, Guid?>> Unit { get; init; } = j => j.LeadUnitId;

    /// <summary>What each suggestion adds; 1 unless told.</summary>
    public Func<Journey, long> Amount { get; init; } = _ => 1;

    public DateOnly? DayOf(Journey journey) => _holds(journey) && _at(journey) is { } day ? Shanghai.DateOf(day) : null;

    /// <summary>That it holds, on a day of the period by this basis, at this unit where one is given.</summary>
    public Expression<Func<Journey, bool>> In(Basis basis, Period period, Guid? unit)
    {
        var (start, end) = (Shanghai.StartOfDay(period.From), Shanghai.EndOfDay(period.To));
        Expression<Func<Journey, DateTimeOffset?>> day = basis == Basis.Received ? j => j.ReceivedAt : at;
        Expression<Func<Journey, bool>> its = Expression.Lambda<Func<Journey, bool>>(
            Expression.AndAlso(
                Expression.GreaterThanOrEqual(day.Body, Expression.Constant(start, typeof(DateTimeOffset?))),
                Expression.LessThan(day.Body, Expression.Constant(end, typeof(DateTimeOffset?)))),
            day.Parameters);
        its = holds.And(its);
        return unit is null ? its : its.And(Expression.Lambda<Func<Journey, bool>>(
            Expression.Equal(Unit.Body, Expression.Constant(unit, typeof(Guid?))), Unit.Parameters));
    }
}
