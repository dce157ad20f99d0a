using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Assigning;

/// <summary>指定经办人: who of the unit works on a case. Whoever first reports or drafts has it without being named.</summary>
internal static class AssignOfficer
{
    public sealed record Request(
        [property: Description("经办人标识，须为本单位在岗的经办人。")]
        [property: Required(ErrorMessage = "请选择经办人。")]
        Guid? OfficerId);

    public sealed record Response(Guid Id, [property: Description("本单位的经办人。")] Guid OfficerId);

    public static void Map(Api api) => api.Office.MapPost("/handling/{id:guid}/officer", Handle)
        .Says(Policies.Unit, "办理", "指定经办人", "主办单位、协同单位各自指定本单位的经办人。")
        .WithExample(new Request(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4")))
        .Refuses(HandlingErrors.NotFound, HandlingErrors.WrongState, AssignErrors.Unknown);

    internal static async Task<Response> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var (unit, officer, now) = (caller.Unit(), request.OfficerId!.Value, time.GetUtcNow());
        var its = await db.Cases.VisibleTo(caller, db).FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw HandlingErrors.NotFound.Refuse();
        if (its.ClosedAt is not null) throw HandlingErrors.WrongState.Refuse();
        await db.MustBeColleagueAsync(officer, unit, ct);
        if (its.LeadUnitId == unit)
        {
            its.Assign(officer, "指定经办人", caller.Actor, now);
        }
        else
        {
            (await db.CoUnits.FirstAsync(u => u.SuggestionId == id && u.UnitId == unit, ct)).OfficerId = officer;
            its.NoteAssigned("协同单位指定经办人", caller.Actor, now);
        }

        return await db.SaveAsync(new Response(id, officer), ct);
    }

    /// <exception cref="Refusal"><see cref="AssignErrors.Unknown"/></exception>
    internal static async Task MustBeColleagueAsync(this HandlingContext db, Guid officer, Guid unit, CancellationToken ct)
    {
        if (!await db.Officers.AnyAsync(o => o.Id == officer && o.UnitId == unit && o.Active, ct)) throw AssignErrors.Unknown.Refuse();
    }
}
