using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Intake.Reporters.Appointments.AppointmentAct;
using static ZhihuiShibei.Intake.Reporters.Appointments.AppointmentStatus;

namespace ZhihuiShibei.Intake.Reporters.Appointments;

internal enum AppointmentStatus
{
    [Display(Name = "聘任中")] Active,
    [Display(Name = "任期届满")] Expired,
    [Display(Name = "已提前结束")] Ended,
}

internal enum AppointmentAct
{
    [Display(Name = "聘任")] Appoint,
    [Display(Name = "认领")] Claim,
    [Display(Name = "续聘")] Renew,
    [Display(Name = "届满")] Expire,
    [Display(Name = "提前结束")] End,
}

/// <summary>聘任: renewed as often as wanted, also after it ran out; once ended early, a new appointment needs a new letter.</summary>
internal static class AppointmentLifecycle
{
    public static readonly Lifecycle<AppointmentStatus, AppointmentAct> Table =
        new Lifecycle<AppointmentStatus, AppointmentAct>("appointment", ReporterErrors.WrongState, Active)
            .Stay(Claim, Active, Expired)
            .Stay(Renew, Active)
            .Allow(Renew, Active, Expired)
            .Allow(Expire, Expired, Active)
            .Allow(End, Ended, Active, Expired);
}
