using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Intake.Projects.ProposalAct;
using static ZhihuiShibei.Intake.Projects.ProposalStatus;

namespace ZhihuiShibei.Intake.Projects;

internal enum ProposalStatus
{
    [Display(Name = "已提出")] Proposed,
    [Display(Name = "已列入区办实事")] TakenUp,
    [Display(Name = "未列入")] Declined,
}

internal enum ProposalAct
{
    [Display(Name = "提出")] Propose,
    [Display(Name = "列入")] TakeUp,
    [Display(Name = "不列入")] Decline,
}

/// <summary>What becomes of a project once it is taken up is the adoption ledger's; a theme that was declined may be proposed anew.</summary>
internal static class ProposalLifecycle
{
    public static readonly Lifecycle<ProposalStatus, ProposalAct> Table =
        new Lifecycle<ProposalStatus, ProposalAct>("project-proposal", ProjectErrors.WrongState, Proposed)
            .Allow(TakeUp, TakenUp, Proposed)
            .Allow(Decline, Declined, Proposed);
}
