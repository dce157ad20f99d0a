using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ZhihuiShibei.Feedback.Ratings.Links;

/// <summary>What somebody filled in on the rating page, as it came.</summary>
/// <param name="Code">The short code, where there is no token in the address.</param>
internal sealed record RatingForm(int? Reply, int? Speed, int? Result, string Comment, string Code, string QuerySecret)
{
    public static readonly RatingForm Empty = new(null, null, null, "", "", "");

    /// <summary>The scores; nothing while one of them is missing or the comment is too long.</summary>
    public Scores? Scores => (Reply, Speed, Result, Comment.Length) is ({ } reply, { } speed, { } result, <= RateSuggestion.CommentLength)
        ? new(reply, speed, result, Comment)
        : null;

    /// <summary>Reads a form that a browser sent; whatever else is sent is an empty one.</summary>
    public static async Task<RatingForm> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType) return Empty;
        var form = await request.ReadFormAsync(ct);
        return new(Score("reply"), Score("speed"), Score("result"), form["comment"].ToString(), form["code"].ToString(), form["secret"].ToString());

        int? Score(string name) =>
            int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score is >= 1 and <= 5 ? score : null;
    }
}

/// <summary>What the rating page shows.</summary>
/// <param name="Number">Of the suggestion, once it is known; without it short code and query secret are asked for.</param>
/// <param name="Wrong">What is to be mended before it can be sent.</param>
internal sealed record RatingPageModel(string? Number, string? Topic, RatingForm Form, string? Wrong = null);
