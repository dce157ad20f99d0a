using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Home;

/// <summary>首页: where to go, what is new, what became of suggestions, and at the end of the page the open themed collections.</summary>
internal static class ShowHome
{
    private const int MostAnnouncements = 10;
    private const int MostCollections = 50;

    public sealed record Response(
        [property: Description("入口。")] IReadOnlyList<Tile> Tiles,
        [property: Description("公告，最新的在前，最多10条。")] IReadOnlyList<Notice> Announcements,
        [property: Description("办理成果。")] Counts Counts,
        [property: Description("正在征集的专题，最先截止的在前；放在页面最后。")] IReadOnlyList<Collection> Collections);

    public sealed record Notice(Guid Id, string Title, string Text, DateTimeOffset From, [property: Description("不再显示的时刻，可能没有。")] DateTimeOffset? Until);

    /// <summary>Not older than a minute.</summary>
    public sealed record Counts(
        [property: Description("已答复的建议件数。")] int Answered,
        [property: Description("其中采纳和部分采纳的件数。")] int Adopted,
        [property: Description("其中列入计划的件数。")] int Planned);

    public sealed record Collection(
        [property: Description("专题代码，页面地址为 /zt/代码。")] string Code, string Title,
        [property: Description("开始征集的时刻。")] DateTimeOffset OpensAt,
        [property: Description("截止时刻，过此时刻不再征集。")] DateTimeOffset ClosesAt);

    public static void Map(Api api) => api.Open.MapGet("/home", Handle)
        .Says(Policies.Anyone, "首页", "小程序首页", "入口、公告、办理成果和正在征集的专题；可缓存一分钟。");

    internal static async Task<Ok<Response>> Handle(
        IntakeContext db, IOptionsSnapshot<HomeSettings> settings, HomeCounts counts, TimeProvider time, HttpResponse http, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var announcements = await db.Set<Announcement>().AsNoTracking()
            .Where(a => a.TakenDownAt == null && a.From <= now && (a.Until == null || a.Until > now))
            .OrderByDescending(a => a.From).ThenByDescending(a => a.Id).Take(MostAnnouncements)
            .Select(a => new Notice(a.Id, a.Title, a.Text, a.From, a.Until)).ToListAsync(ct);
        var collections = await db.Set<OpenCollection>().AsNoTracking()
            .Where(c => c.ClosedAt == null && c.OpensAt <= now && c.ClosesAt > now)
            .OrderBy(c => c.ClosesAt).ThenBy(c => c.CollectionId).Take(MostCollections)
            .Select(c => new Collection(c.Code, c.Title, c.OpensAt, c.ClosesAt)).ToListAsync(ct);
        http.Headers.CacheControl = "public, max-age=60";
        return TypedResults.Ok(new Response(settings.Value.Shown, announcements, await counts.OfAsync(db, now, ct), collections));
    }
}

/// <summary>Section <c>Intake:Home</c>: what the district puts on the page.</summary>
internal sealed class HomeSettings
{
    private static readonly Tile[] Usual =
    [
        new("submit", "我要提建议", "/pages/suggest/index"),
        new("mine", "我的建议", "/pages/mine/index"),
        new("track", "凭编号查询", "/pages/track/index"),
        new("adopted", "建议公开", "/pages/published/index"),
        new("joint", "联名建议", "/pages/joint/index"),
        new("service", "服务投诉", "/pages/complaint/index"),
    ];

    /// <summary>The tiles in their order; the usual ones where none are set.</summary>
    public IReadOnlyList<Tile>? Tiles { get; set; }

    public IReadOnlyList<Tile> Shown => Tiles is { Count: > 0 } ? Tiles : Usual;
}

internal sealed record Tile(
    [property: Description("入口代码，决定图标。")] string Code, string Title, [property: Description("小程序页面路径。")] string Page);

/// <summary>Counts results at most once a minute in this process: the page is opened far more often than a suggestion is answered.</summary>
internal sealed class HomeCounts
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private volatile Counted? _last;

    public async Task<ShowHome.Counts> OfAsync(IntakeContext db, DateTimeOffset now, CancellationToken ct)
    {
        if (_last is { } last && now - last.At < Fresh) return last.Counts;
        var results = await db.Set<Outcome>().GroupBy(o => o.Result).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var counts = new ShowHome.Counts(
            results.Values.Sum(),
            results.GetValueOrDefault(HandlingResult.Adopted) + results.GetValueOrDefault(HandlingResult.PartiallyAdopted),
            results.GetValueOrDefault(HandlingResult.Planned));
        _last = new(now, counts);
        return counts;
    }

    private sealed record Counted(DateTimeOffset At, ShowHome.Counts Counts);
}
