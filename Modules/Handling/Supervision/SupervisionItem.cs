using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Supervision;

/// <summary>Why something is supervised.</summary>
internal enum SupervisionKind
{
    [Display(Name = "时限督办")] Clock,
    [Display(Name = "挂牌督办")] Listed,
    [Display(Name = "领导批示")] Instruction,
}

/// <summary>
/// 督办事项: something that is late, important, or asked for by a leader, at the desk of the unit that must answer. It asks what stands
/// in the way and what will be done by when; it gives no points and ranks nobody (国办函〔2026〕12号).
/// </summary>
internal sealed class SupervisionItem : Aggregate<SupervisionStatus, SupervisionAct>
{
    /// <summary>The clock of what a person listed.</summary>
    public const string ByHand = "by-hand";

    private readonly List<SupervisionStep> _steps = [];
    private readonly List<SupervisionAnswer> _answers = [];

    private SupervisionItem()
    {
    }

    public SupervisionKind Kind { get; private set; }
    public Guid? LadderId { get; private set; }
    public Guid? SuggestionId { get; private set; }
    public Guid? AdoptionId { get; private set; }
    /// <summary>Who must answer; nobody yet where the Social Work Department has to name them.</summary>
    public Guid? UnitId { get; private set; }
    public string? ClockCode { get; private set; }
    /// <summary>The highest so far; a leader's instruction has none.</summary>
    public SupervisionLevel? Level { get; private set; }
    /// <summary>Why it was listed, or what the leader wrote.</summary>
    public string? Text { get; private set; }
    /// <summary>The leader's post, never a name.</summary>
    public string? Post { get; private set; }
    public DateOnly? GivenOn { get; private set; }
    /// <summary>The instruction on a special report that it follows; each once.</summary>
    public Guid? InstructionId { get; private set; }
    /// <summary>文号 of that report.</summary>
    public string? Source { get; private set; }
    /// <summary>When what is supervised is due, or was.</summary>
    public DateTimeOffset? DueAt { get; private set; }
    public DateTimeOffset RaisedAt { get; private set; }
    /// <summary>From when on people are told: not at night.</summary>
    public DateTimeOffset NoticeAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public IReadOnlyList<SupervisionStep> Steps => _steps;
    public IReadOnlyList<SupervisionAnswer> Answers => _answers;

    protected override Lifecycle<SupervisionStatus, SupervisionAct> Lifecycle => SupervisionLifecycle.Table;

    /// <summary>时限督办, at its first level; <see cref="Climb"/> comes next.</summary>
    public static SupervisionItem OfClock(Climbing.Ladder ladder, DateTimeOffset at)
    {
        var its = new SupervisionItem
        {
            Id = NewId.At(at), Kind = SupervisionKind.Clock, LadderId = ladder.Id, SuggestionId = ladder.SuggestionId, AdoptionId = ladder.AdoptionId,
            ClockCode = ladder.ClockCode,
        };
        its.Begin(SupervisionAct.Begin, Actor.System, at);
        return its;
    }

    /// <summary>挂牌督办 by hand: important, not only late. Raises <see cref="SupervisionRaised"/>.</summary>
    public static SupervisionItem List(
        Guid suggestion, Guid? adoption, Guid? unit, string reason, DateTimeOffset? due, DateTimeOffset noticeAt, Actor by, DateTimeOffset at)
    {
        var its = new SupervisionItem
        {
            Id = NewId.At(at), Kind = SupervisionKind.Listed, SuggestionId = suggestion, AdoptionId = adoption, UnitId = unit, ClockCode = ByHand,
            Text = reason, DueAt = due,
        };
        its.Begin(SupervisionAct.Begin, by, at, reason);
        its.Step(SupervisionLevel.ListedSupervision, at, noticeAt);
        return its;
    }

    /// <summary>领导批示: followed until it is answered and the Social Work Department says that it is.</summary>
    public static SupervisionItem Instruct(LeaderWords words, Guid? suggestion, Guid? adoption, DateTimeOffset noticeAt, Actor by, DateTimeOffset at)
    {
        var its = new SupervisionItem
        {
            Id = NewId.At(at), Kind = SupervisionKind.Instruction, SuggestionId = suggestion, AdoptionId = adoption, Text = words.Text, Post = words.Post,
            GivenOn = words.GivenOn, InstructionId = words.InstructionId, Source = words.Source, RaisedAt = at, NoticeAt = noticeAt,
        };
        its.Begin(SupervisionAct.Begin, by, at, words.Post);
        return its;
    }

    /// <summary>升级: the levels that came, in order; of a unit, and by a date, that may have changed meanwhile.</summary>
    public void Climb(
        IReadOnlyList<(SupervisionLevel Level, DateTimeOffset At)> told, Guid unit, DateTimeOffset due, Func<DateTimeOffset, DateTimeOffset> noticeAt)
    {
        (UnitId, DueAt) = (unit == Guid.Empty ? null : unit, due);
        foreach (var (level, at) in told)
        {
            Perform(SupervisionAct.Escalate, Actor.System, at, level.Name());
            EndedAt = null;
            Step(level, at, noticeAt(at));
        }
    }

    /// <summary>改派: another unit must answer now.</summary>
    public void Follow(Guid unit) => UnitId = unit == Guid.Empty ? UnitId : unit;

    /// <summary>交办: who answers a leader's instruction, and by when.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="SupervisionErrors.NotByHand"/></exception>
    public void Assign(Guid unit, DateTimeOffset due, DateTimeOffset noticeAt, Actor by, DateTimeOffset at)
    {
        MustBeByHand();
        Perform(SupervisionAct.Assign, by, at);
        (UnitId, DueAt, NoticeAt) = (unit, due, noticeAt);
    }

    /// <summary>回应: what stands in the way, and what will be done until when; a later one stands beside it.</summary>
    public void Answer(string cause, string measure, DateOnly until, Actor by, DateTimeOffset at)
    {
        Perform(SupervisionAct.Answer, by, at);
        AnsweredAt = at;
        _answers.Add(new SupervisionAnswer
        {
            Id = NewId.At(at), ItemId = Id, Level = Level, Cause = cause, Measure = measure, Until = until, UnitId = UnitId!.Value, By = by.Id, At = at,
        });
    }

    /// <exception cref="Kernel.Http.Refusal"><see cref="SupervisionErrors.NotByHand"/></exception>
    public void SendBack(string reason, Actor by, DateTimeOffset at)
    {
        MustBeByHand();
        Perform(SupervisionAct.SendBack, by, at, reason);
        AnsweredAt = null;
    }

    /// <exception cref="Kernel.Http.Refusal"><see cref="SupervisionErrors.NotByHand"/></exception>
    public void Release(string reason, Actor by, DateTimeOffset at)
    {
        MustBeByHand();
        Perform(SupervisionAct.Release, by, at, reason);
        EndedAt = at;
    }

    /// <summary>自动解除: the clock left the ladder, or what was supervised is over.</summary>
    public void StepOff(string why, DateTimeOffset at)
    {
        if (EndedAt is not null) return;
        Perform(SupervisionAct.StepOff, Actor.System, at, why);
        EndedAt = at;
    }

    private void Step(SupervisionLevel level, DateTimeOffset at, DateTimeOffset noticeAt)
    {
        (Level, RaisedAt, NoticeAt, AnsweredAt) = (level, at, noticeAt, null);
        _steps.Add(new SupervisionStep { Id = NewId.At(at), ItemId = Id, Level = level, At = at, NoticeAt = noticeAt, DueAt = DueAt });
        if (SuggestionId is { } suggestion)
            Raise(new SupervisionRaised(suggestion, UnitId ?? Guid.Empty, ClockCode!, level, at, AdoptionId));
    }

    private void MustBeByHand()
    {
        if (Kind == SupervisionKind.Clock) throw SupervisionErrors.NotByHand.Refuse();
    }
}
