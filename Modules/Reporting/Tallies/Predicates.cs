using System.Linq.Expressions;

namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>Joins conditions so that the database can still read them.</summary>
internal static class Predicates
{
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.AndAlso(one.Body, other.BodyOn(one.Parameters[0])), one.Parameters);

    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, other.BodyOn(one.Parameters[0])), one.Parameters);

    private static Expression BodyOn<T>(this Expression<Func<T, bool>> other, ParameterExpression parameter) =>
        new Swap(other.Parameters[0], parameter).Visit(other.Body);

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
