using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>
/// What acts on a published copy have in common. Each holds its suggestion first, so that a wish taken back and a publication
/// at the same moment follow each other.
/// </summary>
internal static class Desk
{
    public static Task<Publication?> PublicationOfAsync(this IntakeContext db, Guid suggestion, CancellationToken ct) =>
        db.Set<Publication>().FirstOrDefaultAsync(p => p.SuggestionId == suggestion, ct);

    /// <summary>The suggestion, held by the present transaction; nothing where it is not there, or sealed.</summary>
    public static async Task<Suggestion?> HoldVisibleAsync(this IntakeContext db, Guid id, Caller caller, CancellationToken ct) =>
        await db.Suggestions.VisibleTo(caller, db).AnyAsync(s => s.Id == id, ct) ? await db.HoldAsync(id, ct) : null;

    /// <summary>收回: takes the copy down, if there is one. For the suggester's wish, a withdrawal, an account that is closed.</summary>
    public static async Task TakeBackPublicationAsync(this IntakeContext db, Guid suggestion, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.PublicationOfAsync(suggestion, ct) is { Status: not PublicationStatus.Revoked } publication) publication.TakeBack(by, at);
    }

    /// <exception cref="Kernel.Http.Refusal">The suggester does not wish it, it is withdrawn, or its text has not passed the check.</exception>
    public static void MustBeFit(Suggestion suggestion)
    {
        if (suggestion.Publicity == Publicity.NotPublic) throw PublishingErrors.NotWished.Refuse();
        if (suggestion.Status == SuggestionStatus.Withdrawn || suggestion.TextVerdict != TextVerdict.Pass) throw PublishingErrors.NotFit.Refuse();
    }

    /// <exception cref="Kernel.Http.Refusal"><see cref="PublishingErrors.PersonalData"/>, with what is in the text.</exception>
    public static async Task MustBeCleanAsync(Suggestion suggestion, string topic, string text, PersonalDataGate people, CancellationToken ct)
    {
        var suggester = await people.FindAsync(suggestion.SuggesterId, RevealPurpose.Desensitise, suggestion.Id, ct);
        var found = PersonalWords.In($"{topic}\n{text}", suggester);
        if (found.Count > 0) throw PublishingErrors.PersonalData.Refuse($"公开稿中含有{string.Join('、', found)}，请删除后再保存。");
    }
}
