using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Complaints;

/// <summary>我的投诉, newest first, each with its answer.</summary>
internal static class MyComplaints
{
    public sealed record Item(
        Guid Id, string Number, ComplaintKind Kind, ComplaintTarget Target, Guid? SuggestionId, string Text, ComplaintStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("现在可以撤回。")] bool CanWithdraw,
        DateTimeOffset ReceivedAt, [property: Description("答复期限。")] DateTimeOffset DueAt,
        [property: Description("答复，或转交时的说明。")] string? Answer,
        [property: Description("转交给了谁。")] string? PassedTo, [property: Description("办结的时刻。")] DateTimeOffset? EndedAt);

    public static void Map(Api api)
    {
        api.Mini.MapGet("/complaints", List)
            .Says(Policies.Resident, "服务投诉", "我的投诉", "最新的在前，每页20件。").Refuses(CommonErrors.BadCursor);
        api.Mini.MapGet("/complaints/{id:guid}", Show)
            .Says(Policies.Resident, "服务投诉", "投诉详情", "本人一件投诉的状态和答复。").Refuses(ComplaintErrors.NotFound);
        api.Mini.MapPost("/complaints/{id:guid}/withdraw", Withdraw)
            .Says(Policies.Resident, "服务投诉", "撤回投诉", "答复之前可以撤回。").Refuses(ComplaintErrors.NotFound, ComplaintErrors.WrongState);
    }

    internal static async Task<Page<Item>> List(
        IntakeContext db, Caller caller, CancellationToken ct, [Description("上一页返回的 next。")] string? cursor = null)
    {
        var from = Cursor.Parse(cursor, Cursor.Last);
        var rows = await db.Set<ServiceComplaint>().AsNoTracking().Where(c => c.AccountId == caller.Id
                && EF.Functions.LessThan(ValueTuple.Create(c.ReceivedAt, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id).Take(Paging.DefaultSize + 1).ToListAsync(ct);
        return Paging.Cut([.. rows.Select(Shown)], Paging.DefaultSize, i => new Cursor(i.ReceivedAt, i.Id));
    }

    internal static async Task<Item> Show(Guid id, IntakeContext db, Caller caller, CancellationToken ct) => Shown(
        await db.Set<ServiceComplaint>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.AccountId == caller.Id, ct)
            ?? throw ComplaintErrors.NotFound.Refuse());

    internal static Task<Item> Withdraw(
        Guid id, IntakeContext db, Caller caller, CurrentCalendar calendar, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var complaint = await db.HoldComplaintAsync(id, ct);
            if (complaint?.AccountId != caller.Id) throw ComplaintErrors.NotFound.Refuse();
            complaint.Withdraw(caller.Actor, time.GetUtcNow(), await db.ClockOfAsync(id, calendar, ct));
            return Shown(complaint);
        }, ct);

    private static Item Shown(ServiceComplaint c) => new(
        c.Id, c.Number, c.Kind, c.Target, c.SuggestionId, c.Text, c.Status, c.Status.Name(),
        ComplaintLifecycle.Table.Allows(c.Status, ComplaintAct.Withdraw), c.ReceivedAt, c.DueAt, c.Answer, c.PassedTo, c.EndedAt);
}
