using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Intake.Safety;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.WeChat;
using TextVerdict = ZhihuiShibei.Kernel.Events.TextVerdict;

namespace ZhihuiShibei.Intake.TextChecking;

/// <summary>
/// 内容安全: checks each new text within seconds of its submission, by the word list and, where a WeChat user wrote it, by WeChat.
/// Asking twice does no harm, so the intent row is put off before the call and removed with the verdict; no lock is held while
/// WeChat thinks.
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
        var found = await FindAsync(services, db, asked, ct);
        var verdict = asked.AccountId is null ? TextFinding.Harmless : await AskAsync(asked, services.GetRequiredService<PersonalDataGate>(), ct);
        if (verdict is null && time.GetUtcNow() < check.GiveUpAt) return true;

        var worst = TextFinding.Worst(found, verdict ?? TextFinding.Unasked);
        await db.InTurnAsync(async () =>
        {
            var suggestion = (await db.HoldAsync(check.SuggestionId, ct))!;
            // Changed meanwhile: the row stays, and the new text is checked next.
            if (suggestion.TextVersion != asked.TextVersion) return worst;
            // A person who was faster has decided.
            if (suggestion.TextVerdict == TextVerdict.Pending)
                await db.JudgeTextAsync(suggestion, worst.Verdict, Actor.System, time.GetUtcNow(), worst.Why, ct);
            db.TextChecks.Remove(check);
            return worst;
        }, ct);
        if (asked.AccountId is null) return true;
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

    private static async Task<TextFinding> FindAsync(IServiceProvider services, IntakeContext db, Suggestion its, CancellationToken ct)
    {
        var (number, finder) = await services.GetRequiredService<CurrentWords>().OfAsync(db, ct);
        return TextFinding.Of(number, finder.Find($"{its.Topic}\n{its.Rationale}\n{its.Countermeasures}\n{its.SupplementText}"));
    }

    /// <summary>What WeChat finds; nothing when it could not be asked now.</summary>
    private async Task<TextFinding?> AskAsync(Suggestion suggestion, PersonalDataGate people, CancellationToken ct)
    {
        var openId = (await people.FindAsync(suggestion.AccountId!.Value, RevealPurpose.TextCheck, suggestion.Id, ct))?.OpenId;
        if (openId is null) return TextFinding.Unasked;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(AtMost);
        var text = $"{suggestion.Rationale}\n{suggestion.Countermeasures}\n{suggestion.SupplementText}".TrimEnd();
        var answer = await safety.CheckTextAsync(openId, ContentScene.Comment, text, suggestion.Topic, limit.Token);
        if (answer.Succeeded) return TextFinding.Of(answer.Value.Suggestion, answer.Value.Label);
        // A user who is no longer active cannot be checked later either.
        return answer.Code == WeChatErrorCode.UserNotActive ? TextFinding.Unasked : null;
    }
}
