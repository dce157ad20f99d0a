using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Notices;

namespace ZhihuiShibei.Contest.Awards.Objections;

/// <summary>What whoever raised an objection gets.</summary>
internal sealed record RaisedObjection(
    Guid Id, [property: Description("查询码；凭标识和查询码了解答复。")] string QuerySecret, DateTimeOffset ReceivedAt);

/// <summary>What both ways to object have in common.</summary>
internal static class Raising
{
    public const string Tag = "公示";

    /// <summary>The notice that runs at this instant, which is read when the awarding is held: nothing slips in after a confirmation.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ObjectionErrors.WindowClosed"/></exception>
    public static async Task<(DateTimeOffset Now, Guid Notice)> NoticeAsync(
        Awarding its, ContestContext db, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (its is not { Status: AwardingStatus.UnderNotice, NoticeId: { } id }) throw ObjectionErrors.WindowClosed.Refuse();
        var notice = await db.Set<AwardNotice>().AsNoTracking().FirstAsync(n => n.Id == id, ct);
        return notice.TakesObjections(now) ? (now, id) : throw ObjectionErrors.WindowClosed.Refuse();
    }

    /// <exception cref="Kernel.Http.Refusal"><see cref="ObjectionErrors.TextTooThin"/></exception>
    public static string Checked(string text) =>
        PublicText.Seen(text) is { Length: >= 10 } seen ? seen : throw ObjectionErrors.TextTooThin.Refuse();

    public static string? Bare(string? about) => string.IsNullOrWhiteSpace(about) ? null : PublicText.Seen(about);
}
