using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>
/// 并案组: cases that say the same, handled once under one of them, the lead. Each keeps its number, suggester, clocks, notices and
/// rating. A group knows cases only, so that there is no group of groups; that a case is in one at most is held by an index.
/// </summary>
internal sealed class CaseGroup : Aggregate<GroupStatus, GroupAct>
{
    private readonly List<GroupMember> _members = [];

    private CaseGroup()
    {
    }

    /// <summary>牵头建议: under whose number the work is done.</summary>
    public Guid LeadId { get; private set; }
    /// <summary>首提者: the earliest received of those present; whoever leads.</summary>
    public Guid FirstProposerId { get; private set; }
    public DateTimeOffset FormedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? DissolvedAt { get; private set; }
    /// <summary>All that are or were in it.</summary>
    public IReadOnlyList<GroupMember> Members => _members;

    public IEnumerable<GroupMember> Present => _members.Where(m => m.IsPresent);
    public IEnumerable<GroupMember> Followers => Present.Where(m => m.CaseId != LeadId);

    protected override Lifecycle<GroupStatus, GroupAct> Lifecycle => GroupLifecycle.Table;

    public static CaseGroup Form(TriageCase lead, Actor by, DateTimeOffset at)
    {
        var group = new CaseGroup { Id = NewId.At(at), LeadId = lead.Id, FormedAt = at };
        group.Begin(GroupAct.Form, by, at, lead.Number);
        group.Take(lead, by, at);
        return group;
    }

    /// <summary>加入.</summary>
    /// <param name="most">How many a group may have.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="GroupErrors.TooMany"/></exception>
    public void Add(TriageCase its, int most, Actor by, DateTimeOffset at)
    {
        Perform(GroupAct.Add, by, at, its.Number);
        if (Present.Count() >= most) throw GroupErrors.TooMany.Refuse($"一个并案组最多{most}件建议，请分成几个并案组，或作为专题另行处理。");
        Take(its, by, at);
        its.Join(LeadId);
    }

    /// <summary>移出 by an officer, 退出 by itself: its stay ends, what it was before it is again.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="GroupErrors.NotMember"/></exception>
    public void Leave(GroupAct act, TriageCase its, string why, Actor by, DateTimeOffset at)
    {
        var member = Member(its.Id);
        Perform(act, by, at, $"{its.Number}：{why}");
        member.Leave(why, at);
        its.Leave(member.TakenUpAt is not null, by, at);
        FindFirst();
    }

    /// <summary>另选牵头建议 or 牵头顺延: the others follow the new one.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="GroupErrors.NotMember"/></exception>
    public void PutInLead(GroupAct act, TriageCase lead, IReadOnlyDictionary<Guid, TriageCase> cases, Actor by, DateTimeOffset at)
    {
        var member = Member(lead.Id);
        Perform(act, by, at, lead.Number);
        LeadId = lead.Id;
        lead.Leave(member.TakenUpAt is not null, by, at);
        member.TakenUpAt = null;
        foreach (var other in Followers)
        {
            var its = cases[other.CaseId];
            var former = its.LeadCaseId;
            its.Join(LeadId);
            if (other.TakenUpAt is not null) its.Follow(former, lead.Number, by, at);
        }
    }

    /// <summary>一并受理: the lead was accepted; each follower is accepted with it.</summary>
    public void TakeUp(Actor by, DateTimeOffset at) => Perform(GroupAct.TakeUp, by, at);

    /// <summary>一并答复: the lead's answer is everyone's.</summary>
    public void Answer(DateTimeOffset at)
    {
        Perform(GroupAct.Answer, Actor.System, at);
        AnsweredAt = at;
    }

    /// <summary>重新办理 of the lead: its next answer is everyone's again.</summary>
    public void Reopen(DateTimeOffset at)
    {
        Perform(GroupAct.Reopen, Actor.System, at);
        AnsweredAt = null;
    }

    /// <summary>合并并案组: takes all of another group's cases; that one ends.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="GroupErrors.TooMany"/></exception>
    public void Absorb(CaseGroup other, IReadOnlyDictionary<Guid, TriageCase> cases, int most, Actor by, DateTimeOffset at)
    {
        const string why = "并入另一组";
        var coming = other.Present.ToList();
        Perform(GroupAct.Absorb, by, at, $"并入{coming.Count}件");
        if (Present.Count() + coming.Count > most) throw GroupErrors.TooMany.Refuse();
        other.Perform(GroupAct.Dissolve, by, at, why);
        other.DissolvedAt = at;
        foreach (var member in coming)
        {
            member.Leave(why, at);
            Take(cases[member.CaseId], by, at);
            cases[member.CaseId].Join(LeadId);
        }
    }

    /// <summary>撤销并案: each goes its own way again.</summary>
    public void Dissolve(IReadOnlyDictionary<Guid, TriageCase> cases, GroupAct act, string why, Actor by, DateTimeOffset at)
    {
        foreach (var member in Followers.ToList()) Leave(act, cases[member.CaseId], why, by, at);
        Perform(GroupAct.Dissolve, by, at, why);
        foreach (var last in Present.ToList()) last.Leave(why, at);
        DissolvedAt = at;
    }

    private void Take(TriageCase its, Actor by, DateTimeOffset at)
    {
        _members.Add(GroupMember.Of(Id, its, by, at));
        FindFirst();
    }

    private void FindFirst()
    {
        if (Present.Any()) FirstProposerId = Present.OrderBy(m => m.ReceivedAt).ThenBy(m => m.CaseId).First().CaseId;
    }

    private GroupMember Member(Guid caseId) => Present.FirstOrDefault(m => m.CaseId == caseId) ?? throw GroupErrors.NotMember.Refuse();
}
