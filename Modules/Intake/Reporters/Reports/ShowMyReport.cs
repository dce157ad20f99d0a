using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Mine;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Reports;

/// <summary>提交的一件建议: as its suggester sees it, for whoever handed it in; the person they spoke for is masked here too.</summary>
internal static class ShowMyReport
{
    public sealed record Response(
        [property: Description("建议全文、状态和进展。")] ShowMySuggestion.Response Suggestion,
        [property: Description("建议人，已脱敏。")] MaskedPerson? Suggester,
        [property: Description("是否替群众提交。")] bool ForOther,
        [property: Description("向群众收集的日期。")] DateOnly? CollectedOn,
        [property: Description("答复的定向征集标识。")] Guid? CallId,
        [property: Description("是否在征集截止后提交。")] bool Late,
        [property: Description("来自哪次批量导入。")] Guid? ImportId);

    public static void Map(Api api) => api.Office.MapGet("/my-reports/{id:guid}", Handle)
        .Says(Policies.Reporters, "直报", "提交的一件建议", "任期届满后仍可查看。")
        .Refuses(IntakeErrors.NotFound, ReporterErrors.NoUnit);

    internal static async Task<Response> Handle(
        Guid id, IntakeContext db, PersonalDataGate people, PersonalDataCipher cipher, Caller caller, CancellationToken ct)
    {
        var reporter = caller.Reporter().Id;
        var report = await db.Set<Report>().AsNoTracking().FirstOrDefaultAsync(r => r.SuggestionId == id && r.ReporterId == reporter, ct)
            ?? throw IntakeErrors.NotFound.Refuse();
        var suggestion = await db.Suggestions.AsNoTracking().FirstAsync(s => s.Id == id, ct);
        var suggester = (await people.MaskedAsync([suggestion.SuggesterId], ct)).GetValueOrDefault(suggestion.SuggesterId);
        return new(
            await ShowMySuggestion.OfAsync(db, suggestion, cipher, ct), suggester, report.ForOther, report.CollectedOn, report.CallId, report.Late,
            report.ImportId);
    }
}
