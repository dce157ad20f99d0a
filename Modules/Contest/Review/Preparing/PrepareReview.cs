using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preparing;

/// <summary>筹备评审: a contest gets its review, with the usual rules as their first version.</summary>
internal static class PrepareReview
{
    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "筹备评审", "为大赛建立评审，评分规则先用通常的一版，开始专家评分之前都可修改。大赛标识即专题标识。")
        .Refuses(CollectionErrors.NotFound, ReviewErrors.NoContest, ReviewErrors.Exists).RequiresIdempotencyKey();

    internal static async Task<Created<ReviewState>> Handle(
        [Description("大赛标识。")] Guid id, ContestContext db, IOptions<ReviewSettings> settings, Caller caller, TimeProvider time,
        CancellationToken ct)
    {
        var answer = await db.InTurnAsync(async () =>
        {
            // Two who prepare at once wait for each other here.
            await db.Database.ExecuteSqlAsync($"select 1 from contest.themed_collection where id = {id} for update", ct);
            var collection = await db.Collections.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct)
                ?? throw CollectionErrors.NotFound.Refuse();
            if (!collection.IsContest) throw ReviewErrors.NoContest.Refuse();
            if (await db.Set<ContestReview>().AnyAsync(r => r.Id == id, ct)) throw ReviewErrors.Exists.Refuse();
            var now = time.GetUtcNow();
            var review = ContestReview.Prepare(id, caller.Actor, now);
            db.Add(review);
            db.Add(new RulesVersion { ReviewId = id, Version = review.RulesVersion, Rules = settings.Value.FirstRules,
                By = caller.Id, At = now });
            return ReviewState.Of(review);
        }, ct);
        return TypedResults.Created($"/api/office/contests/{id}/review", answer);
    }
}

/// <summary>How a review stands after an act.</summary>
internal sealed record ReviewState(
    [property: Description("大赛标识。")] Guid Id,
    [property: Description("所处阶段。")] ReviewPhase Phase,
    [property: Description("所处阶段的中文名称。")] string PhaseText)
{
    public static ReviewState Of(ContestReview its) => new(its.Id, its.Status, its.Status.Name());
}
