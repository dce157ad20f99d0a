using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Sealing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Ratings.Links;

/// <summary>生成评价链接: for whoever has no mini-program: to send, or to read the short code out at the telephone.</summary>
internal static class IssueLink
{
    public sealed record Response(
        [property: Description("评价网址，只显示这一次。")] string Address,
        [property: Description("短码，供电话中念给对方；对方在评价网页上输入短码和回执上的查询码。")] string ShortCode,
        [property: Description("第几次答复。")] int Round,
        [property: Description("失效时间。")] DateTimeOffset ExpiresAt);

    public static void Map(Api api) => api.Office.MapPost("/suggestions/{id:guid}/rating-link", Handle)
        .Says(Policies.SocialWork, "评价", "生成评价链接", "一次有效，过期作废；重新生成后，同一次答复以前未使用的链接失效。")
        .Refuses(FeedbackErrors.RatingNotFound, FeedbackErrors.RatingTooEarly, FeedbackErrors.AlreadyRated, LinkErrors.NoSite);

    internal static async Task<Response> Handle(
        Guid id, FeedbackContext db, RatingDesk ratings, LinkDesk links, Caller caller, CancellationToken ct)
    {
        var hidden = db.HiddenFrom(caller);
        var to = await db.Recipients.AsNoTracking().FirstOrDefaultAsync(
            r => r.SuggestionId == id && !r.Withdrawn && !hidden.Any(h => h.SuggestionId == r.SuggestionId), ct)
            ?? throw FeedbackErrors.RatingNotFound.Refuse();
        var round = to.AnswerRound ?? throw FeedbackErrors.RatingTooEarly.Refuse();
        if (await ratings.IsRatedAsync(id, round, ct)) throw FeedbackErrors.AlreadyRated.Refuse();
        var (link, address, code) = await links.IssueAsync(id, round, ct);
        db.Audit("rating-link.issue", "Suggestion", id);
        // Saved without remembering the answer: a secret is not for the table of answers, and another try gives another link.
        await db.SaveChangesAsync(ct);
        return new(address, $"{code[..4]}-{code[4..]}", round, link.ExpiresAt);
    }
}
