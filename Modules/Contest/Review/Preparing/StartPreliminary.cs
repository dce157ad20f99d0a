using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preparing;

/// <summary>开始初审: may begin while entries still come in; ends with the collection closed and every entry looked at.</summary>
internal static class StartPreliminary
{
    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review/preliminary", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "开始初审", "征集期间即可开始，随收随审。")
        .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase);

    internal static Task<ReviewState> Handle(
        [Description("大赛标识。")] Guid id, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReviewAsync(id, review =>
        {
            review.StartPreliminary(caller.Actor, time.GetUtcNow());
            return Task.FromResult(ReviewState.Of(review));
        }, ct);
}
