using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.WeChat;
using Verdict = ZhihuiShibei.Kernel.Events.TextVerdict;

namespace ZhihuiShibei.Intake.TextChecking;

/// <summary>
/// 内容安全: has WeChat check each new text within seconds of its submission. Asking twice does no harm, so the intent row is
/// put off before the call and removed with the verdict; no lock is held while WeChat thinks.
/// </summary>
internal sealed class TextCheckWorker(
    IServiceScopeFactory scopes, Bell bell, TimeProvider time, IContentSafety safety, ILogger<TextCheckWorker> log)
    : Worker(scopes, bell, Bell, TimeSpan.FromSeconds(2), log)
{
    public const string Bell = "intake.text-check";

    // WeChat allows 4,000 checks a minute; this leaves room for other nodes.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(30);

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<IntakeContext>();
        var began = time.GetTimestamp();
        var check = await ClaimAsync(db, ct);
        if (check is null) return false;
        var asked = await db.Suggestions.AsNoTracking().FirstAsync(s => s.Id == check.SuggestionId, ct);
        var verdict = await AskAsync(asked, services.GetRequiredService<PersonalDataGate>(), ct);
        if (verdict is null && time.GetUtcNow() < check.GiveUpAt) return true;

        await db.InTurnAsync(async () =>
        {
            var suggestion = (await db.HoldAsync(check.SuggestionId, ct))!;
            suggestion.NoteText(verdict ?? Verdict.Review, Actor.System, time.GetUtcNow(), verdict is null ? "微信检查未完成，转人工复核" : null);
            db.TextChecks.Remove(check);
            return verdict;
        }, ct);
        var rest = Pace - time.GetElapsedTime(began);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, TimeProvider.System, ct);
        return true;
    }

    private async Task<TextCheck?> ClaimAsync(IntakeContext db, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var claimed = await db.TextChecks
            .FromSql($"select * from intake.text_check where due_at <= {now} order by due_at limit 1 for update skip locked")
            .ToListAsync(ct);
        if (claimed is not [var check]) return null;
        check.Attempts++;
        check.DueAt = now + TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, check.Attempts - 1), 1800));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return check;
    }

    /// <summary>WeChat's verdict; nothing when it could not be asked now.</summary>
    private async Task<Verdict?> AskAsync(Suggestion suggestion, PersonalDataGate people, CancellationToken ct)
    {
        var openId = suggestion.AccountId is { } account
            ? (await people.FindAsync(account, RevealPurpose.TextCheck, suggestion.Id, ct))?.OpenId
            : null;
        if (openId is null) return Verdict.Review;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(AtMost);
        var text = $"{suggestion.Rationale}\n{suggestion.Countermeasures}";
        var answer = await safety.CheckTextAsync(openId, ContentScene.Comment, text, suggestion.Topic, limit.Token);
        if (answer.Succeeded)
        {
            return answer.Value.Suggestion switch
            {
                ContentSuggestion.Pass => Verdict.Pass,
                ContentSuggestion.Review => Verdict.Review,
                _ => Verdict.Risky,
            };
        }

        // A user who is no longer active cannot be checked later either.
        return answer.Code == WeChatErrorCode.UserNotActive ? Verdict.Review : null;
    }
}
