using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Ratings;

/// <summary>How a rating was given.</summary>
internal enum RatingWay
{
    [Display(Name = "小程序")] App,
    [Display(Name = "一次性链接")] Link,
    [Display(Name = "电话回访")] Telephone,
}

/// <summary>What was rated, each 1–5, and what was said beside.</summary>
internal sealed record Scores(int Reply, int Speed, int Result, string? Comment);

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
    public RatingWay Way { get; private set; }
    /// <summary>Who wrote it down, where it was said at the telephone.</summary>
    public Guid? RecordedBy { get; private set; }
    public DateTimeOffset RatedAt { get; private set; }

    /// <summary>Raises <see cref="SuggestionRated"/>.</summary>
    /// <param name="dissatisfiedAtMost">Dissatisfied when any score is at most this.</param>
    public static Rating Give(Guid suggestion, int round, Scores its, RatingWay way, int dissatisfiedAtMost, Actor by, DateTimeOffset at)
    {
        var rating = new Rating
        {
            Id = NewId.At(at),
            SuggestionId = suggestion,
            Round = round,
            Reply = its.Reply,
            Speed = its.Speed,
            Result = its.Result,
            Comment = string.IsNullOrWhiteSpace(its.Comment) ? null : its.Comment.Trim(),
            Dissatisfied = Math.Min(Math.Min(its.Reply, its.Speed), its.Result) <= dissatisfiedAtMost,
            Way = way,
            RecordedBy = way == RatingWay.Telephone ? by.Id : null,
            RatedAt = at,
        };
        rating.Note("Give", by, at, way.Name());
        rating.Raise(new SuggestionRated(suggestion, its.Reply, its.Speed, its.Result, rating.Dissatisfied, round, at));
        return rating;
    }
}
