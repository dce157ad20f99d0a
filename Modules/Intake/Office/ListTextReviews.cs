using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Office;

/// <summary>内容复核: texts that WeChat doubted, or could not check; oldest first.</summary>
internal static class ListTextReviews
{
    public sealed record Item(Guid Id, string Number, string Topic, TextVerdict Verdict, DateTimeOffset ReceivedAt);

    public static void Map(Api api) => api.Office.MapGet("/text-reviews", Handle)
        .Says(Policies.SocialWork, "内容安全", "待复核的内容", "微信检查存疑或未能检查的建议，最早的在前。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        IntakeContext db, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size));
        var items = await db.Suggestions.AsNoTracking()
            .Where(s => (s.TextVerdict == TextVerdict.Review || s.TextVerdict == TextVerdict.Risky)
                && EF.Functions.GreaterThan(ValueTuple.Create(s.ReceivedAt, s.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id).Take(take + 1)
            .Select(s => new Item(s.Id, s.Number, s.Topic, s.TextVerdict, s.ReceivedAt)).ToListAsync(ct);
        return Paging.Cut(items, take, i => new Cursor(i.ReceivedAt, i.Id));
    }
}
