using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Sealing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Ratings;

/// <summary>回访评价: what the suggester said of the answer when an officer called, written down as their rating and marked so.</summary>
internal static class RecordRating
{
    public sealed record Request(
        [property: Description("答复内容，1至5分，5分最好。")]
        [property: Range(1, 5, ErrorMessage = "请为答复内容打1至5分。")]
        int Reply,
        [property: Description("办理效率，1至5分。")]
        [property: Range(1, 5, ErrorMessage = "请为办理效率打1至5分。")]
        int Speed,
        [property: Description("办理结果，1至5分。")]
        [property: Range(1, 5, ErrorMessage = "请为办理结果打1至5分。")]
        int Result,
        [property: Description("对方的意见，可不填，500字以内。")]
        [property: StringLength(RateSuggestion.CommentLength, ErrorMessage = "意见请控制在500字以内。")]
        string? Comment = null);

    public static void Map(Api api) => api.Office.MapPost("/suggestions/{id:guid}/follow-up-rating", Handle)
        .Says(Policies.SocialWork, "评价", "登记回访评价", "电话回访时代建议人登记评价，注明由谁登记；每次答复只能评价一次，不论用哪种方式。")
        .WithExample(new Request(4, 3, 4, "电话回访：希望以后能早些告知进展。"))
        .Refuses(FeedbackErrors.RatingNotFound, FeedbackErrors.RatingTooEarly, FeedbackErrors.AlreadyRated);

    internal static async Task<RateSuggestion.Response> Handle(
        Guid id, Request request, FeedbackContext db, RatingDesk desk, Caller caller, CancellationToken ct)
    {
        var hidden = db.HiddenFrom(caller);
        var to = await db.Recipients.AsNoTracking().FirstOrDefaultAsync(
            r => r.SuggestionId == id && !r.Withdrawn && !hidden.Any(h => h.SuggestionId == r.SuggestionId), ct)
            ?? throw FeedbackErrors.RatingNotFound.Refuse();
        return await desk.GiveAsync(
            to, new(request.Reply, request.Speed, request.Result, request.Comment), RatingWay.Telephone, caller.Actor, RateSuggestion.Response.Of, ct);
    }
}
