using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Reporters.Appointments;

/// <summary>
/// 聘任: a letter of appointment makes somebody an invited suggester, or designates a unit as a direct-report point, for a term and
/// for fields of expertise. Name and contact are in the vault under <see cref="PersonId"/>.
/// </summary>
internal sealed class Appointment : Aggregate<AppointmentStatus, AppointmentAct>
{
    private Appointment()
    {
    }

    public ReporterKind Kind { get; private set; }

    /// <summary>聘书编号, unique.</summary>
    public string LetterNumber { get; private set; } = "";

    /// <summary>Whose suggestions these are: the unit, or the account of the invited suggester once they have claimed it.</summary>
    public Guid? ReporterId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>擅长领域.</summary>
    public List<Domain> Domains { get; private set; } = [];

    public string SubdistrictCode { get; private set; } = "";
    public DateOnly TermFrom { get; private set; }

    /// <summary>The last day of the term.</summary>
    public DateOnly TermTo { get; private set; }

    public string? EndReason { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Seeded for demonstrations; said wherever a person sees it.</summary>
    public bool Demo { get; private set; }

    protected override Lifecycle<AppointmentStatus, AppointmentAct> Lifecycle => AppointmentLifecycle.Table;

    public static Appointment Of(NewAppointment its, Guid person, Actor by, DateTimeOffset now)
    {
        var appointment = new Appointment
        {
            Id = NewId.At(now),
            Kind = its.Kind,
            LetterNumber = its.LetterNumber,
            ReporterId = its.ReporterId,
            PersonId = person,
            Domains = [.. its.Domains.Distinct().Order()],
            SubdistrictCode = its.SubdistrictCode,
            TermFrom = its.TermFrom,
            TermTo = its.TermTo,
            CreatedAt = now,
            Demo = its.Demo,
        };
        appointment.Begin(AppointmentAct.Appoint, by, now);
        return appointment;
    }

    /// <summary>认领: the appointee's account is joined to the letter.</summary>
    public void Claim(Guid account, Actor by, DateTimeOffset now)
    {
        Perform(AppointmentAct.Claim, by, now);
        ReporterId = account;
    }

    /// <summary>续聘: a later last day, and new fields where given.</summary>
    public void Renew(DateOnly to, IReadOnlyList<Domain>? domains, Actor by, DateTimeOffset now)
    {
        Perform(AppointmentAct.Renew, by, now, $"{TermTo:yyyy-MM-dd} → {to:yyyy-MM-dd}");
        TermTo = to;
        if (domains is not null) Domains = [.. domains.Distinct().Order()];
    }

    /// <summary>届满, as of the midnight after the last day, however late it is noticed.</summary>
    public void Expire() => Perform(AppointmentAct.Expire, Actor.System, Shanghai.EndOfDay(TermTo));

    public void EndEarly(string reason, Actor by, DateTimeOffset now)
    {
        Perform(AppointmentAct.End, by, now, reason);
        EndReason = reason;
    }

    /// <summary>By the dates alone, so that nobody depends on the sweep having run.</summary>
    public bool IsInForce(DateOnly today) => Status == AppointmentStatus.Active && TermFrom <= today && today <= TermTo;

    /// <exception cref="Kernel.Http.Refusal">Not begun, expired or ended; says until when it was.</exception>
    public void MustBeInForce(DateOnly today)
    {
        if (Status == AppointmentStatus.Ended) throw ReporterErrors.Ended.Refuse();
        if (today < TermFrom) throw ReporterErrors.NotBegun.Refuse($"您的任期自{TermFrom:yyyy年M月d日}开始，届时即可提交建议。");
        if (Status == AppointmentStatus.Expired || today > TermTo)
            throw ReporterErrors.Expired.Refuse($"您的任期已于{TermTo:yyyy年M月d日}届满，可以查看以往提交的建议，不能再提交新的。如需续聘，请联系区委社会工作部。");
    }
}

/// <summary>What an appointment consists of beside the person.</summary>
internal sealed record NewAppointment(
    ReporterKind Kind, string LetterNumber, Guid? ReporterId, IReadOnlyList<Domain> Domains, string SubdistrictCode, DateOnly TermFrom, DateOnly TermTo,
    bool Demo = false);
