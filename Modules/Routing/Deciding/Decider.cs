using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Dispatching;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Texts;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>The four decisions, made ready and carried out; the only place that does either. Scoped.</summary>
internal sealed class Decider(
    RoutingContext db, Timekeeper clocks, Phrasing phrasing, Proposer proposer, IOptionsMonitor<RoutingSettings> settings, TimeProvider time)
{
    public async Task<AcceptPlan> PlanAsync(AcceptCase.Request request, CancellationToken ct)
    {
        var units = await Dispatch.UnitsAsync(db, request.LeadUnitId!.Value, request.CoUnitIds ?? [], ct);
        var reason = await db.ReasonAsync(request.ReasonCode, TriageDecision.Accepted, ct);
        return new(reason, await phrasing.WordsAsync(reason, request.TextToSuggester, ct), request.Remark?.Trim(), request.Domain, request.Aspect, units);
    }

    public async Task<DeclinePlan> PlanAsync(RetainCase.Request request, CancellationToken ct)
    {
        var reason = await db.ReasonAsync(request.ReasonCode, TriageDecision.Retained, ct);
        return new(reason, await phrasing.WordsAsync(reason, request.TextToSuggester, ct)) { Remark = request.Remark?.Trim() };
    }

    public async Task<DeclinePlan> PlanAsync(ReturnCase.Request request, CancellationToken ct)
    {
        var reason = await db.ReasonAsync(request.ReasonCode, TriageDecision.Returned, ct);
        var door = await DoorAsync(request.DoorCode ?? reason.DoorCode, ct);
        var organ = string.IsNullOrWhiteSpace(request.Organ) ? null : request.Organ.Trim();
        if (door is { NeedsOrgan: true } && organ is null) throw RoutingErrors.OrganMissing.Refuse();
        return new(reason, await phrasing.WordsAsync(reason, request.TextToSuggester, ct))
        {
            Remark = request.Remark?.Trim(),
            DoorCode = door?.Code,
            DoorText = door?.InWords(organ),
            DoorName = door?.Name,
            Organ = organ,
            NeedsSecond = settings.CurrentValue.ReturnNeedsSecond,
        };
    }

    public async Task<DeclinePlan> PlanAsync(TransferCase.Request request, CancellationToken ct)
    {
        if (request.FollowUpOn < Shanghai.Today(time)) throw RoutingErrors.FollowUpPast.Refuse();
        var reason = await db.ReasonAsync(request.ReasonCode, TriageDecision.Transferred, ct);
        var organ = request.Organ.Trim();
        var receipt = string.IsNullOrWhiteSpace(request.ReceiptNumber) ? null : request.ReceiptNumber.Trim();
        return new(reason, await phrasing.WordsAsync(reason, request.TextToSuggester, ct))
        {
            Remark = request.Remark?.Trim(),
            DoorText = receipt is null ? $"承接机关：{organ}。" : $"承接机关：{organ}，转送编号：{receipt}。",
            Organ = organ,
            ReceiptNumber = receipt,
            FollowUpOn = request.FollowUpOn,
        };
    }

    public async Task<ConfirmPlan> PlanConfirmationAsync(CancellationToken ct) =>
        new(await db.Reasons.AsNoTracking().ToDictionaryAsync(r => r.Code, ct));

    /// <summary>Carries it out on a case that the present transaction holds.</summary>
    /// <returns>The orders of an acceptance, the lead's first.</returns>
    public async Task<IReadOnlyList<WorkOrder>> CarryOutAsync(Plan plan, TriageCase triage, Actor by, CancellationToken ct)
    {
        var at = time.GetUtcNow();
        plan.Perform(triage, by, at, await clocks.OfAsync(triage.Id, ct));
        if (plan is not AcceptPlan accepted) return [];
        var orders = Dispatch.To(accepted.Units, triage.Id, by, at, clocks);
        db.Orders.AddRange(orders);
        await db.NoteChoiceAsync(proposer, triage, accepted.Units[0].Id, at, ct);
        return orders;
    }

    private async Task<Door?> DoorAsync(string? code, CancellationToken ct) => code is null
        ? null
        : await db.Doors.AsNoTracking().FirstOrDefaultAsync(d => d.Code == code && d.Active, ct) ?? throw RoutingErrors.DoorUnknown.Refuse();
}
