using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Orders;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>A group with its cases and the orders of its lead, all held by the present transaction: first the group, then the cases.</summary>
internal sealed record HeldGroup(CaseGroup Group, IReadOnlyDictionary<Guid, TriageCase> Cases, IReadOnlyList<WorkOrder> LeadOrders)
{
    public TriageCase Lead => Cases[Group.LeadId];

    /// <summary>办结 of the lead: it had a lead order that is done, and has none to be worked on.</summary>
    public bool IsLeadAnswered => Lead.Status == TriageStatus.Accepted && !LeadOrders.Any(o => o.IsLiving)
        && LeadOrders.Any(o => o is { Role: WorkRole.Lead, Status: WorkOrderStatus.Finished });
}

internal static class GroupTurns
{
    /// <summary>One act of an officer on a group.</summary>
    /// <param name="more">Cases beside its own that the act needs.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="GroupErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<T> ActOnGroupAsync<T>(
        this RoutingContext db, Guid id, IReadOnlyCollection<Guid> more, Func<HeldGroup, Task<T>> act, CancellationToken ct) =>
        db.InTurnAsync(async () => await act(await db.HoldGroupAsync(id, more, ct) ?? throw GroupErrors.NotFound.Refuse()), ct);

    /// <summary>The group, held with its present cases and those asked for beside.</summary>
    public static async Task<HeldGroup?> HoldGroupAsync(this RoutingContext db, Guid id, IReadOnlyCollection<Guid> more, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from routing.case_group where id = {id} for update", ct);
        var group = await db.Set<CaseGroup>().Include(g => g.Members).FirstOrDefaultAsync(g => g.Id == id, ct);
        if (group is null) return null;
        var cases = await db.HoldCasesAsync([.. group.Present.Select(m => m.CaseId), group.LeadId, .. more], ct);
        return new(group, cases, await db.HoldOrdersAsync(group.LeadId, ct));
    }

    /// <summary>Several groups, held in the order of their ids.</summary>
    public static async Task<List<HeldGroup>> HoldGroupsAsync(this RoutingContext db, Guid[] ids, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from routing.case_group where id = any({ids}) order by id for update", ct);
        List<HeldGroup> held = [];
        foreach (var id in ids)
            if (await db.HoldGroupAsync(id, [], ct) is { } one) held.Add(one);
        return held;
    }

    /// <summary>A group that is just being formed of held cases.</summary>
    public static async Task<HeldGroup> HeldAsync(
        this RoutingContext db, CaseGroup group, IReadOnlyDictionary<Guid, TriageCase> cases, CancellationToken ct) =>
        new(group, cases, await db.HoldOrdersAsync(group.LeadId, ct));

    /// <summary>The group that a case is in, if any; held.</summary>
    public static async Task<HeldGroup?> HoldGroupOfAsync(this RoutingContext db, Guid caseId, CancellationToken ct) =>
        await db.GroupOfAsync(caseId, ct) is { } id ? await db.HoldGroupAsync(id, [caseId], ct) : null;

    public static Task<Guid?> GroupOfAsync(this RoutingContext db, Guid caseId, CancellationToken ct) => db.Set<GroupMember>()
        .Where(m => m.CaseId == caseId && m.LeftAt == null).Select(m => (Guid?)m.GroupId).FirstOrDefaultAsync(ct);

    /// <summary>Held in the order of their ids, so that two who want the same never wait for each other.</summary>
    public static async Task<Dictionary<Guid, TriageCase>> HoldCasesAsync(this RoutingContext db, Guid[] ids, CancellationToken ct) =>
        (await db.Cases.FromSql($"select *, xmin from routing.triage_case where id = any({ids}) order by id for update").ToListAsync(ct))
        .ToDictionary(c => c.Id);
}
