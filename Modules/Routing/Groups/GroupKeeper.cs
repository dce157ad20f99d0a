using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>
/// Brings a group to what its cases are, after whatever happened to one of them: who is no longer before us drops out, a lead that is
/// gone passes on, an accepted lead takes all with it, an answered one answers all. Does nothing where nothing is to do, so that it
/// may be called after every act and every fact, late or twice. Scoped.
/// </summary>
internal sealed class GroupKeeper(GroupWork work)
{
    /// <param name="by">Who acts; nothing where a fact is followed: then it is the officer who accepted the lead.</param>
    public async Task BringUpAsync(HeldGroup held, Actor? by, DateTimeOffset at, CancellationToken ct)
    {
        var group = held.Group;
        if (group.Status == GroupStatus.Dissolved) return;
        await work.LapseAsync(held, at, ct);
        held = await DropOutAsync(held, at, ct);
        if (group.Present.Count() < 2)
        {
            group.Dissolve(held.Cases, GroupAct.Drop, "不足两件", Actor.System, at);
            return;
        }

        if (held.Lead.Status != TriageStatus.Accepted) return;
        by ??= await work.DeciderAsync(held.Lead.Id, ct);
        if (group.Status == GroupStatus.Forming) group.TakeUp(by, at);
        foreach (var member in group.Followers.Where(m => m.TakenUpAt is null)) await work.TakeUpAsync(held, member, by, at, ct);
        AnswerAll(held, at);
    }

    /// <summary>重新办理 of a follower alone: it goes its own way, with an order to the unit that answered.</summary>
    public async Task HearRehandlingAsync(HeldGroup held, RehandlingOrdered fact, CancellationToken ct)
    {
        if (fact.LeadId is not null || fact.SuggestionId == held.Group.LeadId) return;
        if (held.Group.Followers.FirstOrDefault(m => m.CaseId == fact.SuggestionId) is not { TakenUpAt: not null } member) return;
        held.Group.Leave(GroupAct.Drop, held.Cases[member.CaseId], "单独重新办理", Actor.System, fact.At);
        await work.DispatchAsync(held, held.Cases[member.CaseId], null, Actor.System, fact.At, ct);
    }

    /// <summary>合并并案组: the cases of <paramref name="from"/> come under the lead of <paramref name="into"/>.</summary>
    /// <exception cref="Refusal"><see cref="GroupErrors.CannotAbsorb"/>, <see cref="GroupErrors.TooMany"/>, or one of them is dissolved.</exception>
    public async Task AbsorbAsync(HeldGroup into, HeldGroup from, int most, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        GroupLifecycle.Table.Next(into.Group.Status, GroupAct.Absorb);
        GroupLifecycle.Table.Next(from.Group.Status, GroupAct.Absorb);
        var answered = from.IsLeadAnswered || from.Group.Present.Any(m => m.AnsweredAt is not null);
        if (answered || (from.Lead.Status == TriageStatus.Accepted && into.Lead.Status != TriageStatus.Accepted))
            throw GroupErrors.CannotAbsorb.Refuse();
        var followed = from.Group.Followers.Where(m => m.TakenUpAt is not null).Select(m => m.CaseId).ToHashSet();
        var held = into with { Cases = into.Cases.Concat(from.Cases).DistinctBy(c => c.Key).ToDictionary() };
        into.Group.Absorb(from.Group, held.Cases, most, by, at);
        foreach (var member in into.Group.Followers.Where(m => followed.Contains(m.CaseId)).ToList())
            await work.GoOverAsync(held, member, from.Group.LeadId, by, at, ct);
        await BringUpAsync(held, by, at, ct);
    }

    private static void AnswerAll(HeldGroup held, DateTimeOffset at)
    {
        var group = held.Group;
        if (!held.IsLeadAnswered)
        {
            if (group.Status == GroupStatus.Answered) group.Reopen(at);
            return;
        }

        if (group.Status == GroupStatus.Handling) group.Answer(at);
        foreach (var member in group.Followers.Where(m => m.AnsweredAt is null || m.AnsweredAt < group.AnsweredAt))
        {
            held.Cases[member.CaseId].ShareAnswer(at);
            member.AnsweredAt = at > group.AnsweredAt ? at : group.AnsweredAt;
        }
    }

    private async Task<HeldGroup> DropOutAsync(HeldGroup held, DateTimeOffset at, CancellationToken ct)
    {
        var (group, former) = (held.Group, held.Lead);
        foreach (var member in group.Present.ToList())
            if (WhyNotIn(held.Cases[member.CaseId], former) is { } why) group.Leave(GroupAct.Drop, held.Cases[member.CaseId], why, Actor.System, at);
        if (group.Present.Any(m => m.CaseId == group.LeadId)) return held;
        // Who has an answer needs no lead any more, also where the lead was being handled again.
        foreach (var told in group.Followers.Where(m => m.AnsweredAt is not null).ToList())
            group.Leave(GroupAct.Drop, held.Cases[told.CaseId], "牵头建议撤回，答复已告知", Actor.System, at);
        if (!group.Present.Any()) return held;
        var heir = held.Cases[group.FirstProposerId];
        group.PutInLead(GroupAct.PassLead, heir, held.Cases, Actor.System, at);
        var orders = heir.Status == TriageStatus.Accepted ? await work.PassOrdersAsync(held.LeadOrders, heir, at, ct) : [];
        return held with { LeadOrders = orders };
    }

    private static string? WhyNotIn(TriageCase its, TriageCase lead) => its.Status switch
    {
        TriageStatus.Withdrawn => "建议人撤回",
        TriageStatus.Returned => "已退回",
        TriageStatus.Transferred => "已转送",
        // Nobody may be accepted by a text that must not be shown; it waits for its review by itself.
        not TriageStatus.Accepted when its.TextVerdict == TextVerdict.Risky && lead.Status == TriageStatus.Accepted => "内容待核实",
        _ => null,
    };
}
