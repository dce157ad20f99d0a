using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Reporters.Appointments;

/// <summary>
/// 聘任特邀建议人、设立直报点: by letter, for a term and for fields. An account may be named at once; else the appointee claims the
/// letter after signing in.
/// </summary>
internal static class Appoint
{
    private const int LongestTermYears = 10;

    public sealed record Request(
        [property: Description("InvitedSuggester 特邀建议人，DirectReportUnit 直报点。")] ReporterKind Kind,
        [property: Description("聘书编号，不能重复。")]
        [property: Required(ErrorMessage = "请填写聘书编号。"), StringLength(40, MinimumLength = 2, ErrorMessage = "聘书编号请用2至40个字。")]
        string LetterNumber,
        [property: Description("特邀建议人的姓名；直报点可填写联系人，不填则为单位名称。")]
        [property: StringLength(Limits.Name, ErrorMessage = "姓名请控制在50字以内。")]
        string? Name,
        [property: Description("手机或固定电话，认领聘书时核对。")]
        [property: Required(ErrorMessage = "请填写手机号码。"), RegularExpression(@"^\+?[0-9][0-9\-]{4,18}[0-9]$", ErrorMessage = "电话号码不正确，请检查后重新填写。")]
        string Phone,
        [property: Description("职业或职务。")]
        [property: StringLength(Limits.Name, ErrorMessage = "职业请控制在50字以内。")]
        string? Occupation,
        [property: Description("所在街道代码，取自 /api/open/catalogue。")]
        [property: Required(ErrorMessage = "请选择所在街道。"), StringLength(9, ErrorMessage = "街道代码不正确。")]
        string SubdistrictCode,
        [property: Description("擅长领域，至少一个。")]
        [property: Required(ErrorMessage = "请选择擅长领域。"), MinLength(1, ErrorMessage = "请至少选择一个擅长领域。"), MaxLength(10, ErrorMessage = "擅长领域至多十个。")]
        IReadOnlyList<Domain> Domains,
        [property: Description("任期开始的日期。")] DateOnly TermFrom,
        [property: Description("任期的最后一天。")] DateOnly TermTo,
        [property: Description("直报点的单位标识。")] Guid? UnitId = null,
        [property: Description("特邀建议人的账号标识，可不填，由本人认领。")] Guid? AccountId = null);

    public sealed record Response(Guid Id);

    private static readonly Request Example = new(
        ReporterKind.InvitedSuggester, "北社工聘〔2024〕18号", "孙建国", "13805320018", "律师", "370203005", [Domain.Livelihood, Domain.SocialGovernance],
        new(2024, 11, 28), new(2027, 11, 27));

    public static void Map(Api api) => api.Office.MapPost("/appointments", Handle)
        .Says(Policies.SocialWork, "聘任", "聘任特邀建议人或设立直报点", "姓名和电话加密保存。特邀建议人登录后可凭聘书编号和电话认领。")
        .WithExample(Example)
        .Refuses(ReporterErrors.TermWrong, ReporterErrors.HolderMissing, ReporterErrors.UnitUnknown, ReporterErrors.LetterTaken,
            ReporterErrors.AlreadyAppointed, IntakeErrors.PlaceUnknown)
        .RequiresIdempotencyKey();

    internal static async Task<Created<Response>> Handle(
        Request request, IntakeContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct)
    {
        MustBeATerm(request.TermFrom, request.TermTo, Shanghai.Today(time));
        if (Divisions.FindSubdistrict(request.SubdistrictCode) is null) throw IntakeErrors.PlaceUnknown.Refuse();
        var (name, reporter) = await HolderAsync(request, db, ct);
        var its = new NewAppointment(
            request.Kind, request.LetterNumber.Trim(), reporter, request.Domains, request.SubdistrictCode, request.TermFrom, request.TermTo);
        var person = new PersonalData { Name = name, Phone = request.Phone.Replace("-", "", StringComparison.Ordinal), Occupation = request.Occupation?.Trim() };
        var appointment = Appointment.Of(
            its, people.Keep(db, request.Kind == ReporterKind.DirectReportUnit ? SuggesterKind.LegalPerson : SuggesterKind.Person, person),
            caller.Actor, time.GetUtcNow());
        db.Set<Appointment>().Add(appointment);
        try
        {
            return TypedResults.Created($"/api/office/appointments/{appointment.Id}", await db.SaveAsync(new Response(appointment.Id), ct));
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } constraint })
        {
            throw constraint switch
            {
                ReporterTables.LetterUnique => ReporterErrors.LetterTaken.Refuse(),
                ReporterTables.HolderUnique => ReporterErrors.AlreadyAppointed.Refuse(),
                _ => CommonErrors.Changed.Refuse(),
            };
        }
    }

    /// <exception cref="Refusal">Ends before it begins, or in the past, or in a life's time.</exception>
    internal static void MustBeATerm(DateOnly from, DateOnly to, DateOnly today)
    {
        if (to <= from || to < today || to > from.AddYears(LongestTermYears)) throw ReporterErrors.TermWrong.Refuse();
    }

    private static async Task<(string Name, Guid? Reporter)> HolderAsync(Request request, IntakeContext db, CancellationToken ct)
    {
        var name = Submitting.PlainText.Line(request.Name);
        if (request.Kind == ReporterKind.InvitedSuggester)
            return name.Length > 0 ? (name, request.AccountId) : throw ReporterErrors.HolderMissing.Refuse();
        var id = request.UnitId ?? throw ReporterErrors.HolderMissing.Refuse();
        var unit = await db.Set<ReportUnit>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && !u.Closed, ct) ?? throw ReporterErrors.UnitUnknown.Refuse();
        return (name.Length > 0 ? name : unit.Name, id);
    }
}
