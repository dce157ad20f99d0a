using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.SpecialReports;

/// <summary>What special reports refuse, and what to do then.</summary>
internal static class ReportErrors
{
    public static readonly ErrorCode NotFound = new("special-report.not-found", 404, "没有找到这份专报，请返回列表刷新后重试。");
    public static readonly ErrorCode WrongState = new("special-report.wrong-state", 409, "这份专报当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode SamePerson = new("special-report.same-person", 409, "专报须由另一人核发，起草、修改过的人不能核发，请同事核发。");
    public static readonly ErrorCode ExcerptUnfit = new("special-report.excerpt-unfit", 409, "摘录的建议不属于这个主题，或已撤回、内容违规、已封存，不能引用，请删除这条摘录。");
    public static readonly ErrorCode PersonalData = new("special-report.personal-data", 400, "正文或摘录中含有个人信息，请删除后再保存。");
    public static readonly ErrorCode InstructionDate = new("special-report.instruction-date", 400, "批示日期须在印发之日至今天之间，请核对后重新填写。");
    public static readonly ErrorCode Incomplete = new("special-report.incomplete", 409, "请填写报送对象和正文后再送核。");
}
