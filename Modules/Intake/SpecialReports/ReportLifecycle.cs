using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Intake.SpecialReports.ReportAct;
using static ZhihuiShibei.Intake.SpecialReports.ReportStatus;

namespace ZhihuiShibei.Intake.SpecialReports;

internal enum ReportStatus
{
    [Display(Name = "拟稿")] Draft,
    [Display(Name = "待核")] UnderCheck,
    [Display(Name = "已印发")] Issued,
    [Display(Name = "已作废")] Discarded,
}

internal enum ReportAct
{
    [Display(Name = "拟稿")] Begin,
    [Display(Name = "修改")] Edit,
    [Display(Name = "送核")] Submit,
    [Display(Name = "退回修改")] SendBack,
    [Display(Name = "核发")] Issue,
    [Display(Name = "作废")] Discard,
    [Display(Name = "登记批示")] RecordInstruction,
}

/// <summary>An issued report is never changed; what leaders wrote on it is added.</summary>
internal static class ReportLifecycle
{
    public static readonly Lifecycle<ReportStatus, ReportAct> Table =
        new Lifecycle<ReportStatus, ReportAct>("special-report", ReportErrors.WrongState, Draft)
            .Stay(Edit, Draft)
            .Allow(Submit, UnderCheck, Draft)
            .Allow(SendBack, Draft, UnderCheck)
            .Allow(Issue, Issued, UnderCheck)
            .Allow(Discard, Discarded, Draft, UnderCheck)
            .Stay(ReportAct.RecordInstruction, Issued);
}
