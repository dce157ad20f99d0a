using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Adoption;

/// <summary>The plan of a commitment: its milestones, how far it is, and what happens when a day passes.</summary>
internal sealed partial class AdoptionRecord
{
    public const int MostMilestones = 30;

    private readonly List<Milestone> _milestones = [];
    private readonly List<MilestoneMove> _moves = [];

    public IReadOnlyList<Milestone> Milestones => _milestones;
    public IReadOnlyList<MilestoneMove> Moves => _moves;

    /// <summary>Share of the plan that is reached, by weight, rounded down: 100 only when all of it is.</summary>
    public int Percent { get; private set; }

    /// <summary>When the next step falls due, while it is under way.</summary>
    public DateTimeOffset? NextDueAt { get; private set; }

    /// <summary>The next due instant that has not been told; the sweep looks at this column alone.</summary>
    public DateTimeOffset? AlarmAt { get; private set; }

    /// <summary>The last act on the plan; what follows it counts from there.</summary>
    public DateTimeOffset PlanAt { get; private set; }

    public void AddMilestone(PlannedStep step, Actor by, DateTimeOffset at)
    {
        Perform(AdoptionAct.AddMilestone, by, at, step.Title);
        if (_milestones.Count >= MostMilestones) throw AdoptionErrors.TooManyMilestones.Refuse();
        _milestones.Add(Milestone.Of(Id, _milestones.Max(m => m.Position) + 1, step, at));
        SetAlarm(at);
    }

    /// <summary>调整时限, with a reason that everybody may read; the former date stays in sight.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AdoptionErrors.MilestoneNotFound"/>, <see cref="AdoptionErrors.MilestoneReached"/></exception>
    public void MoveDate(Guid milestone, DateOnly dueOn, string reason, Actor by, DateTimeOffset at)
    {
        Perform(AdoptionAct.MoveDate, by, at, reason);
        FallDue(at);
        _moves.Add(Ahead(milestone).Move(dueOn, reason, by, at));
        SetAlarm(at);
    }

    /// <summary>
    /// 完成节点, with evidence; the last one completes the whole. Raises <see cref="MilestoneReached"/> for every contributor.
    /// </summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AdoptionErrors.EvidenceMissing"/>, and as <see cref="MoveDate"/>.</exception>
    public Milestone Reach(Guid milestone, string text, IReadOnlyList<Proof> proofs, string unitName, Actor by, DateTimeOffset at)
    {
        FallDue(at);
        var its = _milestones.Find(m => m.Id == milestone);
        Perform(AdoptionAct.Reach, by, at, its?.Title);
        its = Ahead(milestone);
        if (proofs.Count == 0) throw AdoptionErrors.EvidenceMissing.Refuse();
        _proofs.AddRange(proofs);
        its.Reach(text, at);
        SetAlarm(at);
        foreach (var one in _contributors)
            Raise(new MilestoneReached(one.SuggestionId, Id, Title, its.Title, text, Percent, UnitId, unitName, at));
        if (_milestones.TrueForAll(m => m.ReachedAt is not null))
        {
            Perform(AdoptionAct.Complete, by, at);
            EndedAt = at;
        }

        return its;
    }

    /// <summary>
    /// 超期: tells each milestone whose day passed by <paramref name="now"/>, back-dated, once a date. Raises
    /// <see cref="CommitmentOverdue"/>. Every act on the plan does this first, so that a late sweep loses nothing.
    /// </summary>
    public void FallDue(DateTimeOffset now)
    {
        if (Status != AdoptionStatus.UnderWay) return;
        foreach (var its in _milestones.Where(m => m.IsWaiting && m.DueAt <= now).OrderBy(m => m.DueAt).ToList())
        {
            its.FallDue();
            Note("FallOverdue", Actor.System, its.DueAt, its.Title);
            Raise(new CommitmentOverdue(Id, its.Id, UnitId, its.DueAt));
        }

        SetAlarm(now);
    }

    /// <summary>0 to 100, by weight, rounded down.</summary>
    public static int PercentOf(IReadOnlyList<Milestone> plan) => plan.Count == 0
        ? 0
        : (int)(100L * plan.Where(m => m.ReachedAt is not null).Sum(m => m.Weight) / plan.Sum(m => m.Weight));

    private Milestone Ahead(Guid milestone)
    {
        var its = _milestones.Find(m => m.Id == milestone) ?? throw AdoptionErrors.MilestoneNotFound.Refuse();
        return its.ReachedAt is null ? its : throw AdoptionErrors.MilestoneReached.Refuse();
    }

    private void SetAlarm(DateTimeOffset at)
    {
        if (at > PlanAt) PlanAt = at;
        Percent = PercentOf(_milestones);
        var runs = Status == AdoptionStatus.UnderWay;
        NextDueAt = runs ? _milestones.Where(m => m.ReachedAt is null).Min(m => (DateTimeOffset?)m.DueAt) : null;
        AlarmAt = runs ? _milestones.Where(m => m.IsWaiting).Min(m => (DateTimeOffset?)m.DueAt) : null;
    }
}
