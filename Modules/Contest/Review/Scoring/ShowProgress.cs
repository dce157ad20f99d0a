using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>评分进度: how many each juror has scored, how many scores each entry has. Counts only, never a score.</summary>
internal static class ShowProgress
{
    public sealed record Response(
        [property: Description("参评的参赛建议件数。")] int Entries,
        [property: Description("评完的件数：现有评委都已评分，且不缺评委。")] int Complete,
        [property: Description("缺评委、须补抽的件数。")] int Short,
        [property: Description("按已有的评分份数分布。")] IReadOnlyList<Coverage> Coverages,
        [property: Description("每位评委的进度。")] IReadOnlyList<JurorProgress> Jurors);

    public sealed record Coverage(
        [property: Description("已有的评分份数。")] int Scores,
        [property: Description("件数。")] int Entries);

    public sealed record JurorProgress(
        [property: Description("评委标识。")] Guid JurorId,
        [property: Description("姓名，已脱敏。")] string? Name,
        [property: Description("分得的件数。")] int Assigned,
        [property: Description("已评的件数。")] int Scored,
        [property: Description("最近一次首评的时间；没有评过则没有。")] DateTimeOffset? LastAt);

    public static void Map(Api api) => api.Office.MapGet("/contests/{id:guid}/review/progress", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "评分进度", "只有件数，没有任何分数。").Refuses(ReviewErrors.NotFound, ReviewErrors.NothingDrawn);

    internal static async Task<Response> Handle([Description("大赛标识。")] Guid id, ContestContext db, PersonalDataGate people,
        CancellationToken ct)
    {
        var review = await db.ReadReviewAsync(id, ct);
        if (review.DrawnAt is null) throw ReviewErrors.NothingDrawn.Refuse();
        var living = db.Set<Assignment>().Where(a => a.ReviewId == id && a.ReleasedStep == null)
            .Join(db.Entries.Where(e => e.Status == EntryStatus.Admitted), a => a.EntryId, e => e.Id, (a, _) => a);
        var lacking = await FillDraw.LackingAsync(db, review, ct);
        var entries = await living.GroupBy(a => a.EntryId)
            .Select(g => new { g.Key, Jurors = g.Count(), Scores = g.Count(a => a.ScoredAt != null) }).ToListAsync(ct);
        var byJuror = await living.GroupBy(a => a.JurorId)
            .Select(g => new { g.Key, Assigned = g.Count(), Scored = g.Count(a => a.ScoredAt != null),
                Last = g.Max(a => a.ScoredAt) }).ToListAsync(ct);
        var persons = await db.Set<Juror>().AsNoTracking().Where(j => j.ReviewId == id)
            .ToDictionaryAsync(j => j.Id, j => j.PersonId, ct);
        var names = await people.MaskedAsync([.. byJuror.Select(j => persons[j.Key])], ct);
        return new(
            await db.Entries.CountAsync(e => e.CollectionId == id && e.Status == EntryStatus.Admitted, ct),
            entries.Count(e => e.Scores == e.Jurors && !lacking.ContainsKey(e.Key)), lacking.Count,
            [.. entries.GroupBy(e => e.Scores).OrderBy(g => g.Key).Select(g => new Coverage(g.Key, g.Count()))],
            [.. byJuror.OrderBy(j => j.Key)
                .Select(j => new JurorProgress(j.Key, names.GetValueOrDefault(persons[j.Key])?.Name, j.Assigned, j.Scored, j.Last))]);
    }
}
