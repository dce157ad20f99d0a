using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Handling.Adoption;

/// <summary>How a commitment stands after an act on it.</summary>
internal sealed record AdoptionState(
    Guid Id, AdoptionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("完成的百分比，0至100，按节点权重计算。")] int Percent)
{
    public static AdoptionState Of(AdoptionRecord its) => new(its.Id, its.Status, its.Status.Name(), its.Percent);
}

/// <summary>What acts on a commitment have in common: who may, and that they follow one another.</summary>
internal static class AdoptionActs
{
    /// <summary>The Social Work Department sees the whole ledger; a unit sees what it answers for.</summary>
    public static IQueryable<AdoptionRecord> VisibleTo(this IQueryable<AdoptionRecord> adoptions, Caller caller)
    {
        var unit = caller.Unit();
        return caller.Is(Role.SocialWorkOfficer) ? adoptions : adoptions.Where(a => a.UnitId == unit);
    }

    /// <summary>With its plan, evidence and contributors; facts are told of all of them.</summary>
    public static IQueryable<AdoptionRecord> Whole(this IQueryable<AdoptionRecord> adoptions) =>
        adoptions.Include(a => a.Milestones).Include(a => a.Moves).Include(a => a.Proofs).Include(a => a.Contributors).AsSplitQuery();

    /// <summary>One act on a commitment that is held until it is saved.</summary>
    /// <param name="act">Gets the name of the unit that answers for it.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AdoptionErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<T> ActOnAdoptionAsync<T>(
        this HandlingContext db, Guid id, Caller caller, Func<AdoptionRecord, string, Task<T>> act, CancellationToken ct) => db.InTurnAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"select from handling.adoption where id = {id} for update", ct);
            var its = await db.Set<AdoptionRecord>().Whole().VisibleTo(caller).FirstOrDefaultAsync(a => a.Id == id, ct)
                ?? throw AdoptionErrors.NotFound.Refuse();
            return await act(its, await db.UnitNameAsync(its.UnitId, ct));
        }, ct);

    /// <inheritdoc cref="ActOnAdoptionAsync{T}"/>
    public static Task<AdoptionState> ActOnAdoptionAsync(
        this HandlingContext db, Guid id, Caller caller, Action<AdoptionRecord, string> act, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, (its, unitName) =>
        {
            act(its, unitName);
            return Task.FromResult(AdoptionState.Of(its));
        }, ct);
}
