using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Cases;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Results;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Awards.Proposals;

/// <summary>候选: the entries by place, and the adoptions that entries led to.</summary>
internal static class ListCandidates
{
    public sealed record Candidate(
        [property: Description("参赛建议标识。")] Guid EntryId,
        [property: Description("名次，从1起；并列的名次相同。")] int Place,
        string Number, string Topic,
        [property: Description("参与形式：Individual 个人，Team 团队，Unit 单位。")] EntryForm Form,
        [property: Description("团队或单位名称；个人没有。")] string? Group,
        [property: Description("征集领域代码。")] string? Field,
        [property: Description("去掉最高分和最低分的平均分，百分制。")] decimal Mean,
        [property: Description("评委分歧较大，已在会商中讨论。")] bool Flagged,
        [property: Description("名次由同分规则排定。")] bool TieBroken,
        [property: Description("还可以获奖；已撤回或初审不通过的不可以。")] bool Fit);

    public sealed record Case(
        [property: Description("转化运用标识。")] Guid AdoptionId,
        [property: Description("名称。")] string Title,
        Guid UnitId, string UnitName,
        [property: Description("促成它的参赛建议件数。")] int Entries);

    public static void Map(Api api)
    {
        api.Office.MapGet("/contests/{id:guid}/award-candidates", ByPlaceAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "按名次列出参赛建议", "最新一次评审结果，名次在前的在前。")
            .Refuses(AwardErrors.NoRanking, CommonErrors.BadCursor);
        api.Office.MapGet("/contests/{id:guid}/award-cases", CasesAsync)
            .Says(Policies.SocialWork, BeginAwarding.Tag, "参赛建议促成的转化运用", "可以授予转化运用类奖项的，最近登记的在前，至多200项。");
    }

    internal static async Task<Page<Candidate>> ByPlaceAsync(
        [Description("大赛标识，即专题标识。")] Guid id, ContestContext db, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var round = await db.LatestRoundAsync(id, ct);
        if (round == 0) throw AwardErrors.NoRanking.Refuse();
        // A place stands where lists have an instant, as ticks.
        var (start, take) = (Cursor.Parse(cursor, new(DateTimeOffset.MinValue, Guid.Empty)), Paging.Size(size));
        var after = (int)start.At.UtcTicks;
        var rows = await (
            from standing in db.Set<Standing>().AsNoTracking()
            join entry in db.Entries on standing.EntryId equals entry.Id
            where standing.CollectionId == id && standing.Round == round
                && EF.Functions.GreaterThan(ValueTuple.Create(standing.Place, standing.EntryId), ValueTuple.Create(after, start.Id))
            orderby standing.Place, standing.EntryId
            select new Candidate(
                entry.Id, standing.Place, entry.Number, entry.Topic, entry.Form, entry.Group, entry.Field, standing.Mean, standing.Flagged,
                standing.TieBroken, entry.Status != EntryStatus.Withdrawn
                    && entry.Status != EntryStatus.Rejected)).Take(take + 1).ToListAsync(ct);
        return Paging.Cut(rows, take, c => new Cursor(new DateTimeOffset(c.Place, TimeSpan.Zero), c.EntryId));
    }

    internal static async Task<Ok<IReadOnlyList<Case>>> CasesAsync(
        [Description("大赛标识，即专题标识。")] Guid id, ContestContext db, CancellationToken ct)
    {
        var rows = await db.CasesOf(id).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<Case>>([.. rows.GroupBy(r => r.AdoptionId)
            .Select(g => (Last: g.MaxBy(r => r.At)!, Entries: g.Count())).OrderByDescending(x => x.Last.At).Take(AwardKind.MostAwards)
            .Select(x => new Case(x.Last.AdoptionId, x.Last.Title, x.Last.UnitId, x.Last.UnitName, x.Entries))]);
    }
}
