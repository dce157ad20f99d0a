using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Transfers;

/// <summary>转送台账: whom to ask next, and one transfer with what was heard.</summary>
internal static class ShowTransfers
{
    public sealed record Item(
        [property: Description("建议标识。")] Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic,
        [property: Description("承接机关。")] string Organ,
        [property: Description("回执编号。")] string? ReceiptNumber,
        TransferStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("转送时间。")] DateTimeOffset SentAt,
        [property: Description("跟踪日期。")] DateOnly FollowUpOn,
        [property: Description("跟踪期限：过此时刻为超期。")] DateTimeOffset FollowUpBy,
        [property: Description("期限灯；待对方答复的才有。")] Light? Light);

    public sealed record Response(
        [property: Description("建议标识。")] Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic,
        [property: Description("承接机关。")] string Organ,
        [property: Description("回执编号。")] string? ReceiptNumber,
        TransferStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("转送时间。")] DateTimeOffset SentAt,
        [property: Description("跟踪日期。")] DateOnly FollowUpOn,
        [property: Description("对方答复的时间。")] DateTimeOffset? AnsweredAt,
        [property: Description("跟踪记录，最早的在前。")] IReadOnlyList<Heard> FollowUps,
        [property: Description("操作记录，最早的在前。")] IReadOnlyList<Act> History);

    public sealed record Heard(
        DateTimeOffset At, [property: Description("登记人标识。")] Guid By, [property: Description("对方的说明。")] string Said,
        [property: Description("约定的下次跟踪日期；登记答复时没有。")] DateOnly? NextOn);

    /// <summary>One line of the record of acts.</summary>
    public sealed record Act(DateTimeOffset At, ActorKind By, Guid ActorId, string Name, string? From, string? To, string? Reason);

    public static void Map(Api api)
    {
        api.Office.MapGet("/transfers", ListAsync)
            .Says(Policies.SocialWork, "转送", "转送台账", "默认列出待对方答复的，最先要跟踪的在前；黄灯、红灯即应当询问的。把返回的 next 作为 cursor 再查下一页。")
            .Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/transfers/{id:guid}", ShowAsync)
            .Says(Policies.SocialWork, "转送", "转送详情", "承接机关、回执、跟踪记录和答复。")
            .Refuses(TransferErrors.NotFound);
    }

    internal static async Task<Page<Item>> ListAsync(
        RoutingContext db, Lights lights, Caller caller, CancellationToken ct,
        [Description("状态，默认待对方答复。")] TransferStatus status = TransferStatus.Waiting,
        [Description("期限灯，只适用于待对方答复的。")] Light? light = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100，默认20。")] int? size = null)
    {
        var (from, take, horizon) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size), lights.Horizon());
        var transfers = db.Set<Transfer>().AsNoTracking().Where(t => t.Status == status && db.Cases.VisibleTo(caller).Any(c => c.Id == t.Id)
            && EF.Functions.GreaterThan(ValueTuple.Create(t.FollowUpBy, t.Id), ValueTuple.Create(from.At, from.Id)));
        if (light is { } shown && horizon.Range(shown) is var (after, upTo))
            transfers = transfers.Where(t => t.FollowUpBy > after && t.FollowUpBy <= upTo);
        var rows = await transfers.OrderBy(t => t.FollowUpBy).ThenBy(t => t.Id).Take(take + 1)
            .Join(db.Cases, t => t.Id, c => c.Id, (t, c) => new { Transfer = t, c.Number, c.Topic }).ToListAsync(ct);
        return Paging.Cut(
            [.. rows.OrderBy(r => r.Transfer.FollowUpBy).ThenBy(r => r.Transfer.Id).Select(r => Shown(r.Transfer, r.Number, r.Topic, horizon))],
            take, i => new Cursor(i.FollowUpBy, i.Id));
    }

    internal static async Task<Response> ShowAsync(Guid id, RoutingContext db, Caller caller, CancellationToken ct)
    {
        var t = await db.Set<Transfer>().AsNoTracking().Include(x => x.FollowUps.OrderBy(f => f.At)).FirstOrDefaultAsync(x => x.Id == id, ct)
            ?? throw TransferErrors.NotFound.Refuse();
        var its = await db.Cases.AsNoTracking().VisibleTo(caller).Where(c => c.Id == id)
            .Select(c => new { c.Number, c.Topic }).FirstOrDefaultAsync(ct)
            ?? throw TransferErrors.NotFound.Refuse();
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == id && h.Subject == nameof(Transfer))
            .OrderBy(h => h.At).ThenBy(h => h.Id)
            .Select(h => new Act(h.At, h.ActorKind, h.ActorId, h.Act, h.From, h.To, h.Reason)).ToListAsync(ct);
        return new(
            id, its.Number, its.Topic, t.Organ, t.ReceiptNumber, t.Status, t.Status.Name(), t.SentAt, t.FollowUpOn, t.AnsweredAt,
            [.. t.FollowUps.Select(f => new Heard(f.At, f.By, f.Said, f.NextOn))], history);
    }

    private static Item Shown(Transfer t, string number, string topic, Horizon horizon) => new(
        t.Id, number, topic, t.Organ, t.ReceiptNumber, t.Status, t.Status.Name(), t.SentAt, t.FollowUpOn, t.FollowUpBy,
        t.Status == TransferStatus.Waiting ? horizon.Of(t.FollowUpBy) : null);
}
