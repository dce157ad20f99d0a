using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.WeChat;
using Verdict = ZhihuiShibei.Kernel.Events.TextVerdict;

namespace ZhihuiShibei.Identity.Push;

/// <summary>Stores events as WeChat tells them, each once.</summary>
internal sealed class PushIntake(IdentityContext db, PersonalDataCipher cipher, Bell bell, TimeProvider time)
{
    public async Task StoreAsync(IReadOnlyList<PushEvent> events, CancellationToken ct)
    {
        foreach (var pushed in events.Select(RowOf))
        {
            if (await db.PushedEvents.AnyAsync(p => p.KeyHash == pushed.KeyHash, ct)) continue;
            db.PushedEvents.Add(pushed);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // The same event twice at once: the other one is stored.
                db.ChangeTracker.Clear();
            }
        }

        bell.Ring(PushWorker.BellName);
    }

    private PushedEvent RowOf(PushEvent pushed)
    {
        var now = time.GetUtcNow();
        var id = NewId.At(now);
        var (kind, template, accepted) = pushed switch
        {
            SubscribePopup popup => (PushKind.SubscriptionAnswered, popup.TemplateId, popup.Accepted),
            SubscribeChanged change => (PushKind.SubscriptionAnswered, change.TemplateId, change.Accepted),
            // A message that did not arrive used up its credit all the same; one that arrived says nothing new.
            SubscribeSent { Delivered: false } sent => (PushKind.SubscriptionAnswered, sent.TemplateId, false),
            AuthorizationRevoked => (PushKind.ConsentRevoked, null, false),
            AuthorizationCancelled => (PushKind.AccountCancelled, null, false),
            MediaChecked => (PushKind.MediaJudged, null, false),
            _ => (PushKind.Other, (string?)null, false),
        };
        return new()
        {
            Id = id,
            KeyHash = cipher.LookupExactly(pushed.DedupKey),
            Kind = kind,
            Name = pushed is UnknownPush { Name: var name } ? name[..Math.Min(name.Length, 60)] : pushed.GetType().Name,
            OpenIdHash = cipher.LookupExactly(pushed.OpenId),
            OccurredAt = pushed.CreatedAt,
            ReceivedAt = now,
            TemplateId = template,
            Accepted = template is null ? null : accepted,
            TraceId = (pushed as MediaChecked)?.TraceId,
            Verdict = pushed is MediaChecked { Suggestion: var said } ? VerdictOf(said) : null,
            Label = (int?)(pushed as MediaChecked)?.Label,
            Failed = pushed is MediaChecked media ? media.ErrorCode != 0 : null,
            RevokedKinds = pushed is AuthorizationRevoked revoked ? Numbers(revoked.RevokeInfo) : null,
            Raw = pushed is UnknownPush { Raw: var raw } ? cipher.SealBytes(id, Encoding.UTF8.GetBytes(raw)) : null,
            DueAt = now,
            DoneAt = kind == PushKind.Other ? now : null,
        };
    }

    private static Verdict VerdictOf(ContentSuggestion said) => said switch
    {
        ContentSuggestion.Pass => Verdict.Pass,
        ContentSuggestion.Risky => Verdict.Risky,
        _ => Verdict.Review,
    };

    private static int[] Numbers(IEnumerable<string> texts) =>
        [.. texts.Select(t => int.TryParse(t, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(n => n > 0)];
}
