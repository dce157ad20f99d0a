using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Feedback.Sealing;

/// <summary>密件: a suggestion that Routing has sealed; Feedback's own copy of whom its words must be kept from.</summary>
internal sealed class SealedRecipient
{
    public Guid SuggestionId { get; init; }
    /// <summary>The unit it names.</summary>
    public Guid? AccusedUnitId { get; set; }
    /// <summary>Members of staff who have nothing to do with it.</summary>
    public List<Guid> RecusedIds { get; set; } = [];
}

/// <summary>What an official may not see; part of every list and every look, so that a forgotten check hides rather than shows.</summary>
internal static class SealedFrom
{
    /// <summary>
    /// From a unit what names it; from the Social Work Department all that is sealed, but for those entitled whom it does not concern.
    /// </summary>
    public static IQueryable<SealedRecipient> HiddenFrom(this FeedbackContext db, Caller caller)
    {
        var (its, id, unit) = (db.Set<SealedRecipient>().AsNoTracking(), caller.Id, caller.UnitId);
        if (caller.Is(Role.SealedDeskOfficer)) return its.Where(s => (s.AccusedUnitId != null && s.AccusedUnitId == unit) || s.RecusedIds.Contains(id));
        return caller.Is(Role.SocialWorkOfficer) ? its : its.Where(s => s.AccusedUnitId == unit);
    }
}
