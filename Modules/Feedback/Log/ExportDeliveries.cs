using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Feedback.Sealing;
using ZhihuiShibei.Files.Tables.Xlsx;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Log;

/// <summary>投递记录导出: every attempt of a period: route, time, outcome, by whom. No name and no number of a suggester; the export is audited.</summary>
internal static class ExportDeliveries
{
    private const int MostDays = 92, MostRows = 50_000;
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly string[] Head = ["时间", "建议编号", "告知事项", "告知方式", "结果", "错误码", "微信消息编号", "说明", "办理人标识", "告知标识"];

    public static void Map(Api api) => api.Office.MapGet("/deliveries/file", Handle)
        .Says(Policies.SocialWork, "告知", "导出投递记录", "一段时间内的每次告知尝试，Excel 工作簿；不含建议人的姓名和号码。每次导出都记入审计日志。")
        .Refuses(LogErrors.WrongPeriod, LogErrors.TooMany).GivesFile();

    internal static async Task<FileContentHttpResult> Handle(
        FeedbackContext db, Caller caller, [Description("起始日期，含当天。")] DateOnly from, [Description("截止日期，含当天。")] DateOnly to,
        CancellationToken ct)
    {
        if (to < from || from.AddDays(MostDays) <= to || from.Year < WorkingCalendar.FirstYear || to.Year > WorkingCalendar.LastYear) throw LogErrors.WrongPeriod.Refuse();
        var (begin, end, hidden) = (Shanghai.StartOfDay(from), Shanghai.EndOfDay(to), db.HiddenFrom(caller));
        var attempts = await db.Attempts.AsNoTracking().Where(a => a.At >= begin && a.At < end)
            .Join(db.Notices, a => a.NoticeId, n => n.Id, (a, n) => new { Attempt = a, Notice = n })
            .Where(x => !hidden.Any(h => h.SuggestionId == x.Notice.SuggestionId))
            .Join(db.Recipients, x => x.Notice.SuggestionId, r => r.SuggestionId, (x, r) => new { x.Attempt, x.Notice.About, r.Number })
            .OrderBy(x => x.Attempt.At).ThenBy(x => x.Attempt.Id).Take(MostRows + 1).ToListAsync(ct);
        if (attempts.Count > MostRows) throw LogErrors.TooMany.Refuse();
        db.Audit("deliveries.export", "DeliveryAttempt", Guid.Empty, $"{from:yyyy-MM-dd} {to:yyyy-MM-dd}");
        await db.SaveChangesAsync(ct);
        List<IReadOnlyList<string?>> rows = [Head, .. attempts.Select(x => (IReadOnlyList<string?>)
        [
            Shanghai.Local(x.Attempt.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), x.Number, x.About.Name(), x.Attempt.Route.Name(),
            x.Attempt.Outcome.Name(), x.Attempt.ErrorCode?.ToString(CultureInfo.InvariantCulture), x.Attempt.MessageId, x.Attempt.Words,
            x.Attempt.Outcome == DeliveryOutcome.Read ? "本人" : x.Attempt.CallerId?.ToString(), x.Attempt.NoticeId.ToString(),
        ])];
        using var file = new MemoryStream();
        XlsxTable.Write(file, [new("投递记录", rows) { Widths = [20, 22, 12, 12, 22, 10, 22, 40, 38, 38], HeadRows = 1 }]);
        return TypedResults.File(file.ToArray(), Excel, $"投递记录{from:yyyyMMdd}-{to:yyyyMMdd}.xlsx");
    }
}
