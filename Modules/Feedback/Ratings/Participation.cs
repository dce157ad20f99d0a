using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Notices;

namespace ZhihuiShibei.Feedback.Ratings;

/// <summary>参与情况: stands beside every score, since a mean says nothing without how many were asked.</summary>
internal sealed record Participation(
    [property: Description("应告知的答复数：统计期内形成、未取消的答复告知。")] int Asked,
    [property: Description("其中已送达、可以评价的。")] int Reached,
    [property: Description("其中已评价的。")] int Answered,
    [property: Description("其中评价为不满意的。")] int Dissatisfied)
{
    /// <summary>Of the answers planned to be told in a period.</summary>
    public static async Task<Participation> OfAsync(FeedbackContext db, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var counted = await db.Notices.AsNoTracking()
            .Where(n => n.About == NoticeAbout.Conclusion && n.PlannedAt >= from && n.PlannedAt < until && n.Status != NoticeStatus.Cancelled)
            .GroupJoin(db.Ratings, n => new { n.SuggestionId, Round = n.Round ?? 0 }, r => new { r.SuggestionId, r.Round }, (n, r) => new { Notice = n, Ratings = r })
            .SelectMany(x => x.Ratings.DefaultIfEmpty(), (x, r) => new
            {
                Reached = x.Notice.Status == NoticeStatus.Sent || x.Notice.Status == NoticeStatus.Told || x.Notice.Status == NoticeStatus.Read
                    || x.Notice.Status == NoticeStatus.Posted,
                Rated = r != null,
                Dissatisfied = r != null && r.Dissatisfied,
            })
            .GroupBy(x => 1)
            .Select(g => new { Asked = g.Count(), Reached = g.Count(x => x.Reached || x.Rated), Answered = g.Count(x => x.Rated), Dissatisfied = g.Count(x => x.Dissatisfied) })
            .FirstOrDefaultAsync(ct);
        return counted is null ? new(0, 0, 0, 0) : new(counted.Asked, counted.Reached, counted.Answered, counted.Dissatisfied);
    }
}
