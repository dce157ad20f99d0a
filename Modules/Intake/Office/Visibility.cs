using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Office;

/// <summary>Before whose eyes a text or a file would come.</summary>
internal enum Audience
{
    /// <summary>Who wrote it, signed in.</summary>
    Suggester,
    /// <summary>区委社会工作部, which decides what may be shown and must see it for that.</summary>
    SocialWork,
    /// <summary>A unit that handles it, or anybody else on the staff side.</summary>
    Unit,
    /// <summary>Whoever holds a receipt; also the partner system that brought it.</summary>
    Receipt,
    /// <summary>Everybody: published texts, similar ones shown to residents.</summary>
    Public,
}

/// <summary>
/// Which suggestions an official may see; part of every office query, so that a forgotten check hides rather than shows. And the one
/// place that says whether a text or a file, as its check stands, may be shown to somebody.
/// </summary>
internal static class Visibility
{
    /// <summary>In the place of words that may not be shown.</summary>
    public const string Withheld = "（内容正在核实，暂不显示）";

    /// <summary>
    /// What an official finds: the Social Work Department all but what is sealed, even those entitled, who have a desk of their own for
    /// it; a unit what it has an order for, unless sealed and naming the unit.
    /// </summary>
    public static IQueryable<Suggestion> VisibleTo(this IQueryable<Suggestion> suggestions, Caller caller, IntakeContext db)
    {
        var hidden = db.Set<SealedSuggestion>();
        var unit = caller.UnitId;
        return caller.Is(Role.SocialWorkOfficer)
            ? suggestions.Where(s => !hidden.Any(h => h.SuggestionId == s.Id))
            : suggestions.Where(s => db.ReadingUnits.Any(u => u.SuggestionId == s.Id && u.UnitId == unit)
                && !hidden.Any(h => h.SuggestionId == s.Id && h.AccusedUnitId == unit));
    }

    /// <summary>What an official may open when asking for this very one: also what is sealed, for those entitled whom it does not concern.</summary>
    public static IQueryable<Suggestion> OpenTo(this IQueryable<Suggestion> suggestions, Caller caller, IntakeContext db)
    {
        if (!caller.Is(Role.SealedDeskOfficer)) return suggestions.VisibleTo(caller, db);
        var (id, unit, hidden, ordinary) = (caller.Id, caller.UnitId, db.Set<SealedSuggestion>(), suggestions.VisibleTo(caller, db));
        return suggestions.Where(s => ordinary.Any(o => o.Id == s.Id)
            || hidden.Any(h => h.SuggestionId == s.Id && (h.AccusedUnitId == null || h.AccusedUnitId != unit) && !h.RecusedIds.Contains(id)));
    }

    public static Audience AudienceOf(Caller caller) => caller.Is(Role.SocialWorkOfficer) ? Audience.SocialWork : Audience.Unit;

    /// <summary>The public sees what has passed; who handles or holds it sees all but what was found unfit.</summary>
    public static bool MayShow(TextVerdict verdict, Audience to) => to switch
    {
        Audience.Suggester or Audience.SocialWork => true,
        Audience.Public => verdict == TextVerdict.Pass,
        _ => verdict != TextVerdict.Risky,
    };

    /// <summary>A picture that nobody has checked is not shown to a unit: unlike a text, no officer has read it on the way.</summary>
    public static bool MayShow(MediaVerdict verdict, Audience to) => to switch
    {
        Audience.Suggester or Audience.SocialWork => true,
        Audience.Unit => verdict is MediaVerdict.Pass or MediaVerdict.Unchecked,
        _ => verdict == MediaVerdict.Pass,
    };

    /// <summary>The words, or what stands in their place.</summary>
    public static string Shown(this Suggestion its, Func<Suggestion, string> words, Audience to) =>
        MayShow(its.TextVerdict, to) ? words(its) : Withheld;
}
