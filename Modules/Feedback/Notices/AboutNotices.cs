using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>What Feedback keeps about the holder of an account: what was told and how, each attempt, and the ratings given.</summary>
internal sealed class AboutNotices(FeedbackContext db) : IAboutPerson
{
    public int Place => 30;

    public Task<IReadOnlyList<Guid>> PersonsAsync(Guid accountId, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([]);

    public async Task<IReadOnlyList<AboutSection>> TellAsync(
        Guid accountId, IReadOnlyDictionary<Guid, PersonalData> people, CancellationToken ct)
    {
        var mine = db.Recipients.AsNoTracking().Where(r => r.AccountId == accountId);
        var notices = await db.Notices.AsNoTracking().Join(mine, n => n.SuggestionId, r => r.SuggestionId, (n, r) => new { Notice = n, r.Number })
            .OrderBy(x => x.Notice.PlannedAt).ThenBy(x => x.Notice.Id).ToListAsync(ct);
        var attempts = (await db.Attempts.AsNoTracking()
                .Where(a => db.Notices.Any(n => n.Id == a.NoticeId && mine.Any(r => r.SuggestionId == n.SuggestionId)))
                .OrderBy(a => a.Id).ToListAsync(ct))
            .ToLookup(a => a.NoticeId);
        var ratings = await db.Ratings.AsNoTracking().Join(mine, x => x.SuggestionId, r => r.SuggestionId, (x, r) => new { Rating = x, r.Number })
            .OrderBy(x => x.Rating.RatedAt).ThenBy(x => x.Rating.Id).ToListAsync(ct);
        return
        [
            new("notices", "告知记录", [.. notices.Select(x => new AboutItem(
                x.Notice.PlannedAt, $"{x.Number} {x.Notice.About.Name()}：{x.Notice.Status.Name()}",
                AboutField.Of([("方式", x.Notice.Route.Name()), ("内容", x.Notice.Text), .. attempts[x.Notice.Id].Select(Tried)])))]),
            new("ratings", "评价", [.. ratings.Select(x => new AboutItem(
                x.Rating.RatedAt, x.Number,
                AboutField.Of(
                    ("答复", $"{x.Rating.Reply}分"), ("效率", $"{x.Rating.Speed}分"), ("结果", $"{x.Rating.Result}分"), ("意见", x.Rating.Comment))))]),
        ];
    }

    private static (string Label, string? Value) Tried(DeliveryAttempt attempt) => (
        $"{AboutField.Time(attempt.At)} {attempt.Route.Name()}",
        attempt.Words is null ? attempt.Outcome.Name() : $"{attempt.Outcome.Name()}：{attempt.Words}");
}
