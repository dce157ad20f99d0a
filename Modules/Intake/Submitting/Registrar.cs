using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Intake.Scope;
using ZhihuiShibei.Intake.TextChecking;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>
/// 登记: the one way in for all eight channels, so that whatever a new suggestion needs (its person in the vault, its check,
/// its place among similar ones, its part in a themed collection) no door can forget.
/// </summary>
internal sealed class Registrar(PersonalDataGate people, EntryBook entries, ScopeBook scope, TimeProvider time)
{
    /// <summary>Adds the suggestion and all that goes with it to <paramref name="db"/>'s next save.</summary>
    /// <exception cref="Kernel.Http.Refusal">
    /// <see cref="IntakeErrors.ElementMissing"/>: nothing is left of a text but what nobody sees; or one of <see cref="EnteringErrors"/>.
    /// </exception>
    /// <param name="number">From <see cref="NumberSeries"/>, taken beforehand so that many can be taken in one round trip.</param>
    public Suggestion Register(IntakeContext db, NewSuggestion its, TrackingNumber number, Actor by)
    {
        var now = time.GetUtcNow();
        var clean = its with
        {
            Topic = PlainText.Line(its.Topic),
            Rationale = PlainText.Paragraphs(its.Rationale),
            Countermeasures = PlainText.Paragraphs(its.Countermeasures),
            Suggester = its.Suggester.GuardianName is null ? its.Suggester : its.Suggester with { GuardianConsentAt = now },
        };
        var missing = MissingElements.Of(clean);
        if (clean.Paper is null && missing.Any(MissingElements.IsText)) throw IntakeErrors.ElementMissing.Refuse();
        var outcome = clean.Entry?.Judge(clean, clean.ReceivedAt ?? now);
        var judge = scope.Current;
        var findings = judge.Read(new(clean.Topic, clean.Rationale, clean.Countermeasures));
        if (clean.Paper is not null) clean = clean with { Missing = missing, Topic = WorkingTitle.Of(clean) };
        var suggestion = Suggestion.Register(
            clean, NewId.At(now), number, people.Keep(db, its.SuggesterKind, clean.Suggester), [.. findings.Select(f => f.Signal)], by, now);
        db.Suggestions.Add(suggestion);
        db.Add(new SignatureDue { SuggestionId = suggestion.Id });
        if (findings.Count > 0) db.Add(ScopeNote.Of(suggestion.Id, judge.Version, findings, its.SentAnyway, now));
        if (outcome is { } entered) entries.Enter(db, suggestion, clean, clean.Entry!, entered, now);
        db.TextChecks.Add(TextCheck.Of(suggestion, now));
        db.Ring(TextCheckWorker.Bell);
        return suggestion;
    }
}
