using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Themes.Ranking;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.SpecialReports;

/// <summary>A report as the office reads it.</summary>
internal sealed record ReportView(
    Guid Id,
    [property: Description("文号，如 市北民意专报〔2024〕3号；核发后才有。")] string? Number,
    ReportStatus Status, [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("所反映的主题。")] Guid ThemeId,
    [property: Description("标题。")] string Title,
    [property: Description("报送对象：领导职务和单位。")] string Addressees,
    [property: Description("正文。")] string Text,
    [property: Description("拟稿时统计的数字，此后不变。")] FrozenFigures Figures,
    [property: Description("口径说明。")] string Definition,
    [property: Description("摘录，按次序。")] IReadOnlyList<ReportView.Excerpt> Excerpts,
    [property: Description("领导批示，按登记的先后。")] IReadOnlyList<ReportView.Instruction> Instructions,
    [property: Description("起草、修改过的人（账号标识），不能核发。")] IReadOnlyList<Guid> Writers,
    [property: Description("核发人（账号标识）。")] Guid? IssuedBy,
    DateTimeOffset CreatedAt,
    [property: Description("印发时间。")] DateTimeOffset? IssuedAt)
{
    internal sealed record Excerpt(
        Guid SuggestionId, [property: Description("脱敏的摘录。")] string Text);

    internal sealed record Instruction(
        Guid Id, [property: Description("作出批示的领导的职务。")] string Post, [property: Description("批示内容。")] string Text,
        [property: Description("批示日期。")] DateOnly GivenOn, [property: Description("登记时间。")] DateTimeOffset RecordedAt);

    public static ReportView Of(SpecialReport its) => new(
        its.Id, its.Number, its.Status, its.Status.Name(), its.ThemeId, its.Title, its.Addressees, its.Text, its.Figures, RankingPages.Definition,
        [.. its.Excerpts.OrderBy(e => e.Position).Select(e => new Excerpt(e.SuggestionId, e.Text))],
        [.. its.Instructions.OrderBy(i => i.RecordedAt).ThenBy(i => i.Id).Select(i => new Instruction(i.Id, i.Post, i.Text, i.GivenOn, i.RecordedAt))],
        its.Writers, its.IssuedBy, its.CreatedAt, its.IssuedAt);

    public static IQueryable<SpecialReport> Whole(IQueryable<SpecialReport> reports) => reports.Include(r => r.Excerpts).Include(r => r.Instructions);
}

/// <summary>What acts on a report have in common.</summary>
internal static class ReportActs
{
    /// <summary>One act on a report that is held until it is saved.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReportErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<ReportView> ActOnReportAsync(this IntakeContext db, Guid id, Func<SpecialReport, Task> act, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select from intake.special_report where id = {id} for update", ct);
            var report = await ReportView.Whole(db.Set<SpecialReport>()).FirstOrDefaultAsync(r => r.Id == id, ct) ?? throw ReportErrors.NotFound.Refuse();
            await act(report);
            return ReportView.Of(report);
        }, ct);

    public static Task<ReportView> ActOnReportAsync(this IntakeContext db, Guid id, Action<SpecialReport> act, CancellationToken ct) =>
        db.ActOnReportAsync(id, report =>
        {
            act(report);
            return Task.CompletedTask;
        }, ct);
}
