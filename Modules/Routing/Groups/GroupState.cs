using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>How a group stands after an act.</summary>
internal sealed record GroupState(
    Guid Id, GroupStatus Status, [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("牵头建议标识：工单和答复在它名下。")] Guid LeadId,
    [property: Description("首提者：现有成员中最早收到的建议标识。")] Guid FirstProposerId,
    [property: Description("现有成员的建议标识，牵头建议在前。")] IReadOnlyList<Guid> CaseIds)
{
    public static GroupState Of(CaseGroup its) => new(
        its.Id, its.Status, its.Status.Name(), its.LeadId, its.FirstProposerId,
        [.. its.Present.OrderByDescending(m => m.CaseId == its.LeadId).ThenBy(m => m.ReceivedAt).Select(m => m.CaseId)]);
}

/// <summary>Which cases may join a group.</summary>
internal static class Joining
{
    /// <summary>The cases to be joined, of those held; in the order given.</summary>
    /// <exception cref="Kernel.Http.Refusal">One is not there, in another group, no longer before us, blocked, or answered by itself.</exception>
    public static async Task<List<TriageCase>> ToJoinAsync(
        this RoutingContext db, IReadOnlyDictionary<Guid, TriageCase> held, IEnumerable<Guid> ids, TriageCase lead, CancellationToken ct)
    {
        var cases = ids.Distinct().Select(id => held.GetValueOrDefault(id) ?? throw RoutingErrors.CaseNotFound.Refuse()).ToList();
        // What is sealed stays by itself; whoever may not see it learns nothing here.
        if (cases.Exists(c => c.Seal == SealStatus.Sealed)) throw RoutingErrors.CaseNotFound.Refuse();
        var wanted = cases.ConvertAll(c => c.Id);
        var taken = await db.Set<GroupMember>().Where(m => wanted.Contains(m.CaseId) && m.LeftAt == null)
            .Select(m => m.CaseId).FirstOrDefaultAsync(ct);
        if (taken != Guid.Empty) throw GroupErrors.CaseTaken.Refuse($"{held[taken].Number}已在一个并案组中；要把两组合在一起，请使用“合并并案组”。");
        var (own, shared) = await db.AnsweredAsync(wanted, ct);
        foreach (var its in cases)
        {
            if (its.Status is TriageStatus.Returned or TriageStatus.Transferred or TriageStatus.Withdrawn)
                throw GroupErrors.CaseClosed.Refuse($"{its.Number}{its.Status.Name()}，不能并案。");
            if (its.TextVerdict == TextVerdict.Risky) throw RoutingErrors.TextBlocked.Refuse($"{its.Number}的内容被认定不宜展示，请先复核，或请建议人改写。");
            if (shared.Contains(its.Id)) throw GroupErrors.CaseAnswered.Refuse($"{its.Number}已随另一件建议答复，请以那件建议为牵头建议。");
            if (its == lead) continue;
            if (own.Contains(its.Id)) throw GroupErrors.CaseAnswered.Refuse($"{its.Number}已单独答复，不能再并入；请以它为牵头建议，把其他同类建议并入。");
            if (its.Status == TriageStatus.Accepted && lead.Status != TriageStatus.Accepted)
                throw GroupErrors.LeadFirst.Refuse($"{its.Number}已受理，请以它为牵头建议，或先受理现在的牵头建议再并入。");
        }

        return cases;
    }

    /// <summary>Those that have an answer and are not handled again: by work of their own, or by that of a lead.</summary>
    private static async Task<(List<Guid> Own, List<Guid> Shared)> AnsweredAsync(this RoutingContext db, List<Guid> ids, CancellationToken ct)
    {
        var leads = await db.Orders.Where(o => ids.Contains(o.CaseId) && o.Role == WorkRole.Lead && o.Status != WorkOrderStatus.Replaced)
            .Select(o => new { o.CaseId, IsFinished = o.Status == WorkOrderStatus.Finished }).ToListAsync(ct);
        var told = await db.Set<GroupMember>().Where(m => ids.Contains(m.CaseId) && m.AnsweredAt != null)
            .Select(m => m.CaseId).Distinct().ToListAsync(ct);
        var working = leads.Select(o => o.CaseId).ToHashSet();
        return ([.. leads.Where(o => o.IsFinished).Select(o => o.CaseId)], [.. told.Where(id => !working.Contains(id))]);
    }
}
