using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling.Adoption;

/// <summary>节点: a step of the plan with the day by which it is promised.</summary>
internal sealed class Milestone
{
    private Milestone()
    {
    }

    public Guid Id { get; private set; }
    public Guid AdoptionId { get; private set; }
    /// <summary>In the order of the plan, from 1.</summary>
    public int Position { get; private set; }
    public string Title { get; private set; } = "";
    /// <summary>Its share of the whole beside the others', 1 to 100.</summary>
    public int Weight { get; private set; }
    /// <summary>The day first promised; stays when it is moved.</summary>
    public DateOnly FirstDueOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    /// <summary>The first instant that is too late.</summary>
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset? ReachedAt { get; private set; }
    /// <summary>What was done, in public words.</summary>
    public string? Text { get; private set; }
    /// <summary>超期 of the present date, once it was told.</summary>
    public DateTimeOffset? OverdueAt { get; private set; }

    /// <summary>Neither reached nor told as late: the sweep waits for its date.</summary>
    public bool IsWaiting => ReachedAt is null && OverdueAt is null;

    public static Milestone Of(Guid adoption, int position, PlannedStep step, DateTimeOffset at) => new()
    {
        Id = NewId.At(at),
        AdoptionId = adoption,
        Position = position,
        Title = step.Title,
        Weight = step.Weight,
        FirstDueOn = step.DueOn,
        DueOn = step.DueOn,
        DueAt = Shanghai.EndOfDay(step.DueOn),
    };

    public void Reach(string text, DateTimeOffset at) => (Text, ReachedAt) = (text, at);

    public void FallDue() => OverdueAt = DueAt;

    /// <returns>The line that keeps the former date in sight.</returns>
    public MilestoneMove Move(DateOnly dueOn, string reason, Actor by, DateTimeOffset at)
    {
        var move = new MilestoneMove
        {
            Id = NewId.At(at), AdoptionId = AdoptionId, MilestoneId = Id, FormerDueOn = DueOn, DueOn = dueOn, Reason = reason, By = by.Id, At = at,
        };
        (DueOn, DueAt, OverdueAt) = (dueOn, Shanghai.EndOfDay(dueOn), null);
        return move;
    }
}

/// <summary>调整时限: that a promised day was moved, and why. Append-only; everybody may read it.</summary>
internal sealed class MilestoneMove
{
    public required Guid Id { get; init; }
    public required Guid AdoptionId { get; init; }
    public required Guid MilestoneId { get; init; }
    public required DateOnly FormerDueOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required string Reason { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A step as it is planned.</summary>
/// <param name="Weight">Beside the others', 1 to 100.</param>
internal sealed record PlannedStep(string Title, DateOnly DueOn, int Weight);
