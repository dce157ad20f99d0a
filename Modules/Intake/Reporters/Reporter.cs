using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Reporters.Appointments;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Reporters;

internal enum ReporterKind
{
    [Display(Name = "特邀建议人")] InvitedSuggester,
    [Display(Name = "直报点")] DirectReportUnit,
}

/// <summary>
/// Who hands in: an invited suggester by their account, a direct-report unit as a whole, so that its people see one list. It stays
/// the same through renewals, and through a change of whoever works there.
/// </summary>
internal sealed record Reporter(Guid Id, ReporterKind Kind)
{
    public Channel Channel => Kind == ReporterKind.DirectReportUnit ? Channel.DirectReportUnit : Channel.InvitedSuggester;
}

/// <summary>Tells from the signed-in party for whom it acts.</summary>
internal static class Reporting
{
    /// <exception cref="Kernel.Http.Refusal">The account works for a direct-report unit, but belongs to none.</exception>
    public static Reporter Reporter(this Caller caller) => (caller.Is(Role.DirectReporter), caller.UnitId) switch
    {
        (true, { } unit) => new(unit, ReporterKind.DirectReportUnit),
        (true, null) when !caller.Is(Role.InvitedSuggester) => throw ReporterErrors.NoUnit.Refuse(),
        _ => new(caller.Id, ReporterKind.InvitedSuggester),
    };

    /// <summary>The present appointment, else the last one.</summary>
    public static Task<Appointment?> AppointmentOfAsync(this IntakeContext db, Guid reporter, CancellationToken ct) => db.Set<Appointment>()
        .Where(a => a.ReporterId == reporter).OrderBy(a => a.Status == AppointmentStatus.Ended).ThenByDescending(a => a.TermTo).FirstOrDefaultAsync(ct);

    /// <exception cref="Kernel.Http.Refusal">None, not begun, expired or ended.</exception>
    public static async Task<Appointment> AppointmentInForceAsync(this IntakeContext db, Guid reporter, DateOnly today, CancellationToken ct)
    {
        var appointment = await db.AppointmentOfAsync(reporter, ct) ?? throw ReporterErrors.NotAppointed.Refuse();
        appointment.MustBeInForce(today);
        return appointment;
    }
}
