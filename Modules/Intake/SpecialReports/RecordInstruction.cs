using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.SpecialReports;

/// <summary>登记领导批示: what a leader wrote on an issued report; told to whoever follows it up.</summary>
internal static class RecordInstruction
{
    private const int PostLength = 30;

    public sealed record Request(
        [property: Description("作出批示的领导的职务，不写姓名，30字以内。")]
        [property: Required(ErrorMessage = "请填写领导的职务。"), StringLength(PostLength, ErrorMessage = "职务请控制在30字以内。")]
        string Post,
        [property: Description("批示内容，500字以内。")]
        [property: Required(ErrorMessage = "请填写批示内容。"), StringLength(Limits.Reason, ErrorMessage = "批示内容请控制在500字以内。")]
        string Text,
        [property: Description("批示日期，不晚于今天。")]
        [property: Required(ErrorMessage = "请填写批示日期。")]
        DateOnly? GivenOn);

    public static void Map(Api api) => api.Office.MapPost("/special-reports/{id:guid}/instructions", Handle)
        .Says(Policies.SocialWork, DraftReport.Tag, "登记领导批示", "登记在已印发的专报上，可有多条。")
        .WithExample(new Request("区长", "请消防救援大队会同各街道拿出集中充电方案。", new(2024, 11, 28))).RequiresIdempotencyKey()
        .Refuses(ReportErrors.NotFound, ReportErrors.WrongState, ReportErrors.InstructionDate, IntakeErrors.ElementMissing);

    internal static Task<ReportView> Handle(Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReportAsync(id, report =>
        {
            var (now, post, text) = (time.GetUtcNow(), PlainText.Line(request.Post), PlainText.Paragraphs(request.Text));
            if (post.Length == 0 || text.Length == 0) throw IntakeErrors.ElementMissing.Refuse("请填写领导的职务和批示内容。");
            if (request.GivenOn > Shanghai.DateOf(now) || report.IssuedAt is { } issued && request.GivenOn < Shanghai.DateOf(issued))
                throw ReportErrors.InstructionDate.Refuse();
            report.Record(post, text, request.GivenOn!.Value, caller.Actor, now);
        }, ct);
}
