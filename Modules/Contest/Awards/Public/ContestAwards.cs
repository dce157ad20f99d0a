using System.ComponentModel;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Notices;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Contest.Awards.Public;

/// <summary>A notice as everybody sees it in a list.</summary>
internal sealed record ShownNotice(
    [property: Description("第几份公示，从1起。")] int Number, NoticeKind Kind, [property: Description("类别的中文说明。")] string KindText,
    [property: Description("发布时间。")] DateTimeOffset PublishedAt,
    [property: Description("提出异议的截止时刻；发放情况公示没有。")] DateTimeOffset? ObjectionsUntil,
    [property: Description("现在可以提出异议。")] bool TakesObjections,
    [property: Description("现在的状态，一句话。")] string StateText,
    [property: Description("内容与发布时一致。")] bool Genuine,
    [property: Description("内容的校验值。")] string Hash,
    [property: Description("网页的路径。")] string Path);

/// <summary>What a contest's page shows of its awards.</summary>
/// <param name="Notices">The last one first.</param>
/// <param name="Winners">Once they are confirmed, as the last genuine notice names them; nothing before.</param>
internal sealed record ContestAwards(IReadOnlyList<ShownNotice> Notices, IReadOnlyList<NoticeGroup> Winners)
{
    public static async Task<ContestAwards> OfAsync(ContestContext db, Guid contest, string code, DateTimeOffset now, CancellationToken ct)
    {
        var its = await db.Set<Awarding>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == contest, ct);
        var notices = its is null ? [] : await db.NoticesAsync(contest, ct);
        var won = its?.ConfirmedAt is null ? null : notices.LastOrDefault(n => n.Genuine && n.Notice.EndedAt is null);
        return new([.. notices.Reverse().Select(n => LineOf(n, its!, code, now))], won?.Snapshot!.Groups ?? []);
    }

    public static ShownNotice LineOf(CheckedNotice n, Awarding its, string code, DateTimeOffset now) => new(
        n.Notice.Number, n.Notice.Kind, n.Notice.Kind.Name(), n.Notice.PublishedAt, n.Notice.ObjectionsUntil,
        n.Genuine && n.Notice.TakesObjections(now),
        n.Genuine ? StateOf(n.Notice, its, now) : "内容与发布时不一致，不予显示", n.Genuine, n.Notice.Hash, $"/zt/{code}/notice/{n.Notice.Number}");

    /// <summary>The day, as people say it, before whose midnight something is still in time.</summary>
    public static string LastDay(DateTimeOffset firstTooLate) => Day(firstTooLate.AddTicks(-1));

    public static string Day(DateTimeOffset at) => Shanghai.DateOf(at).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string StateOf(AwardNotice notice, Awarding its, DateTimeOffset now) => notice switch
    {
        { Kind: NoticeKind.HandOut } => "已发布",
        { EndedAt: not null } => $"已终止：{notice.EndedBecause}",
        _ when notice.TakesObjections(now) => $"公示中，{LastDay(notice.ObjectionsUntil!.Value)}24时前可以提出异议",
        _ when its.ConfirmedAt is not null => "公示期满，获奖名单已确认",
        _ => "公示期满，等待确认",
    };
}
