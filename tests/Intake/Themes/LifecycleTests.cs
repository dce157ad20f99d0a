using ZhihuiShibei.Intake.Projects;
using ZhihuiShibei.Intake.SpecialReports;
using ZhihuiShibei.Intake.Themes;

namespace ZhihuiShibei.Tests.Intake.Themes;

/// <summary>Themes, reports and proposals move by their tables and no other way.</summary>
internal sealed class LifecycleTests
{
    private const string Theme = """
        .      Find Name   Hide   Show  Merge  Part
        Shown  -    Shown  Hidden -     Merged -
        Hidden -    Hidden -      Shown Merged -
        Merged -    -      -      -     -      Shown
        """;

    private const string Report = """
        .          Begin Edit  Submit     SendBack Issue  Discard   RecordInstruction
        Draft      -     Draft UnderCheck -        -      Discarded -
        UnderCheck -     -     -          Draft    Issued Discarded -
        Issued     -     -     -          -        -      -         Issued
        Discarded  -     -     -          -        -      -         -
        """;

    private const string Proposal = """
        .        Propose TakeUp  Decline
        Proposed -       TakenUp Declined
        TakenUp  -       -       -
        Declined -       -       -
        """;

    [Test]
    public void A_theme_moves_by_its_table() => Matrix.Check(ThemeLifecycle.Table, ThemeStatus.Shown, Theme, "theme.wrong-state");

    [Test]
    public void A_report_moves_by_its_table() => Matrix.Check(ReportLifecycle.Table, ReportStatus.Draft, Report, "special-report.wrong-state");

    [Test]
    public void A_proposal_moves_by_its_table() =>
        Matrix.Check(ProposalLifecycle.Table, ProposalStatus.Proposed, Proposal, "project-proposal.wrong-state");
}
