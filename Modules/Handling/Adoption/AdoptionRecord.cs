using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Adoption;

/// <summary>How it came onto the ledger.</summary>
internal enum AdoptionOrigin
{
    [Display(Name = "单位登记")] Unit,
    [Display(Name = "答复列入计划")] Conclusion,
    [Display(Name = "列入区办实事")] PracticalProject,
}

/// <summary>What it says of itself, in public words.</summary>
internal sealed record AdoptionWords(AdoptionOutcome Outcome, string Title, string Summary);

/// <summary>
/// 转化运用 / 承诺事项: what one or many suggestions led to. Recorded by the unit that answers for it, confirmed by the Social Work
/// Department, and followed until done. It shares nothing with the cases it came from but their ids, because it outlives them.
/// This half holds what it is and who stands behind it; plan and evidence are in the others.
/// </summary>
internal sealed partial class AdoptionRecord : Aggregate<AdoptionStatus, AdoptionAct>
{
    private readonly List<Contributor> _contributors = [];

    private AdoptionRecord()
    {
    }

    public AdoptionOrigin Origin { get; private set; }
    /// <summary>The case or proposal it came from by itself, so that it comes once.</summary>
    public Guid? OriginId { get; private set; }
    public AdoptionOutcome Outcome { get; private set; }
    public string Title { get; private set; } = "";
    /// <summary>What changes by it.</summary>
    public string Summary { get; private set; } = "";
    /// <summary>责任单位.</summary>
    public Guid UnitId { get; private set; }
    /// <summary>The unit was dissolved and nobody has taken over yet.</summary>
    public DateTimeOffset? UnitClosedAt { get; private set; }
    /// <summary>Who wrote any of it, and therefore does not confirm it.</summary>
    public IReadOnlyList<Guid> Writers { get; private set; } = [];
    public DateTimeOffset ProposedAt { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    /// <summary>Done, dropped or discarded.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    /// <summary>Why it was dropped, as everybody reads it.</summary>
    public string? DroppedBecause { get; private set; }

    public IReadOnlyList<Contributor> Contributors => _contributors;

    protected override Lifecycle<AdoptionStatus, AdoptionAct> Lifecycle => AdoptionLifecycle.Table;

    /// <summary>提出: by a unit, or by itself after an answer that plans something or a project that was taken up.</summary>
    public static AdoptionRecord Propose(
        AdoptionOrigin origin, Guid? originId, Guid unit, AdoptionWords words, IEnumerable<PlannedStep> steps, Actor by, DateTimeOffset at)
    {
        var its = new AdoptionRecord { Id = NewId.At(at), Origin = origin, OriginId = originId, UnitId = unit, ProposedAt = at };
        its.Write(words, steps, by, at);
        its.Begin(AdoptionAct.Propose, by, at);
        return its;
    }

    public void Edit(AdoptionWords words, IEnumerable<PlannedStep> steps, Actor by, DateTimeOffset at)
    {
        Perform(AdoptionAct.Edit, by, at);
        Write(words, steps, by, at);
    }

    /// <summary>
    /// 关联建议, at any time until it is dropped; those that are there stay as they are. Raises <see cref="AdoptionRecorded"/> for each new
    /// one once it is confirmed.
    /// </summary>
    /// <returns>How many are new.</returns>
    public int Contribute(IEnumerable<(Guid Id, string Number)> suggestions, string unitName, Actor by, DateTimeOffset at)
    {
        var added = suggestions.Where(s => _contributors.TrueForAll(c => c.SuggestionId != s.Id)).DistinctBy(s => s.Id).ToList();
        if (added.Count == 0) return 0;
        Perform(AdoptionAct.Contribute, by, at, $"{added.Count}件");
        foreach (var (id, number) in added)
        {
            _contributors.Add(new Contributor { AdoptionId = Id, SuggestionId = id, Number = number, AddedAt = at });
            if (ConfirmedAt is not null) Tell(id, unitName, at);
        }

        return added.Count;
    }

    /// <summary>提交确认.</summary>
    /// <exception cref="Kernel.Http.Refusal">Contributors, plan or evidence are missing, a date has passed, or the unit is gone.</exception>
    public void Submit(DateOnly today, Actor by, DateTimeOffset at)
    {
        Perform(AdoptionAct.Submit, by, at);
        if (_contributors.Count == 0) throw AdoptionErrors.ContributorMissing.Refuse();
        if (_milestones.Count == 0) throw AdoptionErrors.PlanMissing.Refuse();
        if (ProofsOf(null).Count == 0) throw AdoptionErrors.EvidenceMissing.Refuse();
        if (_milestones.Exists(m => m.DueOn < today)) throw AdoptionErrors.DateInvalid.Refuse();
        MustHaveUnit();
        Remember(by);
    }

    public void SendBack(string remarks, Actor by, DateTimeOffset at) => Perform(AdoptionAct.SendBack, by, at, remarks);

    /// <summary>确认登记, by somebody who wrote none of it. Raises <see cref="AdoptionRecorded"/> for every contributor.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AdoptionErrors.OwnRecord"/>, <see cref="AdoptionErrors.UnitClosed"/></exception>
    public void Confirm(string unitName, Actor by, DateTimeOffset at)
    {
        Perform(AdoptionAct.Confirm, by, at);
        if (Writers.Contains(by.Id)) throw AdoptionErrors.OwnRecord.Refuse();
        MustHaveUnit();
        ConfirmedAt = at;
        SetAlarm(at);
        foreach (var its in _contributors) Tell(its.SuggestionId, unitName, at);
    }

    public void Discard(string reason, Actor by, DateTimeOffset at)
    {
        Perform(AdoptionAct.Discard, by, at, reason);
        EndedAt = at;
    }

    /// <summary>终止, for a reason that everybody may read. Raises <see cref="AdoptionDropped"/> for every contributor.</summary>
    public void Drop(string reason, string unitName, Actor by, DateTimeOffset at)
    {
        FallDue(at);
        Perform(AdoptionAct.Drop, by, at, reason);
        (DroppedBecause, EndedAt) = (reason, at);
        SetAlarm(at);
        foreach (var its in _contributors) Raise(new AdoptionDropped(its.SuggestionId, Id, Title, reason, UnitId, unitName, at));
    }

    /// <summary>移交: another unit answers for it from now on.</summary>
    public void HandOver(Guid unit, string reason, Actor by, DateTimeOffset at)
    {
        Perform(AdoptionAct.HandOver, by, at, reason);
        (UnitId, UnitClosedAt) = (unit, null);
    }

    /// <summary>责任单位撤销: noted once; it waits for the Social Work Department to hand it over.</summary>
    public void LoseUnit(DateTimeOffset at)
    {
        if (UnitClosedAt is not null) return;
        Perform(AdoptionAct.LoseUnit, Actor.System, at);
        UnitClosedAt = at;
    }

    private void Write(AdoptionWords words, IEnumerable<PlannedStep> steps, Actor by, DateTimeOffset at)
    {
        (Outcome, Title, Summary) = (words.Outcome, words.Title, words.Summary);
        _milestones.Clear();
        _milestones.AddRange(steps.Select((step, i) => Milestone.Of(Id, i + 1, step, at)));
        Remember(by);
        SetAlarm(at);
    }

    private void Tell(Guid suggestion, string unitName, DateTimeOffset at) =>
        Raise(new AdoptionRecorded(suggestion, Id, Outcome, Title, UnitId, unitName, at));

    private void MustHaveUnit()
    {
        if (UnitClosedAt is not null) throw AdoptionErrors.UnitClosed.Refuse();
    }

    private void Remember(Actor by)
    {
        if (by.Kind == ActorKind.Staff && !Writers.Contains(by.Id)) Writers = [.. Writers, by.Id];
    }
}
