using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Intake.Office;

/// <summary>Which suggestions an official may see; part of every office query, so that a forgotten check hides rather than shows.</summary>
internal static class Visibility
{
    public static IQueryable<Suggestion> VisibleTo(this IQueryable<Suggestion> suggestions, Caller caller, IntakeContext db) =>
        caller.Is(Role.SocialWorkOfficer)
            ? suggestions
            : suggestions.Where(s => db.ReadingUnits.Any(u => u.SuggestionId == s.Id && u.UnitId == caller.UnitId));
}
