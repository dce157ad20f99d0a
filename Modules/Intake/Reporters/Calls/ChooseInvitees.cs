using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Reporters.Appointments;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Calls;

/// <summary>推荐、选择征集对象: those in office whose fields fit are proposed, the best fit first; the officer decides.</summary>
internal static class ChooseInvitees
{
    private const int MostProposals = 200;

    public sealed record Request(
        [property: Description("选定的聘任标识。发布之前为全部名单，会替换原来的；发布之后只增加。")]
        [property: Required(ErrorMessage = "请选择征集对象。"), MaxLength(200, ErrorMessage = "一次征集的对象至多200个。")]
        IReadOnlyList<Guid> AppointmentIds);

    public sealed record Response([property: Description("征集对象总数。")] int Invitees);

    public sealed record Proposal(
        ListAppointments.Item Appointment,
        [property: Description("与本次征集领域相符的个数。")] int Fit,
        [property: Description("是否已经选定。")] bool Chosen);

    public static void Map(Api api)
    {
        api.Office.MapGet("/directed-calls/{id:guid}/proposals", Propose)
            .Says(Policies.SocialWork, "定向征集", "推荐征集对象", "在任期内、已认领且擅长相关领域的，最相符的在前；至多200个。")
            .Refuses(CallErrors.NotFound);
        api.Office.MapPut("/directed-calls/{id:guid}/invitees", Choose)
            .Says(Policies.SocialWork, "定向征集", "选择征集对象")
            .WithExample(new Request([]))
            .Refuses(CallErrors.NotFound, CallErrors.WrongState, CallErrors.NotEligible);
    }

    internal static async Task<List<Proposal>> Propose(
        Guid id, IntakeContext db, PersonalDataGate people, TimeProvider time, CancellationToken ct)
    {
        var call = await db.Set<DirectedCall>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw CallErrors.NotFound.Refuse();
        var chosen = await db.Set<Invitation>().Where(i => i.CallId == id).Select(i => i.AppointmentId).ToListAsync(ct);
        var fitting = (await Eligible(db, Shanghai.Today(time)).AsNoTracking().ToListAsync(ct))
            .Where(a => a.Domains.Intersect(call.Domains).Any() || chosen.Contains(a.Id))
            .OrderByDescending(a => a.Domains.Intersect(call.Domains).Count()).ThenBy(a => a.Domains.Count).ThenBy(a => a.Id).Take(MostProposals).ToList();
        var items = await ListAppointments.ItemsAsync(fitting, db, people, time, ct);
        return [.. items.Select(i => new Proposal(i, i.Domains.Intersect(call.Domains).Count(), chosen.Contains(i.Id)))];
    }

    internal static Task<Response> Choose(Guid id, Request request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var (call, now) = (await Answering.HoldCallAsync(db, id, ct), time.GetUtcNow());
            call.Choose(caller.Actor, now);
            var wanted = request.AppointmentIds.Distinct().ToList();
            var eligible = await Eligible(db, Shanghai.DateOf(now)).AsNoTracking().Where(a => wanted.Contains(a.Id)).ToListAsync(ct);
            if (eligible.Count != wanted.Count) throw CallErrors.NotEligible.Refuse();
            var present = await db.Set<Invitation>().Where(i => i.CallId == id).ToListAsync(ct);
            if (call.Status == CallStatus.Draft)
            {
                db.Set<Invitation>().RemoveRange(present.Where(i => !wanted.Contains(i.AppointmentId)));
                present.RemoveAll(i => !wanted.Contains(i.AppointmentId));
            }

            var added = eligible.Where(a => present.All(i => i.ReporterId != a.ReporterId)).ToList();
            foreach (var a in added) db.Set<Invitation>().Add(Invitation.Of(id, a.ReporterId!.Value, a.Id, caller.Actor, now));
            return new Response(present.Count + added.Count);
        }, ct);

    private static IQueryable<Appointment> Eligible(IntakeContext db, DateOnly today) => db.Set<Appointment>()
        .Where(a => a.Status == AppointmentStatus.Active && a.TermFrom <= today && a.TermTo >= today && a.ReporterId != null);
}
