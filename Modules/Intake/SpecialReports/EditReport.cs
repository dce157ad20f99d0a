using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.SpecialReports;

/// <summary>修改专报: title, addressees, text and the excerpts that the officer chose, all anew. Nothing in it may show a person.</summary>
internal static class EditReport
{
    private const int TitleLength = 100;
    private const int AddresseesLength = 200;
    private const int ExcerptLength = 500;
    private const int MostExcerpts = 20;

    public sealed record Request(
        [property: Description("标题，100字以内。")]
        [property: Required(ErrorMessage = "请填写标题。"), StringLength(TitleLength, ErrorMessage = "标题请控制在100字以内。")]
        string Title,
        [property: Description("报送对象：领导职务和单位，不写姓名，200字以内。")]
        [property: Required(ErrorMessage = "请填写报送对象。"), StringLength(AddresseesLength, ErrorMessage = "报送对象请控制在200字以内。")]
        string Addressees,
        [property: Description("正文，5000字以内。")]
        [property: Required(ErrorMessage = "请填写正文。"), StringLength(Limits.Text, ErrorMessage = "正文请控制在5000字以内。")]
        string Text,
        [property: Description("摘录，按次序，至多20条。")]
        [property: MaxLength(MostExcerpts, ErrorMessage = "摘录至多20条。")]
        IReadOnlyList<Quoted>? Excerpts = null);

    public sealed record Quoted(
        [property: Description("建议标识；须属于本专报的主题。")] Guid SuggestionId,
        [property: Description("脱敏的摘录，500字以内。")]
        [property: Required(ErrorMessage = "请填写摘录。"), StringLength(ExcerptLength, ErrorMessage = "每条摘录请控制在500字以内。")]
        string Text);

    public static void Map(Api api) => api.Office.MapPut("/special-reports/{id:guid}", Handle)
        .Says(Policies.SocialWork, DraftReport.Tag, "修改专报", "拟稿期间可以反复修改。摘录须脱敏，并逐条对照建议人的个人信息检查。")
        .WithExample(new Request(
            "关于群众集中反映电动自行车飞线充电情况的报告", "区委书记，区长；区消防救援大队", "近30天共有36人就飞线充电提出建议……建议在老旧楼院集中增设充电设施。",
            [new(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), "晚上从窗户拉线充电的有十几户，雨天特别吓人。")]))
        .Refuses(ReportErrors.NotFound, ReportErrors.WrongState, ReportErrors.ExcerptUnfit, ReportErrors.PersonalData, IntakeErrors.ElementMissing);

    internal static Task<ReportView> Handle(
        Guid id, Request request, IntakeContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReportAsync(id, async report =>
        {
            var now = time.GetUtcNow();
            var (title, addressees) = (Seen(PlainText.Line(request.Title)), Seen(PlainText.Line(request.Addressees)));
            var text = Seen(PlainText.Paragraphs(request.Text));
            var excerpts = (request.Excerpts ?? []).Select((e, n) => new ReportExcerpt
            {
                Id = NewId.At(now), ReportId = id, SuggestionId = e.SuggestionId, Position = n + 1, Text = Seen(PlainText.Line(e.Text)),
            }).ToList();
            report.Edit(title, addressees, text, excerpts, caller.Actor, now);
            await Quoting.MustBeFitAsync(report, db, people, ct);
        }, ct);

    private static string Seen(string text) => text.Length > 0 ? text : throw IntakeErrors.ElementMissing.Refuse("请在标题、报送对象、正文和每条摘录中都填写文字。");
}
