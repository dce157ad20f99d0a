using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Home;
using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Entering;

/// <summary>
/// Takes suggestions into themed collections and tells Contest of them, the texts without what shows a person: those who review them
/// must not know from whom they are. Scoped.
/// </summary>
internal sealed class EntryBook(PersonalDataGate people)
{
    /// <summary>What was asked for, with the collection; nothing where nothing was.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="EnteringErrors.Unknown"/>: no such collection is published, or it takes no entries.</exception>
    public static async Task<EntryClaim?> FindAsync(IntakeContext db, EntryPart.Request? part, CancellationToken ct)
    {
        if (part is null) return null;
        var code = part.Collection.Trim().ToLowerInvariant();
        var collection = await db.Set<OpenCollection>().AsNoTracking().FirstOrDefaultAsync(c => c.Code == code, ct);
        return collection is { Door: not null, IsRetracted: false } ? new(part, collection) : throw EnteringErrors.Unknown.Refuse();
    }

    /// <summary>Keeps the entry in the suggestion's save, and raises <see cref="CollectionEntryReceived"/> where it takes part.</summary>
    /// <param name="its">As it was registered.</param>
    public void Enter(IntakeContext db, Suggestion suggestion, NewSuggestion its, EntryClaim claim, EntryOutcome outcome, DateTimeOffset at)
    {
        List<PersonalData> members = outcome == EntryOutcome.Entered ? [.. claim.Members.Select(name => new PersonalData { Name = name })] : [];
        var entry = new CollectionEntry
        {
            SuggestionId = suggestion.Id,
            CollectionId = claim.Collection.CollectionId,
            Outcome = outcome,
            Field = string.IsNullOrEmpty(claim.Part.Field) ? null : claim.Part.Field,
            Form = claim.Part.Form,
            Group = claim.Part.Form switch { EntryForm.Team => claim.Group, EntryForm.Unit => its.Suggester.Name, _ => null },
            MemberIds = members.ConvertAll(m => people.Keep(db, SuggesterKind.Person, m)),
            TermsVersion = its.Paper is null ? claim.Part.TermsVersion ?? "" : Terms.OnPaper,
            Answers = [.. claim.Answers],
            Receipt = claim.Receipt(outcome),
        };
        db.Add(entry);
        if (outcome == EntryOutcome.Entered) Tell(suggestion, entry, [its.Suggester, .. members], at);
    }

    /// <summary>Tells it again, since the texts have changed.</summary>
    /// <param name="given">What is being written into the vault about the suggester in the same save.</param>
    public async Task TellAgainAsync(IntakeContext db, Suggestion suggestion, DateTimeOffset at, CancellationToken ct, PersonalData? given = null)
    {
        if (await db.Set<CollectionEntry>().AsNoTracking().FirstOrDefaultAsync(e => e.SuggestionId == suggestion.Id, ct)
            is not { Outcome: EntryOutcome.Entered } entry) return;
        List<PersonalData> known = given is null ? [] : [given];
        foreach (var id in entry.MemberIds.Prepend(suggestion.SuggesterId))
            if (await people.FindAsync(id, RevealPurpose.Desensitise, suggestion.Id, ct) is { } person) known.Add(person);
        Tell(suggestion, entry, known, at);
    }

    /// <summary>The receipt of a suggestion that wanted to take part.</summary>
    public static Task<EntryPart.Receipt?> ReceiptAsync(IntakeContext db, Guid suggestion, CancellationToken ct) =>
        db.Set<CollectionEntry>().AsNoTracking().Where(e => e.SuggestionId == suggestion).Select(e => e.Receipt).FirstOrDefaultAsync(ct);

    private static void Tell(Suggestion suggestion, CollectionEntry entry, IReadOnlyList<PersonalData> known, DateTimeOffset at)
    {
        var hiding = new Hiding(known);
        // A unit enters under its name; a team's name may hold a person's.
        var group = entry is { Form: EntryForm.Team, Group: { } name } ? hiding.Hide(name) : entry.Group;
        suggestion.TellEntry(entry, group, [.. entry.Answers.Select(a => a with { Text = hiding.Hide(a.Text) })], hiding, at);
    }
}
