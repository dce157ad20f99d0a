using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Handling.Supervision;

/// <summary>How an item stands after an act on it.</summary>
internal sealed record SupervisionState(Guid Id, SupervisionStatus Status, [property: Description("状态的中文说明。")] string StatusText)
{
    public static SupervisionState Of(SupervisionItem its) => new(its.Id, its.Status, its.Status.Name());
}

/// <summary>Who sees an item, and what acts on it have in common.</summary>
internal static class SupervisionActs
{
    /// <summary>The Social Work Department sees all; a unit its own, and none of them at night. Nobody sees one of a case hidden from them.</summary>
    public static IQueryable<SupervisionItem> VisibleTo(this IQueryable<SupervisionItem> items, Caller caller, HandlingContext db, DateTimeOffset now)
    {
        var (unit, all, cases) = (caller.Unit(), caller.Is(Role.SocialWorkOfficer), db.Cases.VisibleTo(caller, db));
        return items.Where(i => (all || (i.UnitId == unit && i.NoticeAt <= now))
            && (i.SuggestionId == null || i.AdoptionId != null || cases.Any(c => c.Id == i.SuggestionId)));
    }

    /// <summary>One act on an item that is held until it is saved.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="SupervisionErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<SupervisionState> ActOnSupervisionAsync(
        this HandlingContext db, Guid id, Caller caller, DateTimeOffset now, Func<SupervisionItem, Task> act, CancellationToken ct) => db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select from handling.supervision_item where id = {id} for update", ct);
            var its = await db.Set<SupervisionItem>().VisibleTo(caller, db, now).FirstOrDefaultAsync(i => i.Id == id, ct)
                ?? throw SupervisionErrors.NotFound.Refuse();
            await act(its);
            return SupervisionState.Of(its);
        }, ct);

    /// <inheritdoc cref="ActOnSupervisionAsync(HandlingContext, Guid, Caller, DateTimeOffset, Func{SupervisionItem, Task}, CancellationToken)"/>
    public static Task<SupervisionState> ActOnSupervisionAsync(
        this HandlingContext db, Guid id, Caller caller, DateTimeOffset now, Action<SupervisionItem> act, CancellationToken ct) =>
        db.ActOnSupervisionAsync(id, caller, now, its =>
        {
            act(its);
            return Task.CompletedTask;
        }, ct);
}
