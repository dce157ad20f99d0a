using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Ratings;

/// <summary>满意度评价: the suggester rates reply, speed and result of the answer, once for each answer.</summary>
internal static class RateSuggestion
{
    public const int CommentLength = 500;

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
        [property: Description("意见，可不填，500字以内。")]
        [property: StringLength(CommentLength, ErrorMessage = "意见请控制在500字以内。")]
        string? Comment = null);

    public sealed record Response(
        Guid SuggestionId, [property: Description("第几次答复。")] int Round, int Reply, int Speed, int Result, DateTimeOffset RatedAt)
    {
        internal static Response Of(Rating its) => new(its.SuggestionId, its.Round, its.Reply, its.Speed, its.Result, its.RatedAt);
    }

    public static void Map(Api api) => api.Mini.MapPost("/suggestions/{id:guid}/rating", Handle)
        .Says(Policies.Resident, "评价", "评价答复", "收到答复后评价一次；重新办理后的新答复可再评价一次。")
        .WithExample(new Request(5, 4, 5, "扶手装好了，楼里的老人都说方便。"))
        .RequireRateLimiting(RateLimits.Writing)
        .Refuses(FeedbackErrors.RatingNotFound, FeedbackErrors.RatingTooEarly, FeedbackErrors.AlreadyRated);

    internal static async Task<Response> Handle(
        Guid id, Request request, FeedbackContext db, RatingDesk desk, Caller caller, CancellationToken ct)
    {
        var to = await db.Recipients.AsNoTracking().FirstOrDefaultAsync(r => r.SuggestionId == id && r.AccountId == caller.Id, ct)
            ?? throw FeedbackErrors.RatingNotFound.Refuse();
        return await desk.GiveAsync(
            to, new(request.Reply, request.Speed, request.Result, request.Comment), RatingWay.App, caller.Actor, Response.Of, ct);
    }
}
