using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Appointments;

/// <summary>
/// 我的聘任, 认领聘书: the appointee sees term and fields; whoever has a fresh account joins it to the letter by its number and the
/// telephone number given to the department. Every wrong pair gets one answer, so that letters cannot be fished for.
/// </summary>
internal static class MyAppointment
{
    public sealed record Request(
        [property: Description("聘书编号。")]
        [property: Required(ErrorMessage = "请填写聘书编号。"), StringLength(40, ErrorMessage = "聘书编号不正确。")]
        string LetterNumber,
        [property: Description("聘任时登记的手机号码。")]
        [property: Required(ErrorMessage = "请填写手机号码。"), StringLength(20, ErrorMessage = "手机号码不正确。")]
        string Phone);

    public static void Map(Api api)
    {
        api.Office.MapGet("/my-appointment", Show)
            .Says(Policies.Reporters, "聘任", "我的聘任", "本人或本直报点的任期和领域；任期届满后仍可查看。")
            .Refuses(ReporterErrors.NoUnit, ReporterErrors.NotAppointed);
        api.Office.MapPost("/my-appointment/claim", Claim)
            .Says(Policies.InvitedSuggester, "聘任", "认领聘书", "首次登录时凭聘书编号和登记的手机号码关联本人账号。")
            .WithExample(new Request("北社工聘〔2024〕18号", "13805320018"))
            .RequireRateLimiting(RateLimits.Guessing)
            .Refuses(ReporterErrors.ClaimWrong, ReporterErrors.AlreadyAppointed);
    }

    internal static async Task<ListAppointments.Item> Show(
        IntakeContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var appointment = await db.AppointmentOfAsync(caller.Reporter().Id, ct) ?? throw ReporterErrors.NotAppointed.Refuse();
        return (await ListAppointments.ItemsAsync([appointment], db, people, time, ct))[0];
    }

    internal static async Task<ListAppointments.Item> Claim(
        Request request, IntakeContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var letter = request.LetterNumber.Trim();
        var found = await db.Set<Appointment>().FirstOrDefaultAsync(
            a => a.LetterNumber == letter && a.Kind == ReporterKind.InvitedSuggester && a.Status != AppointmentStatus.Ended
                && (a.ReporterId == null || a.ReporterId == caller.Id), ct);
        var known = found is null ? [] : await people.SearchAsync(request.Phone.Replace("-", "", StringComparison.Ordinal), found.Id, ct);
        if (found is null || !known.Contains(found.PersonId)) throw ReporterErrors.ClaimWrong.Refuse();
        try
        {
            if (found.ReporterId is null) found.Claim(caller.Id, caller.Actor, time.GetUtcNow());
            return await db.SaveAsync((await ListAppointments.ItemsAsync([found], db, people, time, ct))[0], ct);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { ConstraintName: ReporterTables.HolderUnique })
        {
            throw ReporterErrors.AlreadyAppointed.Refuse();
        }
    }
}
