using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Intake.Themes;
using ZhihuiShibei.Intake.Themes.Ranking;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.SpecialReports;

/// <summary>起草专报: from a theme, with its figures of a window counted now and written into the text; the officer writes the rest.</summary>
internal static class DraftReport
{
    public const string Tag = "专报";

    public sealed record Request(
        [property: Description("所反映的主题。")] Guid ThemeId,
        [property: Description("最近几天：7、30或90；与起止日期二选一，都不填为30。")] int? Days = null,
        [property: Description("起始日期。")] DateOnly? From = null,
        [property: Description("截止日期（含）。")] DateOnly? To = null);

    public static void Map(Api api) => api.Office.MapPost("/special-reports", Handle)
        .Says(Policies.SocialWork, Tag, "起草专报", "从一个主题起草：自动填入人数、占比、升降和分布，附分子、分母和口径；数字定在起草之时。")
        .WithExample(new Request(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), 30)).RequiresIdempotencyKey()
        .Refuses(ThemeErrors.NotFound, ThemeErrors.WindowInvalid);

    internal static async Task<Created<ReportView>> Handle(
        Request request, IntakeContext db, ThemeFigures figures, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var window = ListThemes.WindowOf(request.Days, request.From, request.To, Shanghai.DateOf(now));
        var (theme, counted) = await figures.FreezeAsync(db, request.ThemeId, window, now, ct);
        var report = SpecialReport.Begin(theme.Id, $"关于群众集中反映“{theme.Title}”情况的报告", counted.InWords(theme.Title), counted, caller.Actor, now);
        db.Add(report);
        return TypedResults.Created($"/api/office/special-reports/{report.Id}", await db.SaveAsync(ReportView.Of(report), ct));
    }
}
