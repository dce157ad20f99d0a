using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>研判详情: the case with its decisions, orders, supplement and record of acts. The full text is Intake's to show.</summary>
internal static class ShowCase
{
    public sealed record Response(
        Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic, string Excerpt, Channel Channel, Domain? Domain, LivelihoodAspect? Aspect,
        string? Subdistrict, string? Community, TextVerdict TextVerdict,
        [property: Description("范围提示：可能不是建议，供研判参考；没有时为空。")] IReadOnlyList<ScopeSignal>? ScopeSignals,
        TriageStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        DateTimeOffset ReceivedAt,
        [property: Description("到期时刻：办理决定的期限；待补正时为补正期限。")] DateTimeOffset DueAt,
        [property: Description("期限灯；已作决定或撤回的没有。")] Light? Light,
        [property: Description("办理决定是否曾超期。")] bool WasOverdue,
        [property: Description("补正要求，没有要求过则没有。")] string? SupplementQuestion,
        [property: Description("补正期限。")] DateTimeOffset? SupplementUntil,
        [property: Description("累计的派单异议次数。")] int Objections,
        [property: Description("是否已升级：派单异议过多，只能指定承办或提交联席会议。")] bool Escalated,
        [property: Description("到期时刻依据的年份尚无放假通知，可能调整。")] bool DueProvisional,
        [property: Description("是否密件；密件每次查看都有记录。")] SealStatus Seal,
        [property: Description("密件中被反映的单位。")] Guid? AccusedUnitId,
        [property: Description("正在研判的经办人；没有人打开时没有。")] OpenedBy? OpenedBy,
        [property: Description("待另一位经办人复核的退回提请；没有时没有。")] ProposedReturn? ReturnProposal,
        [property: Description("已并案的，为牵头建议标识；自己牵头或未并案则没有，见“并案线索”。")] Guid? LeadCaseId,
        [property: Description("办理决定，最早的在前。")] IReadOnlyList<Decision> Decisions,
        [property: Description("工单，首接单位在前。")] IReadOnlyList<Order> Orders,
        [property: Description("操作记录，最早的在前。")] IReadOnlyList<Act> History);

    public sealed record Decision(
        [property: Description("办理决定。")] TriageDecision Kind,
        DateTimeOffset At,
        [property: Description("决定人标识；系统自动退回的为空标识。")] Guid DeciderId,
        string ReasonCode, string Reason, string TextToSuggester, string? Remark, string? DoorCode, string? Door, string? Organ,
        string? ReceiptNumber, DateOnly? FollowUpOn,
        [property: Description("提请退回的经办人，经两人复核的退回才有。")] Guid? ProposedById);

    /// <summary>退回提请.</summary>
    public sealed record ProposedReturn(
        [property: Description("提请人标识。")] Guid ProposedById, [property: Description("提请的时间。")] DateTimeOffset ProposedAt,
        string ReasonCode, string Reason, string TextToSuggester, string? Remark, string? Door, string? Organ);

    public sealed record Order(
        Guid Id, Guid UnitId, string UnitName, WorkRole Role, WorkOrderStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        DateTimeOffset DispatchedAt, DateTimeOffset AcknowledgeBy, DateTimeOffset? AcknowledgedAt, DateTimeOffset? CoHandlingDueAt,
        [property: Description("是否指定承办。")] bool Designated,
        [property: Description("待处理的派单异议，没有则为空。")] OpenObjection? Objection);

    /// <summary>派单异议.</summary>
    public sealed record OpenObjection(
        string Reason, [property: Description("该单位认为应当承办的单位标识。")] Guid BetterUnitId, DateTimeOffset At,
        [property: Description("处理期限，过此时刻为超期。")] DateTimeOffset ReviewBy);

    /// <summary>One line of the record of acts.</summary>
    public sealed record Act(DateTimeOffset At, ActorKind By, Guid ActorId, string Name, string? From, string? To, string? Reason);

    public static void Map(Api api) => api.Office.MapGet("/cases/{id:guid}", Handle)
        .Says(Policies.SocialWork, "研判", "研判详情", "办理决定、工单、补正和操作记录；建议全文见“建议全文”。")
        .Refuses(RoutingErrors.CaseNotFound);

    internal static async Task<Response> Handle(Guid id, RoutingContext db, Lights lights, Caller caller, CancellationToken ct)
    {
        var c = await db.Cases.AsNoTracking().VisibleTo(caller).Include(x => x.Hold).Include(x => x.Decisions.OrderBy(d => d.At)).FirstOrDefaultAsync(x => x.Id == id, ct)
            ?? throw RoutingErrors.CaseNotFound.Refuse();
        if (c.Seal == SealStatus.Sealed)
        {
            db.Audit("sealed-case.view", nameof(TriageCase), id);
            await db.SaveChangesAsync(ct);
        }

        var horizon = lights.Horizon();
        var orders = await OrdersAsync(db, id, ct);
        var subjects = orders.Select(o => o.Id).Append(id).ToArray();
        var history = await db.History.AsNoTracking().Where(h => subjects.Contains(h.SubjectId)).OrderBy(h => h.At).ThenByDescending(h => h.SubjectId == id).ThenBy(h => h.Id)
            .Select(h => new Act(h.At, h.ActorKind, h.ActorId, $"{h.Subject}.{h.Act}", h.From, h.To, h.Reason)).ToListAsync(ct);
        return new(
            c.Id, c.Number, c.Topic, c.Excerpt, c.Channel, c.Domain, c.Aspect, Divisions.NameOf(c.SubdistrictCode),
            Divisions.NameOf(c.CommunityCode), c.TextVerdict, c.ScopeSignals, c.Status, c.Status.Name(), c.ReceivedAt, c.DueAt,
            c.Status is TriageStatus.Pending or TriageStatus.AwaitingSupplement ? horizon.Of(c.DueAt) : null,
            c.OverdueNotedAt is not null, c.SupplementQuestion, c.SupplementUntil, c.Objections, c.EscalatedAt is not null,
            c.DueProvisional, c.Seal, c.Seal == SealStatus.Sealed ? c.AccusedUnitId : null,
            c.Hold is { } hold && hold.Until > horizon.Now ? new(hold.HolderId, hold.HolderId == caller.Id, hold.Since, hold.Until) : null,
            Shown(c.ReturnProposal), c.LeadCaseId, [.. c.Decisions.Select(Shown)], orders, history);
    }

    private static async Task<List<Order>> OrdersAsync(RoutingContext db, Guid id, CancellationToken ct)
    {
        var rows = await db.Orders.AsNoTracking().Where(o => o.CaseId == id).OrderBy(o => o.Id)
            .Join(db.Units, o => o.UnitId, u => u.Id, (o, u) => new { Order = o, u.Name }).ToListAsync(ct);
        return
        [
            .. rows.OrderBy(r => r.Order.Role).Select(r => new Order(
                r.Order.Id, r.Order.UnitId, r.Name, r.Order.Role, r.Order.Status, r.Order.Status.Name(), r.Order.DispatchedAt,
                r.Order.AcknowledgeBy, r.Order.AcknowledgedAt, r.Order.CoHandlingDueAt, r.Order.Designated, Shown(r.Order.Objection))),
        ];
    }

    private static OpenObjection? Shown(Objection? its) => its is null ? null : new(its.Reason, its.BetterUnitId, its.At, its.ReviewBy);

    private static ProposedReturn? Shown(ReturnProposal? its) => its is null
        ? null
        : new(its.ById, its.At, its.ReasonCode, its.Reason, its.TextToSuggester, its.Remark, its.Door, its.Organ);

    private static Decision Shown(CaseDecision d) => new(
        d.Decision, d.At, d.DeciderId, d.ReasonCode, d.Reason, d.TextToSuggester, d.Remark, d.DoorCode, d.Door, d.Organ,
        d.ReceiptNumber, d.FollowUpOn, d.ProposedById);
}
