using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Reporters.Appointments;

/// <summary>续聘, 提前结束: what the Social Work Department does with an appointment after it was made.</summary>
internal static class ChangeAppointment
{
    public sealed record RenewRequest(
        [property: Description("新的任期最后一天，须晚于原来的。")] DateOnly TermTo,
        [property: Description("新的擅长领域；不填则不变。")]
        [property: MinLength(1, ErrorMessage = "请至少选择一个擅长领域。"), MaxLength(10, ErrorMessage = "擅长领域至多十个。")]
        IReadOnlyList<Domain>? Domains = null);

    public sealed record EndRequest(
        [property: Description("提前结束的原因。")]
        [property: Required(ErrorMessage = "请填写提前结束的原因。"), StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string Reason);

    public sealed record Response(Guid Id, AppointmentStatus Status, [property: Description("状态的中文说明。")] string StatusText, DateOnly TermTo);

    public static void Map(Api api)
    {
        api.Office.MapPost("/appointments/{id:guid}/renew", Renew)
            .Says(Policies.SocialWork, "聘任", "续聘", "任期届满后也可以续聘；提前结束的须重新聘任。")
            .WithExample(new RenewRequest(new(2030, 10, 31)))
            .Refuses(ReporterErrors.NotFound, ReporterErrors.TermWrong, ReporterErrors.WrongState);
        api.Office.MapPost("/appointments/{id:guid}/end", End)
            .Says(Policies.SocialWork, "聘任", "提前结束聘任", "结束后仍可查看以往提交的建议，不能再提交新的。")
            .WithExample(new EndRequest("本人因工作调动提出辞任。"))
            .Refuses(ReporterErrors.NotFound, ReporterErrors.WrongState);
    }

    internal static Task<Response> Renew(
        Guid id, RenewRequest request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var appointment = await HoldAsync(db, id, ct);
            var today = Shanghai.Today(time);
            if (request.TermTo <= appointment.TermTo) throw ReporterErrors.TermWrong.Refuse($"新的截止日期须晚于现在的{appointment.TermTo:yyyy年M月d日}。");
            Appoint.MustBeATerm(appointment.TermTo < today ? today : appointment.TermTo, request.TermTo, today);
            appointment.Renew(request.TermTo, request.Domains, caller.Actor, time.GetUtcNow());
            return Of(appointment);
        }, ct);

    internal static Task<Response> End(Guid id, EndRequest request, IntakeContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var appointment = await HoldAsync(db, id, ct);
            appointment.EndEarly(request.Reason.Trim(), caller.Actor, time.GetUtcNow());
            return Of(appointment);
        }, ct);

    private static async Task<Appointment> HoldAsync(IntakeContext db, Guid id, CancellationToken ct) =>
        (await db.Set<Appointment>().FromSql($"select *, xmin from intake.appointment where id = {id} for update").ToListAsync(ct)).SingleOrDefault()
        ?? throw ReporterErrors.NotFound.Refuse();

    private static Response Of(Appointment a) => new(a.Id, a.Status, a.Status.Name(), a.TermTo);
}
