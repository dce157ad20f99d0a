using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Reporters;

/// <summary>What is refused around appointments, reports and directed calls.</summary>
internal static class ReporterErrors
{
    public static readonly ErrorCode WrongState = new("appointment.wrong-state", 409, "这项聘任当前的状态不能进行这项操作，请刷新后查看。");
    public static readonly ErrorCode NotFound = new("appointment.not-found", 404, "没有找到这项聘任，请刷新列表后重试。");
    public static readonly ErrorCode LetterTaken = new("appointment.letter-taken", 409, "这个聘书编号已经使用，请核对后填写新的编号。");
    public static readonly ErrorCode AlreadyAppointed = new("appointment.already", 409, "该账号或单位已有未结束的聘任，请使用续聘。");
    public static readonly ErrorCode TermWrong = new("appointment.term-wrong", 400, "任期的截止日期须晚于开始日期和今天，且不超过十年。");
    public static readonly ErrorCode UnitUnknown = new("appointment.unit-unknown", 404, "没有找到这个直报点单位，请先由系统管理员在单位列表中建立类别为“直报点”的单位。");
    public static readonly ErrorCode HolderMissing = new("appointment.holder-missing", 400, "聘任直报点须选择单位；聘任特邀建议人须填写姓名。");
    public static readonly ErrorCode ClaimWrong = new("appointment.claim-wrong", 404, "聘书编号与手机号码不符，或该聘任已被认领，请核对聘书后重试，或联系区委社会工作部。");
    public static readonly ErrorCode NoUnit = new("reporter.no-unit", 403, "您的账号没有所属的直报点单位，请联系系统管理员。");
    public static readonly ErrorCode NotAppointed = new("appointment.none", 403, "您的账号还没有关联聘任，请先用聘书编号和手机号码认领，或联系区委社会工作部。");
    public static readonly ErrorCode NotBegun = new("appointment.not-begun", 403, "您的任期尚未开始，请在任期开始后提交建议。");
    public static readonly ErrorCode Expired = new("appointment.expired", 403, "您的任期已届满，可以查看以往提交的建议，不能再提交新的。");
    public static readonly ErrorCode Ended = new("appointment.ended", 403, "您的聘任已结束，可以查看以往提交的建议，不能再提交新的。如有疑问，请联系区委社会工作部。");
    public static readonly ErrorCode CollectedLater = new("report.collected-later", 400, "收集日期不能晚于今天。");

    /// <summary>Why a reporter may not hand in now.</summary>
    public static ErrorCode[] NotInForce => [NoUnit, NotAppointed, NotBegun, Expired, Ended];
}
