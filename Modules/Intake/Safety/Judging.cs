using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Intake.Searching;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Intake.TextChecking;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>What follows from a verdict on a text, whoever came to it: the suggester is told in plain words, not silently hidden.</summary>
internal static class Judging
{
    private const string Blocked = "您的建议中有不宜展示的内容，已暂停流转，正由工作人员核实。您可以现在改写，改写后继续办理；如有疑问，可致电社会工作部。";

    /// <summary>Notes it, tells the suggester, takes a blocked text out of the similar ones until it is cleared or rewritten, and its published copy down.</summary>
    public static async Task JudgeTextAsync(
        this IntakeContext db, Suggestion its, TextVerdict verdict, Actor by, DateTimeOffset at, string? reason, CancellationToken ct)
    {
        var before = its.TextVerdict;
        its.NoteText(verdict, by, at, reason);
        if (verdict == TextVerdict.Risky)
        {
            db.Timeline.Add(TimelineEntry.Of(its.Id, at, TimelineKind.ContentCheck, "请改写部分内容", Blocked));
            await db.DropSignatureAsync(its.Id, ct);
            await db.TakeBackPublicationAsync(its.Id, by, at, ct);
        }
        else if (before == TextVerdict.Risky)
        {
            db.Timeline.Add(TimelineEntry.Of(its.Id, at, TimelineKind.ContentCheck, "内容已核实", "经核实，您的建议可以继续办理。"));
            await db.SignAgainAsync(its.Id, ct);
        }
    }

    /// <summary>Has a text that is shown again, or has changed, found anew by search and among similar ones.</summary>
    public static async Task SignAgainAsync(this IntakeContext db, Guid suggestion, CancellationToken ct)
    {
        await db.Set<SearchEntry>().Where(e => e.SuggestionId == suggestion).ExecuteDeleteAsync(ct);
        await db.DropSignatureAsync(suggestion, ct);
        if (await db.FindAsync<SignatureDue>([suggestion], ct) is null) db.Add(new SignatureDue { SuggestionId = suggestion });
    }

    /// <summary>Has the suggestion's changed text checked after the next save; the caller holds the suggestion.</summary>
    public static async Task CheckAgainAsync(this IntakeContext db, Suggestion its, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.TextChecks.FindAsync([its.Id], ct) is { } waiting) waiting.Again(now);
        else db.TextChecks.Add(TextCheck.Of(its, now));
        db.Ring(TextCheckWorker.Bell);
    }

    /// <summary>A file, held by the present transaction.</summary>
    public static async Task<Attachment?> HoldFileAsync(this IntakeContext db, Guid id, CancellationToken ct) =>
        (await db.Attachments.FromSql($"select *, xmin from intake.attachment where id = {id} for update").ToListAsync(ct)).SingleOrDefault();

    /// <summary>A verdict on a file; the suggester hears of one that is blocked.</summary>
    public static void JudgeFile(this Attachment its, IntakeContext db, MediaAct act, Actor by, DateTimeOffset at, string? reason)
    {
        var before = its.Status;
        its.Judge(act, by, at, reason);
        if (before == its.Status || its.Status != MediaVerdict.Risky || its.SuggestionId is not { } suggestion) return;
        db.Timeline.Add(TimelineEntry.Of(suggestion, at, TimelineKind.ContentCheck, "一个附件不宜展示",
            "您提交的一个附件经检查不宜展示，已不再提供给承办单位；建议的文字照常办理。如有疑问，可致电社会工作部。"));
    }
}
