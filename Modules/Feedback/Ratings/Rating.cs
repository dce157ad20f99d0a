using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Ratings;

/// <summary>满意度评价: what the suggester thinks of one answer; given once for each round of handling, never changed.</summary>
internal sealed class Rating : Aggregate
{
    private Rating()
    {
    }

    public Guid SuggestionId { get; private set; }
    public int Round { get; private set; }
    /// <summary>1–5, as are the other two.</summary>
    public int Reply { get; private set; }
    public int Speed { get; private set; }
    public int Result { get; private set; }
    /// <summary>Stays here; no fact carries it.</summary>
    public string? Comment { get; private set; }
    public bool Dissatisfied { get; private set; }
    public DateTimeOffset RatedAt { get; private set; }

    /// <summary>Raises <see cref="SuggestionRated"/>.</summary>
    /// <param name="dissatisfiedAtMost">Dissatisfied when any score is at most this.</param>
    public static Rating Give(
        Guid suggestion, int round, (int Reply, int Speed, int Result) scores, string? comment, int dissatisfiedAtMost, Actor by, DateTimeOffset at)
    {
        var (reply, speed, result) = scores;
        var rating = new Rating
        {
            Id = NewId.At(at),
            SuggestionId = suggestion,
            Round = round,
            Reply = reply,
            Speed = speed,
            Result = result,
            Comment = comment,
            Dissatisfied = Math.Min(Math.Min(reply, speed), result) <= dissatisfiedAtMost,
            RatedAt = at,
        };
        rating.Note("Give", by, at);
        rating.Raise(new SuggestionRated(suggestion, reply, speed, result, rating.Dissatisfied, round, at));
        return rating;
    }
}
