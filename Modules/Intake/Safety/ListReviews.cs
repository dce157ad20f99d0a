using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Attachments;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>What is to be reviewed.</summary>
internal enum ReviewKind
{
    [Display(Name = "文字")] Text,
    [Display(Name = "附件")] File,
}

/// <summary>内容复核: texts and files that a check doubted, blocked or could not judge; one desk, oldest first.</summary>
internal static class ListReviews
{
    public sealed record Item(
        [property: Description("文字为建议标识，附件为附件标识。")] Guid Id,
        [property: Description("复核的对象。")] ReviewKind Kind,
        Guid SuggestionId, string Number, string Topic,
        [property: Description("检查结论的中文说明。")] string VerdictText,
        [property: Description("检查的依据，如命中的词语。")] string? Finding,
        DateTimeOffset ReceivedAt);

    public static void Map(Api api) => api.Office.MapGet("/content-reviews", Handle)
        .Says(Policies.SocialWork, "内容安全", "待复核的内容", "检查存疑、认定违规或未能检查的文字和附件，最早的在前。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        IntakeContext db, Caller caller, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size));
        // What is sealed is judged by those entitled, from its own page.
        var visible = db.Suggestions.AsNoTracking().VisibleTo(caller, db);
        var texts = await visible
            .Where(s => (s.TextVerdict == TextVerdict.Review || s.TextVerdict == TextVerdict.Risky)
                && EF.Functions.GreaterThan(ValueTuple.Create(s.ReceivedAt, s.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id).Take(take + 1)
            .Select(s => new { s.Id, s.Number, s.Topic, s.TextVerdict, s.TextFinding, s.ReceivedAt }).ToListAsync(ct);
        var files = await db.Attachments.AsNoTracking()
            .Where(a => a.SuggestionId != null && (a.Status == MediaVerdict.Review || a.Status == MediaVerdict.Risky)
                && EF.Functions.GreaterThan(ValueTuple.Create(a.UploadedAt, a.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(a => a.UploadedAt).ThenBy(a => a.Id).Take(take + 1)
            .Join(visible, a => a.SuggestionId, s => s.Id, (a, s) => new { File = a, s.Number, s.Topic }).ToListAsync(ct);
        var items = texts.Select(s => new Item(s.Id, ReviewKind.Text, s.Id, s.Number, s.Topic, s.TextVerdict.Name(), s.TextFinding, s.ReceivedAt))
            .Concat(files.Select(f => new Item(
                f.File.Id, ReviewKind.File, f.File.SuggestionId!.Value, f.Number, f.Topic, f.File.Status.Name(), f.File.Finding, f.File.UploadedAt)))
            .OrderBy(i => i.ReceivedAt).ThenBy(i => i.Id, UuidOrder).Take(take + 1).ToList();
        return Paging.Cut(items, take, i => new Cursor(i.ReceivedAt, i.Id));
    }

    // As PostgreSQL orders them.
    private static readonly Comparer<Guid> UuidOrder = Comparer<Guid>.Create((a, b) => string.CompareOrdinal(a.ToString("N"), b.ToString("N")));
}
