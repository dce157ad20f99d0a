using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>How a conference stands after an act.</summary>
internal sealed record ConferenceState(Guid Id, ConferenceStatus Status, [property: Description("状态的中文说明。")] string StatusText)
{
    public static ConferenceState Of(Conference its) => new(its.Id, its.Status, its.Status.Name());
}

/// <summary>Fetches the conference an act is about and holds it until the act is saved.</summary>
internal static class ConferenceTurns
{
    /// <exception cref="Kernel.Http.Refusal"><see cref="ConferenceErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<T> ActOnConferenceAsync<T>(this RoutingContext db, Guid id, Func<Conference, Task<T>> act, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select 1 from routing.conference where id = {id} for update", ct);
            var its = await db.Set<Conference>().Include(c => c.Items.OrderBy(i => i.Position)).Include(c => c.Attendance).FirstOrDefaultAsync(c => c.Id == id, ct);
            return await act(its ?? throw ConferenceErrors.NotFound.Refuse());
        }, ct);

    /// <summary>Those that exist, of the given units.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="RoutingErrors.UnitUnknown"/></exception>
    public static async Task<Guid[]> KnownUnitsAsync(this RoutingContext db, IReadOnlyCollection<Guid>? units, CancellationToken ct)
    {
        Guid[] ids = [.. (units ?? []).Distinct()];
        return await db.Units.CountAsync(u => ids.Contains(u.Id), ct) == ids.Length ? ids : throw RoutingErrors.UnitUnknown.Refuse();
    }
}
