using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Intake.Themes;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Persons;

/// <summary>
/// 删除建议人信息: erases who handed a suggestion in and leaves the suggestion, its number, answer and history as they are: an
/// official file without identity.
/// </summary>
internal sealed class SuggesterErasure(IntakeContext db, PersonalDataGate people, TimeProvider time)
{
    /// <summary>In the next save, of a suggestion that the present transaction holds. Once more does nothing.</summary>
    public async Task EraseAsync(Suggestion suggestion, Actor by, CancellationToken ct)
    {
        if (!await people.EraseAsync(db, suggestion.SuggesterId, ct)) return;
        suggestion.ForgetSuggester(by, time.GetUtcNow());
        // Who was named as a member of a team was named by whoever leaves.
        foreach (var member in await db.Set<CollectionEntry>().Where(e => e.SuggestionId == suggestion.Id).SelectMany(e => e.MemberIds).ToListAsync(ct))
            await people.EraseAsync(db, member, ct);
        await db.ForgetPersonInThemesAsync(suggestion.Id, ct);
        // People name their documents after themselves; the document itself is part of the file.
        await db.Attachments.Where(a => a.SuggestionId == suggestion.Id && a.Name != null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, (string?)null), ct);
    }

    /// <summary>Of every suggestion of an account, inside the delivery of a fact: the courier saves.</summary>
    public async Task EraseAllAsync(Guid account, CancellationToken ct)
    {
        var suggestions = await db.Suggestions
            .FromSql($"select *, xmin from intake.suggestion where account_id = {account} order by id for update").ToListAsync(ct);
        var (by, now) = (new Actor(ActorKind.Resident, account), time.GetUtcNow());
        foreach (var suggestion in suggestions)
        {
            await EraseAsync(suggestion, by, ct);
            // Consent to publish is part of what was taken back; who left could not take it back later.
            if (suggestion.Publicity != Publicity.NotPublic) suggestion.WishPublicity(Publicity.NotPublic, by, now);
            await db.TakeBackPublicationAsync(suggestion.Id, by, now, ct);
        }
    }
}
