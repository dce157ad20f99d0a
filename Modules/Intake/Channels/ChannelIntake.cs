using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Intake.Entering;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Channels;

/// <summary>
/// Registers what a partner pushes, one at a time, each in its own transaction and under its external number: whatever of a push or
/// a batch is repeated, lost on the way or done twice at once, each number is one suggestion.
/// </summary>
internal sealed class ChannelIntake(IntakeContext db, NumberSeries numbers, Registrar registrar, DailyQuota quota, Caller caller)
{
    /// <param name="remember">Whether the answer is the answer to the request's idempotency key.</param>
    /// <returns>The answer, and whether the suggestion is new.</returns>
    /// <exception cref="Kernel.Http.Refusal">The rules for a suggestion, the number used for another text, or the day's limit.</exception>
    public async Task<(PushSuggestion.Response Answer, bool New)> TakeAsync(PushSuggestion.Request request, bool remember, CancellationToken ct)
    {
        var channel = caller.Channel ?? throw IntakeErrors.NoChannel.Refuse();
        var suggester = SixElements.Suggester(request.Suggester);
        if (await FirstAsync(channel, request, ct) is { } first) return (first, false);
        var its = New(channel, request, suggester) with { Entry = await EntryBook.FindAsync(db, request.Entry, ct) };
        var number = await numbers.NextAsync(ct);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await quota.TakeAsync(caller.Id, ct);
            var suggestion = registrar.Register(db, its, number, caller.Actor);
            var answer = Answer(suggestion, its.Entry?.ReceiptOf(its, suggestion));
            if (remember) await db.SaveAsync(answer, ct);
            else await db.SaveChangesAsync(ct);
            await db.CommitAsync(ct);
            return (answer, true);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Pushed twice at once: the other one is registered, and its answer is ours.
            if (await FirstAsync(channel, request, ct) is { } other) return (other, false);
            throw;
        }
        finally
        {
            // Whatever became of this one, the next of a batch starts with nothing left over.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<PushSuggestion.Response?> FirstAsync(Channel channel, PushSuggestion.Request request, CancellationToken ct)
    {
        var first = await db.Suggestions.AsNoTracking()
            .FirstOrDefaultAsync(s => s.Channel == channel && s.ExternalNumber == request.ExternalNumber, ct);
        if (first is null) return null;
        if (first.Topic != PlainText.Line(request.Topic) || first.Rationale != PlainText.Paragraphs(request.Rationale)
            || first.Countermeasures != PlainText.Paragraphs(request.Countermeasures)) throw IntakeErrors.ExternalNumberReused.Refuse();
        return Answer(first, await EntryBook.ReceiptAsync(db, first.Id, ct));
    }

    private static PushSuggestion.Response Answer(Suggestion s, EntryPart.Receipt? entry) => new(
        s.ExternalNumber!, s.Number, s.Status, s.ReceivedAt, s.OccurredAt, PartnerClock.IsOff(s.OccurredAt, s.ReceivedAt), entry);

    private static NewSuggestion New(Channel channel, PushSuggestion.Request request, Kernel.Personal.PersonalData suggester) => new()
    {
        Channel = channel,
        ExternalNumber = request.ExternalNumber,
        OccurredAt = request.OccurredAt,
        Topic = request.Topic,
        Rationale = request.Rationale,
        Countermeasures = request.Countermeasures,
        Domain = request.Domain,
        Aspect = request.Aspect,
        SubdistrictCode = request.Suggester.SubdistrictCode,
        CommunityCode = request.Suggester.CommunityCode,
        SuggesterKind = request.Suggester.Kind,
        Suggester = suggester,
        TermsVersion = request.TermsVersion,
    };
}
