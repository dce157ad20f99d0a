using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>
/// 裁定: the conference says who leads and who helps, and it binds: orders that do not agree with it are replaced, those that do
/// are designated, and nobody can object any more.
/// </summary>
internal static class RuleOnItem
{
    public sealed record Request(
        [property: Description("首接单位标识。")]
        [property: Required(ErrorMessage = "请选择首接单位。")]
        Guid? LeadUnitId,
        [property: Description("裁定意见，1000字以内。")]
        [property: Required(ErrorMessage = "请填写裁定意见。"), StringLength(Limits.Text, ErrorMessage = "裁定意见请控制在1000字以内。")]
        string Text,
        [property: Description("协同单位标识，最多10个。")]
        [property: MaxLength(Limits.CoUnits, ErrorMessage = "协同单位最多10个。")]
        IReadOnlyList<Guid>? CoUnitIds = null);

    public sealed record DeferRequest(
        [property: Description("暂缓的原因，500字以内。")]
        [property: Required(ErrorMessage = "请写明暂缓的原因。"), StringLength(Limits.Remark, ErrorMessage = "原因请控制在500字以内。")]
        string Reason);

    internal sealed record Response([property: Description("议题标识。")] Guid ItemId, [property: Description("裁定后的工单，首接单位在前。")] IReadOnlyList<OrderState> Orders);

    public static void Map(Api api)
    {
        api.Office.MapPost("/conferences/{id:guid}/items/{itemId:guid}/ruling", RuleAsync)
            .Says(Policies.SocialWork, "联席会议", "作出裁定", "确定首接和协同单位；与裁定不一致的工单收回，其余指定承办，各单位不能再提出异议。")
            .WithExample(new Request(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), "由区住建局牵头，属地街道协同。"))
            .Refuses(
                ConferenceErrors.NotFound, ConferenceErrors.WrongState, ConferenceErrors.ItemNotFound, ConferenceErrors.ItemDone, ConferenceErrors.CaseNotOpen,
                RoutingErrors.UnitUnknown, RoutingErrors.UnitTwice, RoutingErrors.UnitClosed, RoutingErrors.UnitCannotHandle);
        api.Office.MapPost("/conferences/{id:guid}/items/{itemId:guid}/defer", DeferAsync)
            .Says(Policies.SocialWork, "联席会议", "暂缓裁定", "本次不作裁定，可列入下次会议。")
            .WithExample(new DeferRequest("需补充现场核查情况。"))
            .Refuses(ConferenceErrors.NotFound, ConferenceErrors.WrongState, ConferenceErrors.ItemNotFound, ConferenceErrors.ItemDone);
    }

    internal static Task<Response> RuleAsync(
        Guid id, Guid itemId, Request request, RoutingContext db, Timekeeper clocks, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnConferenceAsync(id, async its =>
        {
            var (now, others) = (time.GetUtcNow(), request.CoUnitIds ?? []);
            var units = await Dispatch.UnitsAsync(db, request.LeadUnitId!.Value, others, ct);
            var item = its.Rule(itemId, units[0].Id, others, request.Text.Trim(), caller.Actor, now);
            var triage = (await db.HoldCaseAsync(item.CaseId, ct))!;
            var orders = await db.HoldOrdersAsync(item.CaseId, ct);
            if (triage.Status != TriageStatus.Accepted || !orders.Exists(o => o.IsLiving)) throw ConferenceErrors.CaseNotOpen.Refuse();
            var bound = await BindAsync(triage, orders, units, $"联席会议裁定：{item.Text}", caller.Actor, now, db, clocks, ct);
            return new Response(item.Id, [.. bound.Select(OrderState.Of)]);
        }, ct);

    internal static Task<ConferenceState> DeferAsync(
        Guid id, Guid itemId, DeferRequest request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnConferenceAsync(id, its =>
        {
            its.Defer(itemId, request.Reason.Trim(), caller.Actor, time.GetUtcNow());
            return Task.FromResult(ConferenceState.Of(its));
        }, ct);

    /// <summary>Makes the orders what the ruling says, the lead first.</summary>
    private static async Task<List<WorkOrder>> BindAsync(
        TriageCase triage, List<WorkOrder> orders, List<UnitCopy> units, string ruling, Actor by, DateTimeOffset at, RoutingContext db,
        Timekeeper clocks, CancellationToken ct)
    {
        var living = orders.Where(o => o.IsLiving).ToList();
        var wanted = units.Select((unit, i) => (Unit: unit, Role: i == 0 ? WorkRole.Lead : WorkRole.CoHandling)).ToList();
        var reason = ruling.Length > Limits.Remark ? ruling[..Limits.Remark] : ruling;
        foreach (var order in living.Where(o => !wanted.Exists(w => w.Unit.Id == o.UnitId && w.Role == o.Role)))
            order.Replace(reason, by, at, await clocks.OfAsync(order.Id, ct));
        List<WorkOrder> bound = [];
        foreach (var (unit, role) in wanted)
        {
            var order = living.Find(o => o.UnitId == unit.Id && o.Role == role);
            if (order is null) db.Orders.Add(order = WorkOrder.Dispatch(triage.Id, unit, role, by, at, clocks.New, designated: true));
            else if (order.Status != WorkOrderStatus.Acknowledged) order.Designate(reason, by, at, await clocks.OfAsync(order.Id, ct));
            bound.Add(order);
        }

        return bound;
    }
}
