using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Home;

/// <summary>发布、修改公告: shown on the home page within a minute.</summary>
internal static class WriteAnnouncement
{
    public sealed record Request(
        [property: Required(ErrorMessage = "请填写公告标题。"), StringLength(60, ErrorMessage = "公告标题请控制在60字以内。")] string Title,
        [property: Required(ErrorMessage = "请填写公告内容。"), StringLength(2000, ErrorMessage = "公告内容请控制在2000字以内。")] string Text,
        [property: Description("开始显示的时刻，不填为立即。")] DateTimeOffset? From = null,
        [property: Description("不再显示的时刻，不填为一直显示。")] DateTimeOffset? Until = null);

    public sealed record Response(Guid Id);

    private static readonly Request Example = new("春节期间答复安排", "春节假期不影响提交建议，节后第一个工作日起陆续答复。");

    public static void Map(Api api)
    {
        api.Office.MapPost("/announcements", Post)
            .Says(Policies.SocialWork, "首页", "发布公告").WithExample(Example).Refuses(HomeErrors.PeriodEmpty).RequiresIdempotencyKey();
        api.Office.MapPut("/announcements/{id:guid}", Change)
            .Says(Policies.SocialWork, "首页", "修改公告", "已撤下的公告修改后重新显示。").WithExample(Example)
            .Refuses(HomeErrors.NotFound, HomeErrors.PeriodEmpty);
        api.Office.MapPost("/announcements/{id:guid}/take-down", TakeDown)
            .Says(Policies.SocialWork, "首页", "撤下公告", "撤下已撤下的公告没有影响。").Refuses(HomeErrors.NotFound);
    }

    internal static async Task<Created<Response>> Post(Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var announcement = Announcement.Post(Sound(request), caller.Actor, time.GetUtcNow());
        db.Add(announcement);
        return TypedResults.Created((string?)null, await db.SaveAsync(new Response(announcement.Id), ct));
    }

    internal static Task<Response> Change(Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        OnAsync(id, db, a => a.Change(Sound(request), caller.Actor, time.GetUtcNow()), ct);

    internal static Task<Response> TakeDown(Guid id, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        OnAsync(id, db, a => a.TakeDown(caller.Actor, time.GetUtcNow()), ct);

    private static async Task<Response> OnAsync(Guid id, IntakeContext db, Action<Announcement> act, CancellationToken ct)
    {
        act(await db.Set<Announcement>().FirstOrDefaultAsync(a => a.Id == id, ct) ?? throw HomeErrors.NotFound.Refuse());
        return await db.SaveAsync(new Response(id), ct);
    }

    private static Request Sound(Request its) => its.Until is { } until && until <= (its.From ?? DateTimeOffset.MinValue)
        ? throw HomeErrors.PeriodEmpty.Refuse()
        : its;
}

/// <summary>公告列表 for the office: also those to come, over, and taken down.</summary>
internal static class ListAnnouncements
{
    public sealed record Item(
        Guid Id, string Title, string Text, DateTimeOffset From, [property: Description("不再显示的时刻，可能没有。")] DateTimeOffset? Until,
        DateTimeOffset UpdatedAt, [property: Description("撤下的时刻，没有撤下则没有。")] DateTimeOffset? TakenDownAt);

    public static void Map(Api api) => api.Office.MapGet("/announcements", Handle)
        .Says(Policies.SocialWork, "首页", "全部公告", "最新的在前，包括未开始、已结束和已撤下的。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        IntakeContext db, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var items = await db.Set<Announcement>().AsNoTracking()
            .Where(a => EF.Functions.LessThan(ValueTuple.Create(a.From, a.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(a => a.From).ThenByDescending(a => a.Id).Take(take + 1)
            .Select(a => new Item(a.Id, a.Title, a.Text, a.From, a.Until, a.UpdatedAt, a.TakenDownAt)).ToListAsync(ct);
        return Paging.Cut(items, take, i => new Cursor(i.From, i.Id));
    }
}

/// <summary>What is refused about the home page.</summary>
internal static class HomeErrors
{
    public static readonly ErrorCode NotFound = new("announcement.not-found", 404, "没有找到这条公告，请刷新后重试。");
    public static readonly ErrorCode PeriodEmpty = new("announcement.period-empty", 400, "结束时刻要晚于开始时刻，请修改后再发布。");
}
