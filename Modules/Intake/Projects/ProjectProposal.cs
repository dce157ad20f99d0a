using ZhihuiShibei.Intake.Themes.Ranking;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Projects;

/// <summary>区办实事建议: from a theme, that the district put it on its yearly list of practical projects.</summary>
internal sealed class ProjectProposal : Aggregate<ProposalStatus, ProposalAct>
{
    private ProjectProposal()
    {
    }

    public Guid ThemeId { get; private set; }
    public string Title { get; private set; } = "";
    public string Reason { get; private set; } = "";
    /// <summary>建议牵头单位.</summary>
    public Guid LeadUnitId { get; private set; }
    public FrozenFigures Figures { get; private set; } = new();
    /// <summary>Why it was taken up or not.</summary>
    public string? Conclusion { get; private set; }
    public DateTimeOffset ProposedAt { get; private set; }
    public DateTimeOffset? ConcludedAt { get; private set; }

    protected override Lifecycle<ProposalStatus, ProposalAct> Lifecycle => ProposalLifecycle.Table;

    /// <summary>提出. Raises <see cref="PracticalProjectProposed"/>.</summary>
    public static ProjectProposal Propose(
        Guid theme, string title, string reason, Guid leadUnit, FrozenFigures figures, Actor by, DateTimeOffset at)
    {
        var its = new ProjectProposal
        {
            Id = NewId.At(at), ThemeId = theme, Title = title, Reason = reason, LeadUnitId = leadUnit, Figures = figures, ProposedAt = at,
        };
        its.Begin(ProposalAct.Propose, by, at);
        its.Raise(new PracticalProjectProposed(its.Id, theme, title, leadUnit, figures.People, figures.Suggestions, at));
        return its;
    }

    /// <summary>列入 or 不列入. Raises <see cref="PracticalProjectConcluded"/>.</summary>
    /// <param name="behind">The suggestions of its theme.</param>
    public void Conclude(bool takenUp, string why, IReadOnlyList<Guid> behind, Actor by, DateTimeOffset at)
    {
        Perform(takenUp ? ProposalAct.TakeUp : ProposalAct.Decline, by, at, why);
        (Conclusion, ConcludedAt) = (why, at);
        Raise(new PracticalProjectConcluded(Id, ThemeId, Title, LeadUnitId, takenUp, why, at, behind));
    }
}
