using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Feedback.Ratings;
using ZhihuiShibei.Feedback.Ratings.Links;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Feedback.Letters;

/// <summary>Puts together what a letter says and to whom, with a new rating link where it tells an answer. Scoped.</summary>
internal sealed class LetterWriter(
    FeedbackContext db, PersonalDataGate people, PersonalDataCipher cipher, LinkDesk links, RatingDesk ratings, Telling telling,
    IOptions<FeedbackSettings> settings)
{
    /// <summary>The letter; nothing where the person was erased or has no address any more, and the notice is then planned anew.</summary>
    public async Task<Letter?> WriteAsync(Notice notice, DateTimeOffset now, CancellationToken ct)
    {
        var to = await db.Recipients.AsNoTracking().FirstAsync(r => r.SuggestionId == notice.SuggestionId, ct);
        var ways = await people.WaysAsync(to.SuggesterId, ct);
        if (to.Erased || ways is not { Address: true })
        {
            await telling.PlanAgainAsync(notice, null, ct, noMessage: true);
            return null;
        }

        var purpose = await IsMinorAsync(to.SuggesterId, ct) ? RevealPurpose.HandleMinor : RevealPurpose.Letter;
        if (await people.FindAsync(to.SuggesterId, purpose, notice.SuggestionId, ct) is not { } person) return null;
        var addressee = new Addressee(person.GuardianName ?? person.Name ?? "建议人", person.OtherContact!);
        var secret = to.AccountId is null ? QuerySecret.Of(to.SuggestionId, cipher) : null;
        return new(notice, to, addressee, secret, $"{settings.Value.FollowUpLink}{to.Number}", await InviteAsync(notice, to, ct), now);
    }

    private async Task<bool> IsMinorAsync(Guid person, CancellationToken ct) =>
        (await people.MaskedAsync([person], ct)).GetValueOrDefault(person)?.Minor ?? false;

    private async Task<RatingInvitation?> InviteAsync(Notice notice, Recipient to, CancellationToken ct)
    {
        if (notice.Round is not { } round || to.AnswerRound != round || settings.Value.Site.Length == 0) return null;
        if (await ratings.IsRatedAsync(to.SuggestionId, round, ct)) return null;
        var (_, address, code) = await links.IssueAsync(to.SuggestionId, round, ct);
        return new(address, code);
    }
}
