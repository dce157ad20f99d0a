using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Feedback.Ratings;

/// <summary>Takes a rating by whichever way it comes: once an answer, and not before there is one. Scoped.</summary>
internal sealed class RatingDesk(FeedbackContext db, IOptions<FeedbackSettings> settings, TimeProvider time)
{
    /// <summary>Gives the rating and saves it with whatever else was changed.</summary>
    /// <param name="answer">What the caller is told; remembered under the request's key.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="FeedbackErrors.RatingTooEarly"/>, <see cref="FeedbackErrors.AlreadyRated"/>.</exception>
    public async Task<T> GiveAsync<T>(Recipient to, Scores scores, RatingWay way, Actor by, Func<Rating, T> answer, CancellationToken ct)
    {
        var round = to.AnswerRound ?? throw FeedbackErrors.RatingTooEarly.Refuse();
        if (await IsRatedAsync(to.SuggestionId, round, ct)) throw FeedbackErrors.AlreadyRated.Refuse();
        var rating = Rating.Give(to.SuggestionId, round, scores, way, settings.Value.DissatisfiedAtMost, by, time.GetUtcNow());
        db.Ratings.Add(rating);
        try
        {
            return await db.SaveAsync(answer(rating), ct);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Two at once, by one way or by two: one of them is the rating. A repeated key gets its first answer from the filter all the same.
            throw FeedbackErrors.AlreadyRated.Refuse();
        }
    }

    public Task<bool> IsRatedAsync(Guid suggestion, int round, CancellationToken ct) =>
        db.Ratings.AnyAsync(r => r.SuggestionId == suggestion && r.Round == round, ct);
}
