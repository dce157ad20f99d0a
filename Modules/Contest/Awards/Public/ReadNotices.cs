using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Notices;
using ZhihuiShibei.Contest.Awards.Objections;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Pages;

namespace ZhihuiShibei.Contest.Awards.Public;

/// <summary>A notice with what became of it.</summary>
/// <param name="Snapshot">As it was hashed, to the letter.</param>
internal sealed record NoticeView(
    [property: Description("列表中的那一行。")] ShownNotice Notice,
    [property: Description("公示的内容。")] NoticeSnapshot Content,
    [property: Description("计算校验值的原文，逐字节。")] string Snapshot,
    [property: Description("前一份公示的校验值；第一份为空。")] string PreviousHash,
    [property: Description("收到的异议件数。")] int Objections,
    [property: Description("其中成立的件数。")] int Upheld);

/// <summary>查看公示: by everybody, word for word as it was published. One that was changed afterwards is not shown as one.</summary>
internal static class ReadNotices
{
    public sealed record Verification(
        [property: Description("内容与发布时一致，且与审计日志中的记录相符。")] bool Genuine,
        [property: Description("发布时的校验值。")] string Hash,
        [property: Description("由现在的内容计算的校验值。")] string Computed,
        [property: Description("前一份公示的校验值；第一份为空。")] string PreviousHash,
        [property: Description("怎样自己核验。")] string How);

    public static void Map(Api api)
    {
        api.Open.MapGet("/contests/{code}/notices", ListAsync)
            .Says(Policies.Anyone, Raising.Tag, "公示列表", "大赛的全部公示，最近的在前。").Refuses(CollectionErrors.NotFound);
        api.Open.MapGet("/contests/{code}/notices/{number:int}", ShowAsync)
            .Says(Policies.Anyone, Raising.Tag, "查看公示", "与发布时逐字一致的内容；不一致的不显示。")
            .Refuses(CollectionErrors.NotFound, AwardErrors.NoticeNotFound, AwardErrors.NoticeAltered);
        api.Open.MapGet("/contests/{code}/notices/{number:int}/verification", VerifyAsync)
            .Says(Policies.Anyone, Raising.Tag, "核验公示", "校验值 = SHA-256(前一份公示的校验值 + 换行 + 公示原文)；发布时同时记入逐批封存的审计日志。")
            .Refuses(CollectionErrors.NotFound, AwardErrors.NoticeNotFound);
        api.Pages.MapGet("/zt/{code}/notice/{number}", PageAsync).Says(Policies.Anyone, "网页", "公示");
    }

    internal static async Task<Ok<IReadOnlyList<ShownNotice>>> ListAsync(
        [Description("专题页面代码。")] string code, ContestContext db, TimeProvider time, CancellationToken ct) =>
        TypedResults.Ok((await ContestAwards.OfAsync(db, await db.ContestByCodeAsync(code, ct), code, time.GetUtcNow(), ct)).Notices);

    internal static async Task<NoticeView> ShowAsync(
        [Description("专题页面代码。")] string code, [Description("第几份公示。")] int number, ContestContext db, TimeProvider time, CancellationToken ct)
    {
        var contest = await db.ContestByCodeAsync(code, ct);
        var its = await FindAsync(contest, number, db, ct) ?? throw AwardErrors.NoticeNotFound.Refuse();
        return its.Genuine ? await ViewAsync(its, code, db, time, ct) : throw AwardErrors.NoticeAltered.Refuse("这份公示的内容与发布时不一致，不予显示。");
    }

    internal static async Task<Verification> VerifyAsync(
        [Description("专题页面代码。")] string code, [Description("第几份公示。")] int number, ContestContext db, CancellationToken ct)
    {
        var its = await FindAsync(await db.ContestByCodeAsync(code, ct), number, db, ct) ?? throw AwardErrors.NoticeNotFound.Refuse();
        return new(
            its.Genuine, its.Notice.Hash, NoticeSeal.Of(its.Notice.PreviousHash, its.Notice.Snapshot), its.Notice.PreviousHash,
            "取前一份公示的校验值（第一份为空）、一个换行符和本公示的原文（snapshot 字段），以UTF-8编码计算SHA-256，应与校验值相同。");
    }

    internal static async Task<PageResult> PageAsync(string code, string number, ContestContext db, TimeProvider time, CancellationToken ct)
    {
        var contest = await db.Collections.Where(c => c.Code == code && c.IsContest).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);
        var its = contest is { } id && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? await FindAsync(id, n, db, ct) : null;
        if (its is null) return Page.NotFound("没有找到这份公示，请从专题页面重新查看。");
        return its.Genuine
            ? Page.Of<AwardNoticePage, NoticeView>(await ViewAsync(its, code, db, time, ct), "public, no-cache")
            : Page.Of<NoticePage, NoticePage.Words>(
                new("公示内容已被改动", "这份公示现在的内容与发布时不一致，不予显示。请以其他渠道发布的公示为准，并请拨打12345告诉我们。"), status: StatusCodes.Status409Conflict);
    }

    private static async Task<CheckedNotice?> FindAsync(Guid contest, int number, ContestContext db, CancellationToken ct) =>
        (await db.NoticesAsync(contest, ct)).FirstOrDefault(n => n.Notice.Number == number);

    private static async Task<NoticeView> ViewAsync(CheckedNotice its, string code, ContestContext db, TimeProvider time, CancellationToken ct)
    {
        var awarding = await db.Set<Awarding>().AsNoTracking().FirstAsync(a => a.Id == its.Notice.CollectionId, ct);
        var outcomes = await db.Set<Objection>().Where(o => o.NoticeId == its.Notice.Id).Select(o => o.Status).ToListAsync(ct);
        return new(
            ContestAwards.LineOf(its, awarding, code, time.GetUtcNow()), its.Snapshot!, its.Notice.Snapshot, its.Notice.PreviousHash,
            outcomes.Count, outcomes.Count(o => o == ObjectionStatus.Upheld));
    }
}
