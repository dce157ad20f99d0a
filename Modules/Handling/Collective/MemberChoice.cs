using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>Which suggestions an answer may be for: open ones that the caller leads, or of the Social Work Department any; never a sealed one. Scoped.</summary>
internal sealed class MemberChoice(HandlingContext db)
{
    /// <summary>A suggestion, and the one it follows.</summary>
    internal sealed record Chosen(Guid Id, string Number, Guid? FollowsId);

    /// <summary>Those asked for and what follows them, each once, leads before followers.</summary>
    /// <exception cref="Kernel.Http.Refusal">One cannot be answered here, or they are too few or too many.</exception>
    public async Task<List<Chosen>> OfAsync(IReadOnlyList<Guid> asked, Caller caller, CancellationToken ct)
    {
        var ids = asked.Distinct().ToArray();
        var unit = caller.Unit();
        var mayAll = caller.Is(Role.SocialWorkOfficer);
        var open = db.Cases.AsNoTracking().VisibleTo(caller, db)
            .Where(c => c.ClosedAt == null && (mayAll || c.LeadUnitId == unit) && !db.Seals.Any(s => s.SuggestionId == c.Id));
        var found = await open.Where(c => ids.Contains(c.Id) || (c.Status == HandlingStatus.Merged && ids.Contains(c.FollowsId!.Value)))
            .OrderBy(c => c.Status == HandlingStatus.Merged).ThenBy(c => c.DueAt).ThenBy(c => c.Id)
            .Select(c => new Chosen(c.Id, c.Number, c.Status == HandlingStatus.Merged ? c.FollowsId : null))
            .Take(DraftCollective.MostMembers + 1).ToListAsync(ct);
        if (found.Count > DraftCollective.MostMembers) throw CollectiveErrors.TooMany.Refuse();
        var strange = ids.Except(found.Select(f => f.Id)).Count();
        if (strange > 0) throw CollectiveErrors.Members.Refuse($"所选的建议中有{strange}件不能集中答复：只能选择本单位主办、尚未办结的建议，请去掉后重试。");
        return found.Count < 2 ? throw CollectiveErrors.TooFew.Refuse() : found;
    }

    public static IEnumerable<CollectiveMember> Members(Guid answer, List<Chosen> chosen) =>
        chosen.Select((c, i) => new CollectiveMember { AnswerId = answer, Position = i + 1, SuggestionId = c.Id, Number = c.Number });
}
