using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.SpecialReports;

/// <summary>送核, 退回, 核发, 作废: two people stand behind every report. Numbers are given in the order of issue, anew each year.</summary>
internal static class CheckReport
{
    private const long NumberLock = 0x5348_4942_5A42;

    public sealed record ReasonRequest(
        [property: Description("理由。")]
        [property: Required(ErrorMessage = "请填写理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/special-reports/{id:guid}/submit", Submit)
            .Says(Policies.SocialWork, DraftReport.Tag, "送核专报", "写好报送对象和正文后送同事核稿。")
            .Refuses(ReportErrors.NotFound, ReportErrors.WrongState, ReportErrors.Incomplete);
        api.Office.MapPost("/special-reports/{id:guid}/send-back", SendBack)
            .Says(Policies.SocialWork, DraftReport.Tag, "退回修改专报", "退回拟稿，写明要改什么。")
            .WithExample(new ReasonRequest("请核实第二段的数字。"))
            .Refuses(ReportErrors.NotFound, ReportErrors.WrongState);
        api.Office.MapPost("/special-reports/{id:guid}/issue", Issue)
            .Says(Policies.SocialWork, DraftReport.Tag, "核发专报", "由没有起草、修改过的人核发，随即编号，此后不再更改。核发前再次检查摘录。")
            .Refuses(ReportErrors.NotFound, ReportErrors.WrongState, ReportErrors.SamePerson, ReportErrors.ExcerptUnfit, ReportErrors.PersonalData);
        api.Office.MapPost("/special-reports/{id:guid}/discard", Discard)
            .Says(Policies.SocialWork, DraftReport.Tag, "作废专报", "印发之前可以作废。")
            .WithExample(new ReasonRequest("与另一份专报重复。"))
            .Refuses(ReportErrors.NotFound, ReportErrors.WrongState);
    }

    internal static Task<ReportView> Submit(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReportAsync(id, report => report.Submit(caller.Actor, time.GetUtcNow()), ct);

    internal static Task<ReportView> SendBack(Guid id, ReasonRequest request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReportAsync(id, report => report.SendBack(request.Reason.Trim(), caller.Actor, time.GetUtcNow()), ct);

    internal static Task<ReportView> Discard(Guid id, ReasonRequest request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReportAsync(id, report => report.Discard(request.Reason.Trim(), caller.Actor, time.GetUtcNow()), ct);

    internal static Task<ReportView> Issue(Guid id, IntakeContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReportAsync(id, async report =>
        {
            var now = time.GetUtcNow();
            var year = Shanghai.DateOf(now).Year;
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({NumberLock})", ct);
            var last = await db.Set<SpecialReport>().Where(r => r.Year == year).MaxAsync(r => r.Ordinal, ct) ?? 0;
            report.Issue(year, last + 1, caller.Actor, now);
            await Quoting.MustBeFitAsync(report, db, people, ct);
        }, ct);
}
