using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Feedback.Ratings.Links;

/// <summary>Issues one-time links and opens them. Opening uses nothing up: only the rating does. Scoped.</summary>
internal sealed class LinkDesk(
    FeedbackContext db, RatingDesk ratings, PersonalDataCipher cipher, IOptions<FeedbackSettings> settings, TimeProvider time)
{
    /// <summary>A new link in the next save; one that was issued before for this answer and not used opens nothing any more.</summary>
    /// <returns>The address to open, and the short code for the telephone.</returns>
    public async Task<(RatingLink Link, string Address, string Code)> IssueAsync(Guid suggestion, int round, CancellationToken ct)
    {
        if (settings.Value.Site is not { Length: > 0 } site) throw LinkErrors.NoSite.Refuse();
        db.RemoveRange(await db.Set<RatingLink>().Where(l => l.SuggestionId == suggestion && l.Round == round && l.UsedAt == null).ToListAsync(ct));
        var now = time.GetUtcNow();
        var (link, token, code) = RatingLink.Issue(suggestion, round, now, now.AddDays(settings.Value.LinkDays), cipher);
        db.Add(link);
        return (link, $"{site.TrimEnd('/')}/r/{token}", code);
    }

    /// <summary>What a link opens, by its token.</summary>
    /// <exception cref="Refusal">Any of <see cref="LinkErrors"/>; <see cref="FeedbackErrors.AlreadyRated"/> where it was rated another way.</exception>
    public async Task<(RatingLink Link, Recipient Recipient)> OpenAsync(string token, CancellationToken ct)
    {
        var hash = RatingLink.HashOfToken(token, cipher);
        return await OpenAsync(await db.Set<RatingLink>().FirstOrDefaultAsync(l => l.TokenHash == hash, ct), ct);
    }

    /// <summary>The same by short code and query secret; a wrong one of the two looks like both.</summary>
    public async Task<(RatingLink Link, Recipient Recipient)> OpenAsync(string code, string querySecret, CancellationToken ct)
    {
        var hash = RatingLink.HashOfCode(code, cipher);
        var secret = string.Concat(querySecret.Where(char.IsAsciiLetterOrDigit));
        var link = await db.Set<RatingLink>().FirstOrDefaultAsync(l => l.CodeHash == hash, ct);
        return await OpenAsync(link is not null && QuerySecret.Matches(link.SuggestionId, secret, cipher) ? link : null, ct);
    }

    /// <summary>Rates by an opened link, which is used up with it.</summary>
    public Task<Rating> RateAsync(RatingLink link, Recipient to, Scores scores, CancellationToken ct)
    {
        link.Use(time.GetUtcNow());
        return ratings.GiveAsync(to, scores, RatingWay.Link, new Actor(ActorKind.Resident, Guid.Empty), rating => rating, ct);
    }

    private async Task<(RatingLink Link, Recipient Recipient)> OpenAsync(RatingLink? link, CancellationToken ct)
    {
        if (link is null) throw LinkErrors.Unknown.Refuse();
        if (link.UsedAt is not null) throw LinkErrors.Used.Refuse();
        var to = await db.Recipients.AsNoTracking().FirstAsync(r => r.SuggestionId == link.SuggestionId, ct);
        if (to.Withdrawn) throw LinkErrors.Withdrawn.Refuse();
        if (to.AnswerRound != link.Round) throw LinkErrors.Replaced.Refuse();
        if (await ratings.IsRatedAsync(link.SuggestionId, link.Round, ct)) throw FeedbackErrors.AlreadyRated.Refuse();
        return link.ExpiresAt > time.GetUtcNow() ? (link, to) : throw LinkErrors.Expired.Refuse();
    }
}
