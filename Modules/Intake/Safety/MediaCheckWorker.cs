using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>
/// 内容安全: hands pictures and voices to WeChat by a short-lived address and waits for its word. Whatever goes wrong for too long ends
/// with a person, never with a pass.
/// </summary>
internal sealed class MediaCheckWorker(
    IServiceScopeFactory scopes, Bell bell, TimeProvider time, IContentSafety safety, MediaLinks links, ILogger<MediaCheckWorker> log)
    : Worker(scopes, bell, Bell, TimeSpan.FromSeconds(2), log)
{
    public const string Bell = "intake.media-check";

    private static readonly HashSet<string> Checkable = ["image/jpeg", "audio/mpeg", "audio/aac", "audio/wav"];

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<IntakeContext>();
        if (await ClaimAsync(db, ct) is not { } check) return false;
        var its = await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == check.AttachmentId, ct);
        if (its is null || its.Status != MediaVerdict.Pending) await EndAsync(db, check, null, null, ct);
        else if (check.TraceId is null) await SubmitAsync(db, check, its, services.GetRequiredService<PersonalDataGate>(), ct);
        else await ListenAsync(db, check, ct);
        return true;
    }

    private async Task<MediaCheck?> ClaimAsync(IntakeContext db, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var claimed = await db.Set<MediaCheck>()
            .FromSql($"select * from intake.media_check where due_at <= {now} order by due_at limit 1 for update skip locked").ToListAsync(ct);
        if (claimed is not [var check]) return null;
        check.Attempts++;
        check.DueAt = now + TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, check.Attempts - 1), 600));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return check;
    }

    private async Task SubmitAsync(IntakeContext db, MediaCheck check, Attachment its, PersonalDataGate people, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var openId = (await people.FindAsync(its.OwnerId, RevealPurpose.TextCheck, its.Id, ct))?.OpenId;
        if (openId is null || now >= check.GiveUpAt || !Checkable.Contains(its.ContentType) || links.To(its.Id, now) is not { } address)
        {
            await EndAsync(db, check, MediaAct.GiveUp, "不能由微信检查，转人工复核", ct);
            return;
        }

        var kind = its.Kind == FileKind.Picture ? MediaKind.Image : MediaKind.Audio;
        var answer = await safety.SubmitMediaAsync(openId, ContentScene.Comment, kind, address, ct);
        if (answer.Succeeded)
        {
            check.Submitted(answer.Value.TraceId, time.GetUtcNow());
            await db.SaveChangesAsync(ct);
            // The word may have come before the trace was stored.
            if (await db.Set<HeardVerdict>().AnyAsync(h => h.TraceId == check.TraceId, ct)) await ListenAsync(db, check, ct);
        }
        else if (!answer.Failure!.IsTransient)
        {
            await EndAsync(db, check, MediaAct.GiveUp, "微信未接受检查，转人工复核", ct);
        }
    }

    private async Task ListenAsync(IntakeContext db, MediaCheck check, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var heard = await db.Set<HeardVerdict>().FirstOrDefaultAsync(h => h.TraceId == check.TraceId, ct);
        if (heard is { Failed: true } && check.Failed(now)) await db.SaveChangesAsync(ct);
        else if (heard is not null) await EndAsync(db, check, ActOf(heard), ReasonOf(heard), ct);
        else if (now >= check.GiveUpAt) await EndAsync(db, check, MediaAct.GiveUp, "微信未在时限内答复，转人工复核", ct);
        else await db.Set<MediaCheck>().Where(c => c.AttachmentId == check.AttachmentId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.DueAt, now + MediaCheck.Glance), ct);
    }

    private Task<MediaAct?> EndAsync(IntakeContext db, MediaCheck check, MediaAct? act, string? reason, CancellationToken ct) => db.InTurnAsync(async () =>
    {
        if (act is { } judged && await db.HoldFileAsync(check.AttachmentId, ct) is { } its)
            its.JudgeFile(db, judged, Kernel.Acts.Actor.System, time.GetUtcNow(), reason);
        db.Remove(check);
        return act;
    }, ct);

    private static MediaAct ActOf(HeardVerdict heard) => heard switch
    {
        { Failed: true } => MediaAct.GiveUp,
        { Suggestion: ContentSuggestion.Pass } => MediaAct.FindHarmless,
        { Suggestion: ContentSuggestion.Review } => MediaAct.FindDoubtful,
        _ => MediaAct.FindRisky,
    };

    private static string? ReasonOf(HeardVerdict heard) => heard switch
    {
        { Failed: true } => "微信未能取得文件，转人工复核",
        { Suggestion: ContentSuggestion.Pass } => null,
        _ => $"微信检查：{TextChecking.TextFinding.NameOf((ContentLabel)heard.Label)}",
    };
}
